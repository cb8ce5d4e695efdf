import { join } from 'node:path';
import { headFile } from '../audit/head-file';
import { sealAccessLog } from '../audit/seal-access-log';
import { headMaker } from '../audit/seal-head';
import type { Dependencies } from '../dependencies';
import { dropUnattachedFiles } from '../files/drop-unattached-files';
import { sweepDueItems } from '../work-items/sweep-due-items';
import type { ItemStore } from '../stores';
import { deliverAll } from './deliver-all';
import type { RecurringJob } from './job-runner';

export const SWEEP = 'time-limit-sweep';
export const DELIVERY = 'outbox-delivery';

/** The recurring work of a server, each a use case with its rhythm. */
export function serverJobs(deps: Dependencies): RecurringJob[] {
  const { main, restricted, logger, systemNow, businessNow } = deps;
  return [
    {
      name: SWEEP,
      every: '15 seconds',
      async run() {
        const onFailure = (item: string, err: unknown) =>
          logger.error({ item, err }, 'item could not be woken');
        const woken = await sweepDueItems(deps.workItems, businessNow(), onFailure);
        const restrictedWoken = await sweepDueItems(deps.restrictedItems, businessNow(), onFailure);
        if (woken + restrictedWoken > 0) await deliverAll(deps);
      },
    },
    { name: DELIVERY, every: '5 seconds', run: () => deliverAll(deps) },
    {
      name: 'drop-unattached-files',
      every: '10 minutes',
      async run() {
        await dropUnattachedFiles({ files: main.files, store: main.fileStore }, systemNow());
        await dropUnattachedFiles({ files: restricted.files, store: restricted.fileStore }, systemNow());
      },
    },
    {
      name: 'seal-access-log',
      every: '5 minutes',
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
