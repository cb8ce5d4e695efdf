import { DomainError } from '@zhucantong/shared/errors';
import type { ClockState } from '@zhucantong/shared/staff/staff-me-view';
import type { Viewer } from '@zhucantong/shared/staff/viewer';
import type { DemoClock } from './demo-clock';

export interface MoveDemoClockDeps {
  clock: DemoClock;
  /** Starts the sweep: what the moved days made due happens now, not at its next turn. */
  afterClockMove(): void;
}

const DAY_MS = 86_400_000;

/**
 * Lets days pass on a demo database, so that anybody can watch what time does.
 *
 * @throws DomainError `demo-only` on a real database; `not-allowed` for anybody but an administrator; `clock-only-forward`
 *   for less than a whole day.
 */
export async function moveDemoClock(
  { clock, afterClockMove }: MoveDemoClockDeps,
  viewer: Viewer,
  days: number,
): Promise<ClockState> {
  if (!clock.isDemo()) throw new DomainError('demo-only');
  if (viewer.kind !== 'staff' || !viewer.roles.includes('administrator'))
    throw new DomainError('not-allowed');
  if (!Number.isInteger(days) || days < 1) throw new DomainError('clock-only-forward');
  await clock.advance(days * DAY_MS);
  afterClockMove();
  return clock.state();
}
