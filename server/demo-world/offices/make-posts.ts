import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { Post } from '@zhucantong/shared/staff/post';
import type { Unit } from '@zhucantong/shared/staff/unit';
import type { DemoCounty } from '../counties';
import { COUNTY_POSTS, TOWN_POSTS } from './county-posts';
import { staffId, unitId } from './office-ids';

/** The responsibility list (责任清单) of a county: county steps, towns, those villages that have a worker, and the rest. */
export function makePosts(county: DemoCounty, units: readonly Unit[], effectiveFrom: PlainDate): Post[] {
  const base = { county: county.code, effectiveFrom, effectiveTo: null };
  const holder = (key: string) => staffId(county.code, key);
  const posts: Post[] = COUNTY_POSTS.flatMap(({ service, steps, title, section, holderA, holderB }) =>
    steps.map((step) => ({
      ...base,
      _id: `p-${county.code}-${service}-${step}`,
      title,
      unit: unitId(`${county.code}-${section}`),
      service,
      step,
      region: county.code,
      holderA: holder(holderA),
      holderB: holder(holderB),
    })),
  );
  posts.push({
    ...base,
    _id: `p-${county.code}-other`,
    title: '其他事项',
    unit: unitId(`${county.code}-bg`),
    service: '*',
    step: '*',
    region: county.code,
    holderA: holder('bg-01'),
    holderB: null,
  });
  for (const unit of units) {
    if (unit.kind !== 'town' && unit.kind !== 'village') continue;
    const town = unit.area.slice(0, 9);
    const isTown = unit.kind === 'town';
    posts.push({
      ...base,
      _id: `p-${unit.area}-first-check`,
      title: isTown ? `${unit.name.replace(/残联$/, '')}初审` : `${unit.name}初审`,
      unit: unit._id,
      service: '*',
      step: 'first-check',
      region: unit.area,
      holderA: holder(isTown ? `${town}-01` : `${unit.area}-01`),
      holderB: holder(isTown ? `${town}-02` : `${town}-01`),
    });
    if (!isTown) continue;
    for (const { service, steps, title } of TOWN_POSTS)
      for (const step of steps)
        posts.push({
          ...{ ...base, _id: `p-${unit.area}-${service}-${step}`, title, unit: unit._id, service, step },
          ...{ region: unit.area, holderA: holder(`${town}-01`), holderB: holder(`${town}-02`) },
        });
  }
  return posts;
}
