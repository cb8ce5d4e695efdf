import type { Random } from '../../../server/demo-world/seeded-random';
import type { Absence } from '../../../shared/staff/post';
import type { StaffViewer } from '../../../shared/staff/viewer';
import { STAFF } from '../fold/people';

const LEADERS = ['chair', 'leader', 'head'];

/** Who works in a county. Of some it is one person in all, beside whom a leader has to dispense with keeping hands apart. */
export interface Hands {
  /** Who may have a post. */
  holders: readonly StaffViewer[];
  /** Away all the year. */
  away: readonly string[];
}

export function randomHands(random: Random): Hands {
  if (!random.chance(0.4)) return { holders: STAFF, away: [] };
  if (random.chance(0.5)) return { holders: STAFF, away: LEADERS };
  const [only, ...others] = random.shuffle(STAFF.filter(({ staffId }) => !LEADERS.includes(staffId)));
  return { holders: [only!], away: [...LEADERS, ...others.map(({ staffId }) => staffId)] };
}

/** A year of leave: everybody who is there is away now and then, for hours or for weeks. */
export function randomAbsences({ away }: Hands, random: Random): Omit<Absence, '_id' | 'county'>[] {
  const year = new Date('2025-12-31T16:00:00Z').getTime();
  const HOUR = 3_600_000;
  const allYear = { from: new Date(year), to: new Date(year + 500 * 24 * HOUR), reason: 'leave' as const };
  const others = STAFF.filter(({ staffId }) => !away.includes(staffId));
  const theirs = others.flatMap(({ staffId }) =>
    apart(
      Array.from({ length: random.int(2, 8) }, () => {
        const from = year + random.int(0, 420 * 24) * HOUR;
        const to = new Date(from + random.int(4, 24 * 20) * HOUR);
        return { staffId, from: new Date(from), to, reason: 'leave' as const };
      }),
    ),
  );
  return [...away.map((staffId) => ({ staffId, ...allYear })), ...theirs];
}

/** Nobody is recorded away twice for the same days. */
function apart<Span extends Pick<Absence, 'from' | 'to'>>(absences: readonly Span[]): Span[] {
  const inOrder = [...absences].sort((a, b) => a.from.getTime() - b.from.getTime());
  return inOrder.filter((each, place) => inOrder.slice(0, place).every(({ to }) => to <= each.from));
}
