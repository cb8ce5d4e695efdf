import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { Post } from '@zhucantong/shared/staff/post';
import type { StaffMember } from '@zhucantong/shared/staff/staff-member';
import type { Unit } from '@zhucantong/shared/staff/unit';
import type { DemoCounty } from '../counties';
import { givenNameOf, surnameOf } from '../people/names';
import { createRandom, type Random } from '../seeded-random';
import {
  DEPUTY_IN_CHARGE,
  HEAD,
  JINGZHOU_NAMES,
  LEADERS,
  NAMED_VILLAGE_WORKERS,
  SECTIONS,
  type Seat,
} from './office-plan';
import { makePosts } from './make-posts';
import { staffId, unitId } from './office-ids';

export interface DemoOffice {
  units: Unit[];
  staff: StaffMember[];
  posts: Post[];
}

/** Share of villages with a worker (专委) of their own; the others are answered for by the town. */
const VILLAGES_WITH_WORKER = 0.2;

/** A county's federation, sections, towns, villages, people and posts. The same county gives the same office. */
export function makeOffice(county: DemoCounty, postsFrom: PlainDate): DemoOffice {
  const random = createRandom(`office/${county.code}`);
  const units: Unit[] = [];
  const staff: StaffMember[] = [];
  const federation = unitId(county.code);
  let lines = 0;
  const phone = () => landline(county.areaCode, (lines += 1));
  const unit = (
    id: string,
    name: string,
    kind: Unit['kind'],
    area: string,
    reportsTo: string | null,
    leader?: string,
  ) =>
    units.push({
      ...{ _id: id, county: county.code, name, kind, area, reportsTo, phone: phone() },
      ...(leader ? { ledBy: staffId(county.code, leader) } : {}),
      ...(kind === 'county' ? { windowAddress: county.windowAddress } : {}),
    });
  const seat = (inUnit: string, { key, title, roles, name }: Seat) =>
    staff.push({
      _id: staffId(county.code, key),
      county: county.code,
      unit: inUnit,
      name: name ?? nameFor(county, key, random),
      title,
      phone: phone(),
      roles: [...roles],
      interests: [],
    });

  unit(federation, `${county.name}残疾人联合会`, 'county', county.code, null, HEAD);
  for (const leader of LEADERS) seat(federation, leader);
  for (const section of SECTIONS) {
    const id = unitId(`${county.code}-${section.key}`);
    const above = section.reportsTo ? unitId(`${county.code}-${section.reportsTo}`) : federation;
    unit(id, section.name, 'section', county.code, above, section.reportsTo ? undefined : DEPUTY_IN_CHARGE);
    for (const each of section.seats) seat(id, each);
  }
  for (const town of county.towns) {
    const id = unitId(town.code);
    unit(id, `${town.name}残联`, 'town', town.code, federation, DEPUTY_IN_CHARGE);
    seat(id, { key: `${town.code}-00`, title: '镇残联理事长', roles: ['leader'] });
    seat(id, { key: `${town.code}-01`, title: '专干', roles: ['handler'] });
    seat(id, { key: `${town.code}-02`, title: '专干', roles: ['handler'] });
    for (const [code, name] of town.villages) {
      const named = county.code === '431229' ? NAMED_VILLAGE_WORKERS[name] : undefined;
      if (named === undefined && !random.chance(VILLAGES_WITH_WORKER)) continue;
      unit(unitId(code), name, 'village', code, id);
      seat(unitId(code), {
        key: `${code}-01`,
        title: '专委',
        roles: ['handler'],
        ...(named && { name: named }),
      });
    }
  }
  return { units, staff, posts: makePosts(county, units, postsFrom) };
}

function nameFor(county: DemoCounty, key: string, random: Random): string {
  const named = county.code === '431229' ? JINGZHOU_NAMES[key] : undefined;
  if (named) return named;
  const sex = random.chance(0.5) ? 'male' : 'female';
  return `${surnameOf(county.code, random)}${givenNameOf(sex, 1980, random)}`;
}

/** A number that cannot ring: no exchange begins with 000. */
function landline(areaCode: string, line: number): string {
  const digits = areaCode.length === 3 ? 8 : 7;
  return `${areaCode}-${String(line).padStart(digits, '0')}`;
}
