import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import type { Dependencies } from '../dependencies';
import { deliverMessage, type MessageSource } from '../messages/deliver-message';
import { recordDeliveredDevice } from '../residents/record-delivered-device';
import { writeSearchEntry } from '../search/write-search-entry';
import type { ItemStore } from '../stores';
import { deliverOutbox, type DeliverOutboxDeps } from '../work-items/deliver-outbox';

const JOB: JobViewer = { kind: 'job', name: 'outbox-delivery' };

/** Delivers what the items of both stores owe, each store by itself, until nothing is left or nothing moves any more. */
export async function deliverAll(deps: Dependencies): Promise<void> {
  for (const store of [deps.main, deps.restricted]) {
    const delivery = deliveryOf(deps, store);
    while ((await deliverOutbox(delivery)) > 0);
  }
}

function deliveryOf(deps: Dependencies, store: ItemStore): DeliverOutboxDeps {
  const { claims, residents, logger, workItems, search } = deps;
  return {
    items: store.items,
    claims,
    deliverMessage: (intent, item) =>
      deliverMessage(
        {
          messages: store.messages,
          organisation: workItems.organisation,
          agentsOf: (source) => agentsOf(deps, source),
        },
        intent,
        item,
      ),
    // Restricted items are never searched for: what asks for it there is left out (DESIGN idea 7).
    writeSearchEntry: async (item) => {
      if (store === deps.main) await writeSearchEntry(search, item);
    },
    attachFiles: (files, id) => store.files.attachToItem(JOB, files, id),
    reportMovedDates: ({ key, edition, before, moved, at }, { _id, county, number }) =>
      store.movedDates.report({
        _id: key,
        ...{ county, item: _id, number, edition, before, moved, at },
        hasMoved: moved.length > 0,
      }),
    recordDelivery: ({ person, device, on }: { person: string; device: string; on: PlainDate }, item) =>
      recordDeliveredDevice({ residents }, { person, device, on, item }),
    onFailure: (entry, err) => logger.error({ entry, err }, 'delivery failed, it will be tried again'),
  };
}

/** The agent who filed an item, as long as the relation is in force. */
async function agentsOf(
  { relations, businessNow }: Dependencies,
  { filedBy, for: person }: MessageSource,
): Promise<string[]> {
  const agent = filedBy.person;
  if (agent === null || agent === person) return [];
  const inForce = await relations.findInForce(agent, businessNow());
  return inForce.some((relation) => relation.beneficiary === person) ? [agent] : [];
}
