import type { ClientSession } from 'mongodb';
import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import { partsOfVersionId } from '@zhucantong/shared/service-catalogue/service-definition';
import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import type { Dependencies } from '../dependencies';
import { deliverMessage, type MessageSource } from '../messages/deliver-message';
import { followMove } from '../residents/follow-move';
import { recordDeliveredDevice } from '../residents/record-delivered-device';
import { dropOriginals } from '../restriction/copy-files';
import { writeSearchEntry } from '../search/write-search-entry';
import type { ItemStore } from '../stores';
import { openLeg } from '../work-items/open-leg';
import { openPart } from '../work-items/open-part';
import { recheckBenefits } from '../work-items/recheck-benefits';
import { recordDocument } from '../work-items/record-document';
import { recallPart, tellLead } from '../work-items/tell-lead';
import type { WorkItemDeps } from '../work-items/work-items.deps';
import { deliverOutbox, type DeliverOutboxDeps, type OutboxItem } from '../work-items/deliver-outbox';
import type { MovedDatesReport, StoredMovedDates } from '../work-items/moved-dates.model';

const JOB: JobViewer = { kind: 'job', name: 'outbox-delivery' };

/** Delivers what the items of both stores owe, each store by itself, until nothing is left or nothing moves any more. */
export async function deliverAll(deps: Dependencies): Promise<void> {
  for (const delivery of [deliveryOfMain(deps), deliveryOfRestricted(deps)])
    while ((await deliverOutbox(delivery)) > 0);
}

/** What the open store owes, and how nothing of it arrives there once its item has left. */
export function deliveryOfMain(deps: Dependencies): DeliverOutboxDeps {
  const { main, workItems, search, together } = deps;
  return {
    ...deliveryOf(deps, main),
    writeSearchEntry: (item) => writeSearchEntry(search, item),
    attachFiles: (files, id) => main.files.attachToItem(JOB, files, id),
    ...casesOf(deps, workItems),
    mayLeave: ({ service }) => workItems.definition(service).restricted !== undefined,
    deliverWhileHere: (item, entry) =>
      together(async (session) => {
        if (!(await main.moves.pull(JOB, item._id, entry.key, session))) return;
        const entries = { put: search.entries.putIn.bind(null, session) };
        if (entry.type === 'search-entry') await writeSearchEntry({ ...search, entries }, item);
        else if (entry.type === 'report-moved-dates')
          await main.movedDates.reportIn(session, movedDatesLine(entry, item));
        else await deliverMessage(messagingIn(deps, main, session), entry, item);
      }),
  };
}

/** What the restricted store owes: nobody searches its items, they leave for nowhere, and what the open store holds of their photos goes. */
export function deliveryOfRestricted(deps: Dependencies): DeliverOutboxDeps {
  const { main, restricted } = deps;
  return {
    ...deliveryOf(deps, restricted),
    writeSearchEntry: async () => undefined,
    async attachFiles(files, id) {
      await restricted.files.attachToItem(JOB, files, id);
      await dropOriginals(main, files, id);
    },
    ...casesOf(deps, deps.restrictedItems),
    mayLeave: () => false,
    deliverWhileHere: async () => undefined,
  };
}

/** Other items of the same matter, in the same store. */
function casesOf({ businessNow }: Dependencies, items: WorkItemDeps) {
  return {
    openLeg: (from, to) => openLeg(items, from, to),
    openPart: (lead, code) => openPart(items, lead, code),
    recallPart: (part) => recallPart(items, part, businessNow()),
    tellLead: (part, entry) => tellLead(items, part, entry, businessNow()),
  } satisfies Partial<DeliverOutboxDeps>;
}

function deliveryOf(deps: Dependencies, store: ItemStore) {
  const { residents, logger, systemNow, quotas } = deps;
  const messaging = messagingIn(deps, store);
  return {
    items: store.items,
    systemNow,
    claims: store.claims,
    giveBackPlace: ({ _id, county, service }) =>
      quotas.giveBack({ id: _id, county, service: partsOfVersionId(service).code }),
    deliverMessage: (intent, item) => deliverMessage(messaging, intent, item),
    reportMovedDates: (effect, item) => store.movedDates.report(movedDatesLine(effect, item)),
    recordDelivery: ({ person, device, on }: { person: string; device: string; on: PlainDate }, item) =>
      recordDeliveredDevice({ residents }, { person, device, on, item }),
    recordDocument: ({ person, entry }: { person: string; entry: number }, item) =>
      recordDocument(
        {
          ...{ items: store.items, residents, definition: deps.workItems.definition },
          followMove: (whose) => followMove(deps, whose),
          tellOf: (news) => recheckBenefits(deps.workItems, news, deps.businessNow()),
        },
        { person, entry, item },
      ),
    onFailure: (entry, err) => logger.error({ entry, err }, 'delivery failed, it will be tried again'),
  } satisfies Partial<DeliverOutboxDeps>;
}

/** One line of the report. */
function movedDatesLine(
  { key, edition, before, moved, at }: MovedDatesReport,
  { _id, county, number }: OutboxItem,
): StoredMovedDates {
  return {
    _id: key,
    ...{ county, item: _id, number, edition, before, moved, at },
    hasMoved: moved.length > 0,
  };
}

/** @param session of the transaction in which a message must arrive, if any. */
function messagingIn(deps: Dependencies, { messages }: ItemStore, session?: ClientSession) {
  return {
    messages: session ? { deliver: messages.deliverIn.bind(null, session) } : messages,
    organisation: deps.workItems.organisation,
    agentsOf: (source: MessageSource) => agentsOf(deps, source),
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
