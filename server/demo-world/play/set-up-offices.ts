import { addDays, localDateOf, startOfLocalDay } from '@zhucantong/shared/calendar/plain-date';
import type { Area } from '../../areas/areas.model';
import { recordAbsence } from '../../staff/record-absence';
import { setUpCounty } from '../../staff/set-up-county';
import type { DemoCounty } from '../counties';
import { makeOffice } from '../offices/make-office';
import { staffId } from '../offices/office-ids';
import { createRandom } from '../seeded-random';
import type { WorkingTime } from '../stories/working-time';
import { PLAYER, type PlayDeps } from './demo-deps';

/** The officer who accepts devices is on leave from this many working days ago; what comes since then lies with B (代A). */
const LEAVE_BEGAN_AGO = 5;
const LEAVE_LASTS_DAYS = 12;
/** Town workers who were away for three days somewhere in the played months, per county. */
const SHORT_LEAVES = 3;

/** Names of places, offices, people, posts and absences of one county, through their use cases. Safe to repeat. */
export async function setUpOffices(
  deps: PlayDeps,
  county: DemoCounty,
  time: WorkingTime,
  from: Date,
): Promise<void> {
  await deps.areas.setUp(areasOf(county));
  const office = makeOffice(county, addDays(localDateOf(from), -200));
  await setUpCounty(deps, PLAYER, office, from);

  const random = createRandom(`absences/${county.code}`);
  const longLeave = startOfLocalDay(time.dayAgo(LEAVE_BEGAN_AGO));
  const away = [
    {
      staffId: staffId(county.code, 'kf-03'),
      from: longLeave,
      days: LEAVE_LASTS_DAYS,
      reason: 'leave' as const,
    },
    ...random
      .shuffle(county.towns)
      .slice(0, SHORT_LEAVES)
      .map((town) => ({
        staffId: staffId(county.code, `${town.code}-01`),
        from: startOfLocalDay(time.dayAgo(random.int(10, time.longestAgo))),
        days: 3,
        reason: random.pick(['sick', 'trip', 'leave'] as const),
      }))
      .filter((absence) => !BUSY_TOWN_WORKERS.has(absence.staffId)),
  ];
  for (const [place, absence] of away.entries()) {
    const to = new Date(absence.from.getTime() + absence.days * 86_400_000);
    const { staffId: member, reason } = absence;
    const _id = `absence-${county.code}-${place}`;
    const entry = { _id, county: county.code, staffId: member, from: absence.from, to, reason };
    await recordAbsence(deps, PLAYER, entry, from);
  }
}

/** Those whose desk is printed are always at it. */
const BUSY_TOWN_WORKERS: ReadonlySet<string> = new Set([staffId('431229', '431229101-01')]);

function areasOf(county: DemoCounty): Area[] {
  const { code, name, shortName, initial } = county;
  return [
    { _id: code, county: code, name, shortName, initial },
    ...county.towns.flatMap((town) => [
      { _id: town.code, county: code, name: town.name },
      ...town.villages.map(([village, villageName]) => ({ _id: village, county: code, name: villageName })),
    ]),
  ];
}
