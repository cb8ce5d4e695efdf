import type { Dependencies } from '../../../server/dependencies';
import type { StoredMessage } from '../../../server/messages/messages.model';
import { evolve, openItem } from '../../../shared/work-items/evolve';
import { identityOf } from '../../../shared/work-items/item-identity';
import { intentsOf } from '../../../shared/work-items/intents';
import type { MessageIntent } from '../../../shared/work-items/outbox';
import type { WorkItem } from '../../../shared/work-items/work-item';
import { foldDifferences, onlyEdition } from '../../support/fold/fold-differences';
import type { Verdict } from './verdict';

/** What lies around the items. */
export interface ItemWorld {
  deps: Dependencies;
  now: Date;
  messagesOf: ReadonlyMap<string, StoredMessage[]>;
  searchable: ReadonlySet<string>;
  /** Items that hold a file. */
  holdersOf: ReadonlyMap<string, readonly string[]>;
}

/** One item against the fold of its own history: state, clocks, messages, search entry, photos. */
export async function checkItem(world: ItemWorld, id: string, verdict: Verdict): Promise<WorkItem> {
  const { main, workItems } = world.deps;
  const loaded = await main.items.get({ kind: 'job', name: 'faults' }, id);
  const { item } = loaded;
  const definition = workItems.definition(item.service);
  const context = { definition, calendar: await workItems.calendar(item.county) };

  const foldWorld = { definition, calendarOf: onlyEdition(context.calendar), now: world.now };
  verdict.clocksLost.push(...foldDifferences(item, foldWorld));
  item.history.forEach((entry, place) => {
    if (entry.n !== place + 1) verdict.lost.push(`${item.number} lacks entry ${place + 1}`);
    const before = item.history[place - 1];
    if (before && before.recordedAt > entry.recordedAt)
      verdict.clocksLost.push(`${item.number} goes back in time at entry ${entry.n}`);
  });
  const ids = item.history.map((entry) => `${entry.by.id}/${entry.actionId}`);
  if (new Set(ids).size !== ids.length) verdict.doubled.push(`${item.number} did an action twice`);
  for (const wake of wokenTwice(item)) verdict.doubled.push(`${item.number} was woken twice: ${wake}`);

  checkMessages(world, item, intendedBy(item, context), verdict);
  if (!world.searchable.has(id)) verdict.lost.push(`${item.number} cannot be found`);
  const papers = [...loaded.open().values()].flatMap((contents) =>
    Object.values(contents.papers ?? {}).flat(),
  );
  for (const file of papers)
    if (!world.holdersOf.get(file)?.includes(id)) verdict.lost.push(`${item.number} lost a photo`);
  return item;
}

/** Every message that the history asks for. */
function intendedBy(item: WorkItem, context: Parameters<typeof evolve>[2]): MessageIntent[] {
  let before: WorkItem | null = null;
  return item.history.flatMap((entry) => {
    const after: WorkItem = before
      ? evolve(before, entry, context)
      : openItem(identityOf(item), entry, context);
    const intents = intentsOf(before, after, entry, context.definition, context.calendar);
    before = after;
    return intents;
  });
}

function checkMessages(
  { messagesOf }: ItemWorld,
  item: WorkItem,
  intended: readonly MessageIntent[],
  verdict: Verdict,
): void {
  const inboxes = messagesOf.get(item._id) ?? [];
  for (const { key, template, to } of intended) {
    const sent = inboxes.filter(
      (message) => message._id.startsWith(`${key}:`) && message.template === template,
    );
    const isThere =
      to.kind === 'section-head'
        ? sent.length > 0 && sent.every((message) => message.to.startsWith('staff:'))
        : sent.length === 1 && sent[0]!.to === `${to.kind}:${to.id}`;
    if (!isThere) verdict.messagesLost.push(`${item.number}: ${template} is there ${sent.length} times`);
  }
  const keys = new Set(intended.map(({ key }) => key));
  const stray = inboxes.filter(
    (message) => !keys.has(message._id.slice(0, message._id.length - message.to.length - 1)),
  );
  if (stray.length > 0)
    verdict.doubled.push(`${item.number} has ${stray.length} messages that nothing asked for`);
}

/** What a job does whenever posts change hands, as often as they do. */
const HANDS: ReadonlySet<string> = new Set(['change-holder', 'find-holder']);

/** Each reminder of a request, each clock, each of its thresholds between two steps and each lapse comes once. */
function wokenTwice(item: WorkItem): string[] {
  let chapter = 0;
  const seen = new Set<string>();
  return item.history.flatMap((entry) => {
    if (entry.toStep || entry.action === 'request-supplement' || entry.action === 'reopen') chapter += 1;
    if (entry.by.kind !== 'job' || HANDS.has(entry.action)) return [];
    const wake = `${chapter}/${entry.action}/${entry.clock ?? ''}/${entry.threshold ?? ''}/${entry.daysBefore ?? ''}`;
    if (seen.has(wake)) return [wake];
    seen.add(wake);
    return [];
  });
}
