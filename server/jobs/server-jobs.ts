import { headFile } from '../audit/head-file';
import { sealAccessLog } from '../audit/seal-access-log';
import { headMaker } from '../audit/seal-head';
import type { Dependencies } from '../dependencies';
import { dropUnattachedFiles } from '../files/drop-unattached-files';
import { deliverMessage } from '../messages/deliver-message';
import { recordDeliveredDevice } from '../residents/record-delivered-device';
import { writeSearchEntry } from '../search/write-search-entry';
import { deliverOutbox } from '../work-items/deliver-outbox';
import { sweepDueItems } from '../work-items/sweep-due-items';
import type { RecurringJob } from './job-runner';

export const SWEEP = 'time-limit-sweep';
export const DELIVERY = 'outbox-delivery';

/** The recurring work of a server, each a use case with its rhythm. */
export function serverJobs(deps: Dependencies): RecurringJob[] {
  const { main, logger, systemNow, businessNow } = deps;
  return [
    {
      name: SWEEP,
      every: '15 seconds',
      async run() {
        const recorded = await sweepDueItems(deps.workItems, businessNow(), (item, err) =>
          logger.error({ item, err }, 'item could not be woken'),
        );
        if (recorded > 0) await deliverAll(deps);
      },
    },
    { name: DELIVERY, every: '5 seconds', run: () => deliverAll(deps) },
    {
      name: 'drop-unattached-files',
      every: '10 minutes',
      run: async () =>
        void (await dropUnattachedFiles({ files: main.files, store: main.fileStore }, systemNow())),
    },
    {
      name: 'seal-access-log',
      every: '5 minutes',
      async run() {
        const { heads, isTruncated } = await sealAccessLog({
          accessLog: main.accessLog,
          headFile: headFile(deps.headFilePath),
          makeHead: headMaker(deps.keyring),
          systemNow,
        });
        for (const head of heads) logger.info({ head }, 'access log sealed');
        if (isTruncated) logger.error('access log is shorter than its seals say');
      },
    },
  ];
}

/** Delivers until nothing is left or nothing moves any more. */
export async function deliverAll(deps: Dependencies): Promise<void> {
  const delivery = {
    items: deps.main.items,
    claims: deps.claims,
    deliverMessage: deliverMessage.bind(null, {
      messages: deps.main.messages,
      organisation: deps.workItems.organisation,
      agentsOf: (id: string) => agentsOf(deps, id),
    }),
    writeSearchEntry: (id: string) => writeSearchEntry(deps.search, id),
    attachFiles: async (files: readonly string[], id: string) =>
      void (await deps.main.files.attachToItem({ kind: 'job', name: DELIVERY }, files, id)),
    recordDelivery: (
      effect: { person: string; device: string; on: Parameters<typeof recordDeliveredDevice>[1]['on'] },
      item: string,
    ) =>
      recordDeliveredDevice(
        { residents: deps.residents },
        { person: effect.person, device: effect.device, on: effect.on, item },
      ),
    onFailure: (entry: string, err: unknown) =>
      deps.logger.error({ entry, err }, 'delivery failed, it will be tried again'),
  };
  while ((await deliverOutbox(delivery)) > 0);
}

/** The agent who filed an item, as long as the relation is in force. */
async function agentsOf(deps: Dependencies, itemId: string): Promise<string[]> {
  const { item } = await deps.main.items.get({ kind: 'job', name: DELIVERY }, itemId);
  const agent = item.filedBy.person;
  if (agent === null || agent === item.for) return [];
  const inForce = await deps.relations.findInForce(agent, deps.businessNow());
  return inForce.some((relation) => relation.beneficiary === item.for) ? [agent] : [];
}
