import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import { wakeWorkItem } from './wake-work-item';
import type { WorkItemDeps } from './work-items.deps';

const JOB: JobViewer = { kind: 'job', name: 'time-limit-sweep' };
const AT_ONCE = 100;
/** Enough for one page; who was killed in the middle leaves its items to others after so long. */
const LEASE_MS = 30_000;

export interface Sweep {
  /** Business time: what is due. */
  now: Date;
  /** How long what this sweep has taken stays its own is told by system time. */
  systemNow(): Date;
  /** A name that no other sweep has. */
  name: string;
  /** An item that could not be woken. It rests until its lease is over; it holds up nobody else. */
  onFailure(itemId: string, error: unknown): void;
}

/**
 * Wakes every item whose wake time has come: cost follows what is due, not what exists. Each item is leased before it is
 * woken, so sweeps of several processes at once share what is due among them.
 *
 * @returns how many actions were recorded.
 */
export async function sweepDueItems(
  deps: WorkItemDeps,
  { now, systemNow, name, onFailure }: Sweep,
): Promise<number> {
  let recorded = 0;
  for (;;) {
    const from = systemNow();
    const lease = { by: name, from, until: new Date(from.getTime() + LEASE_MS) };
    const { mine, seen } = await deps.items.leaseDue(JOB, now, AT_ONCE, lease);
    if (seen === 0) return recorded;
    const woken = await Promise.all(
      mine.map((id) =>
        wakeWorkItem(deps, id, now).catch((error: unknown) => {
          onFailure(id, error);
          return 0;
        }),
      ),
    );
    for (const actions of woken) recorded += actions;
  }
}
