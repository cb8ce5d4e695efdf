import type { ChangedDays } from '@zhucantong/shared/calendar/changed-days';
import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import { reckonWorkItem } from './reckon-work-item';
import type { EditionInUse } from './touched-items.repository';
import type { WorkItemDeps } from './work-items.deps';

const JOB: JobViewer = { kind: 'job', name: 'calendar-replay' };
const AT_ONCE = 500;
/** Their round trips are shared. */
const IN_FLIGHT = 50;

export interface ReckonTouchedItemsDeps extends WorkItemDeps {
  /** The edition that stands in the database now. */
  editionNow(county: string): Promise<string>;
  /** On which days two editions differ; null where no date can. */
  changedDays(county: string, before: string, after: string): Promise<ChangedDays | null>;
}

/**
 * Brings every open item to its county's present calendar. Items say themselves with which edition they were reckoned, so
 * nothing needs to be told what was published: a run that was killed goes on with the next, an item saved meanwhile with the
 * old edition is found by the next, and one reckoned with the new edition is not looked at. Costs what is touched.
 *
 * @returns how many entries were recorded.
 */
export async function reckonTouchedItems(
  deps: ReckonTouchedItemsDeps,
  now: () => Date,
  onFailure: (itemId: string, error: unknown) => void,
): Promise<number> {
  let recorded = 0;
  let inUse = await deps.items.nextEditionInUse(JOB, null);
  for (; inUse; inUse = await deps.items.nextEditionInUse(JOB, inUse)) {
    const present = await deps.editionNow(inUse.county);
    if (inUse.edition === present) continue;
    const days = await deps.changedDays(inUse.county, inUse.edition, present);
    if (!days) continue;
    // From here on this process holds nothing older.
    await deps.calendar(inUse.county, present);
    recorded += await reckonAll(deps, { inUse, present, days }, now, onFailure);
  }
  return recorded;
}

/** Whether open items of a county are still to be reckoned. */
export async function isReplayRunning(
  { items, editionNow, changedDays }: Pick<ReckonTouchedItemsDeps, 'items' | 'editionNow' | 'changedDays'>,
  county: string,
): Promise<boolean> {
  const present = await editionNow(county);
  let inUse = await items.nextEditionInUse(JOB, { county, edition: '' });
  for (; inUse?.county === county; inUse = await items.nextEditionInUse(JOB, inUse)) {
    const days = inUse.edition === present ? null : await changedDays(county, inUse.edition, present);
    if (days && (await items.touchedBy(JOB, inUse, days, 1)).length > 0) return true;
  }
  return false;
}

async function reckonAll(
  deps: ReckonTouchedItemsDeps,
  { inUse, present, days }: { inUse: EditionInUse; present: string; days: ChangedDays },
  now: () => Date,
  onFailure: (itemId: string, error: unknown) => void,
): Promise<number> {
  const tried = new Set<string>();
  let recorded = 0;
  for (;;) {
    const touched = await deps.items.touchedBy(JOB, inUse, days, AT_ONCE + tried.size);
    const left = touched.filter((id) => !tried.has(id));
    if (left.length === 0) return recorded;
    // Whoever is still found after its turn was saved with the old edition meanwhile, or failed: the next run's.
    tried.clear();
    for (const id of touched) tried.add(id);
    await Promise.all(
      Array.from({ length: IN_FLIGHT }, async () => {
        for (let id = left.pop(); id !== undefined; id = left.pop()) {
          try {
            if (await reckonWorkItem(deps, id, present, now())) recorded += 1;
          } catch (error) {
            onFailure(id, error);
          }
        }
      }),
    );
  }
}
