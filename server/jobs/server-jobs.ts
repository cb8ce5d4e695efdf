import { join } from 'node:path';
import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import { headFile } from '../audit/head-file';
import { sealAccessLog } from '../audit/seal-access-log';
import { headMaker } from '../audit/seal-head';
import type { Dependencies } from '../dependencies';
import { dropUnattachedFiles } from '../files/drop-unattached-files';
import { reckonTouchedItems } from '../work-items/reckon-touched-items';
import { giveTurns } from '../work-items/give-turns';
import { sweepDueItems } from '../work-items/sweep-due-items';
import { findHolders } from '../responsibility/find-holders';
import { moveItemsOf } from '../responsibility/move-items';
import type { ItemStore } from '../stores';
import { deliverAll } from './deliver-all';
import type { RecurringJob } from './job-runner';

const JOB: JobViewer = { kind: 'job', name: 'drop-unattached-files' };
export const SWEEP = 'time-limit-sweep';
/** Items of posts that changed hands move to the new holders; what was in nobody's hands goes to whoever answers by now. */
export const SUCCESSION = 'post-succession';
/** Brings open items to a calendar that was published or corrected. */
export const REPLAY = 'calendar-replay';
export const DELIVERY = 'outbox-delivery';

/** The recurring work of a server, each a use case with its rhythm. */
export function serverJobs(deps: Dependencies): RecurringJob[] {
  const { main, restricted, logger, newId, systemNow, businessNow, calendarHistory } = deps;
  return [
    {
      name: SWEEP,
      everySeconds: 15,
      async run() {
        const sweep = {
          now: businessNow(),
          systemNow,
          name: newId(),
          onFailure: (item: string, err: unknown) => logger.error({ item, err }, 'item could not be woken'),
        };
        // First the places that came free, so that only who found none in a new year is told that they go on waiting.
        const placed = await giveTurns(deps.workItems, sweep.now, sweep.onFailure);
        const woken = await sweepDueItems(deps.workItems, sweep);
        const restrictedWoken = await sweepDueItems(deps.restrictedItems, sweep);
        if (placed + woken + restrictedWoken > 0) await deliverAll(deps);
      },
    },
    {
      name: REPLAY,
      everySeconds: 15,
      async run() {
        const onFailure = (item: string, err: unknown) =>
          logger.error({ item, err }, 'item could not be reckoned with the present calendar');
        const now = () => businessNow();
        const reckoned = await reckonTouchedItems({ ...deps.workItems, ...calendarHistory }, now, onFailure);
        const restrictedOnes = await reckonTouchedItems(
          { ...deps.restrictedItems, ...calendarHistory },
          now,
          onFailure,
        );
        if (reckoned + restrictedOnes > 0) await deliverAll(deps);
      },
    },
    { name: DELIVERY, everySeconds: 5, run: () => deliverAll(deps) },
    {
      name: SUCCESSION,
      everySeconds: 60,
      async run() {
        const onFailure = (item: string, err: unknown) =>
          logger.error({ item, err }, 'item could not be moved to the new holder');
        const { workItems, restrictedItems, successions } = deps;
        let found = 0;
        for (const county of await deps.areas.counties()) {
          const organisation = await deps.organisations.get(county);
          await moveItemsOf({ workItems, successions, onFailure }, organisation, businessNow());
          found += await findHolders(workItems, county, businessNow(), onFailure);
          found += await findHolders(restrictedItems, county, businessNow(), onFailure);
        }
        if (found > 0) await deliverAll(deps);
      },
    },
    {
      name: 'drop-unattached-files',
      everySeconds: 600,
      async run() {
        for (const { files, fileStore, items } of [main, restricted]) {
          const isOwed = (file: string) => items.owesFile(JOB, file);
          await dropUnattachedFiles({ files, store: fileStore, isOwed }, systemNow());
        }
      },
    },
    {
      name: 'seal-access-log',
      everySeconds: 300,
      async run() {
        await sealLogOf(deps, main);
        await sealLogOf(deps, restricted);
      },
    },
  ];
}

/** The heads go to a file outside the database and to the program's log, so that truncation shows. */
async function sealLogOf({ dataDir, logger, systemNow }: Dependencies, store: ItemStore): Promise<void> {
  const { heads, isTruncated } = await sealAccessLog({
    accessLog: store.accessLog,
    headFile: headFile(join(dataDir, `access-log-heads-${store.keyring.storeName}`)),
    makeHead: headMaker(store.keyring),
    systemNow,
  });
  for (const head of heads) logger.info({ store: store.keyring.storeName, head }, 'access log sealed');
  if (isTruncated)
    logger.error({ store: store.keyring.storeName }, 'access log is shorter than its seals say');
}
