import { setTimeout as pause } from 'node:timers/promises';
import type { WorkItem } from '../../../shared/work-items/work-item';
import type { StoredMessage } from '../../../server/messages/messages.model';
import type { StoredWorkItem } from '../../../server/work-items/work-items.model';
import { checkItem, type ItemWorld } from './check-item';
import type { FaultCounty } from './fault-county';
import type { Ledger } from './ledger';
import { patiently } from './patiently';
import type { Verdict } from './verdict';

const QUIET_WITHIN_MS = 120_000;
/** A wake that has only just come may wait for the next sweep. */
const SWEEP_EVERY_MS = 20_000;

/**
 * Compares everything that clients were told with what is stored, once the server's own jobs have nothing left to do.
 * @param now what the server's clock says.
 */
export async function check(county: FaultCounty, ledger: Ledger, now: () => Date): Promise<Verdict> {
  const db = county.deps.connection.db!;
  const stored = db.collection<StoredWorkItem>('workItems');
  const verdict: Verdict = {
    acknowledged: ledger.acknowledged.length,
    items: 0,
    lost: [],
    doubled: [],
    clocksLost: [],
    messagesLost: [],
  };
  await becomesQuiet(county, now, verdict);

  const messages = await db.collection<StoredMessage>('messages').find().toArray();
  const searchable = await db
    .collection<{ _id: string }>('searchEntries')
    .find({}, { projection: { _id: 1 } })
    .toArray();
  const files = await db.collection<{ _id: string; heldBy?: string[] }>('files').find().toArray();
  const world: ItemWorld = {
    deps: county.deps,
    now: now(),
    messagesOf: grouped(messages),
    searchable: new Set(searchable.map(({ _id }) => _id)),
    holdersOf: new Map(files.map(({ _id, heldBy = [] }) => [_id, heldBy])),
  };
  const items = new Map<string, WorkItem>();
  for await (const { _id, status } of stored.find({}, { projection: { status: 1 } })) {
    if (status === 'void') continue;
    items.set(_id, await checkItem(world, _id, verdict));
  }
  verdict.items = items.size;
  checkLedger(ledger, items, verdict);
  checkUniqueness([...items.values()], verdict);
  await checkClaims(county, [...items.values()], verdict);
  return verdict;
}

/** Waits until delivery has run dry and the sweep has woken what is due; says what never was. */
async function becomesQuiet({ deps }: FaultCounty, now: () => Date, verdict: Verdict): Promise<void> {
  const items = deps.connection.db!.collection('workItems');
  const waiting = { 'outbox.0': { $exists: true } };
  const asleep = () => ({ isOpen: true, wakeAt: { $lte: new Date(now().getTime() - SWEEP_EVERY_MS) } });
  const left = () =>
    patiently(() => Promise.all([items.countDocuments(waiting), items.countDocuments(asleep())]));
  let [undelivered, sleeping] = await left();
  for (
    const end = performance.now() + QUIET_WITHIN_MS;
    undelivered + sleeping > 0 && performance.now() < end;
  ) {
    await pause(300);
    [undelivered, sleeping] = await left();
  }
  if (undelivered > 0) verdict.messagesLost.push(`${undelivered} items still have something to deliver`);
  if (sleeping > 0) verdict.clocksLost.push(`${sleeping} items sleep past their wake time`);
}

function checkLedger(ledger: Ledger, items: ReadonlyMap<string, WorkItem>, verdict: Verdict): void {
  for (const told of ledger.acknowledged) {
    const item = items.get(told.item);
    const entries = item?.history.filter(
      (entry) => entry.actionId === told.actionId && entry.by.id === told.account,
    );
    if (!item || entries?.length === 0)
      verdict.lost.push(`${told.action} ${told.actionId} is not in the history`);
    else if (entries!.length > 1) verdict.doubled.push(`${told.action} ${told.actionId} stands there twice`);
    else if (entries![0]!.action !== told.action || entries![0]!.n > told.version)
      verdict.lost.push(`${told.action} ${told.actionId} became something else`);
    if (!item || told.what !== 'submit') continue;
    const promise = item.clocks.find((clock) => clock.nature === 'promised');
    if (item.number !== told.number) verdict.lost.push(`number ${told.number} became ${item.number}`);
    if (told.promisedOn !== undefined && promise?.firstDueOn !== told.promisedOn)
      verdict.clocksLost.push(`${told.number} was promised for ${told.promisedOn}`);
  }
  const happened = new Set(
    [...items.values()].flatMap((item) => item.history.map((entry) => `${entry.by.id}/${entry.actionId}`)),
  );
  const done = new Set(ledger.acknowledged.map((told) => `${told.account}/${told.actionId}`));
  for (const { account, actionId, code } of ledger.refused) {
    const key = `${account}/${actionId}`;
    // Pressed twice at once, one of both may be told that the other was first.
    if (happened.has(key) && !done.has(key))
      verdict.doubled.push(`${actionId} was refused (${code}) and happened`);
  }
}

function checkUniqueness(items: readonly WorkItem[], verdict: Verdict): void {
  twice(items.map((item) => item.number)).forEach((each) =>
    verdict.doubled.push(`number ${each} was given twice`),
  );
  const submissions = items.map((item) => `${item.filedBy.account}/${item.history[0]!.actionId}`);
  twice(submissions).forEach((each) => verdict.doubled.push(`submission ${each} became two items`));
  const open = items.filter((item) => item.isOpen).flatMap((item) => item.claims);
  twice(open).forEach((each) => verdict.doubled.push(`claim ${each} has two open items`));
}

async function checkClaims(
  { deps }: FaultCounty,
  items: readonly WorkItem[],
  verdict: Verdict,
): Promise<void> {
  for (const item of items) {
    for (const claim of item.claims) {
      const held = await deps.claims.find(claim);
      const isMine = held?.holder === item._id;
      if (item.isOpen && !(isMine && held.until === null)) verdict.lost.push(`${item.number} lost its claim`);
      if ((item.status === 'withdrawn' || item.status === 'refused') && isMine)
        verdict.lost.push(`${item.number} still holds its claim`);
    }
  }
}

function twice(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.has(value) || !seen.add(value));
}

function grouped(messages: readonly StoredMessage[]): Map<string, StoredMessage[]> {
  const groups = new Map<string, StoredMessage[]>();
  for (const message of messages) {
    const key = message.item ?? '';
    groups.set(key, [...(groups.get(key) ?? []), message]);
  }
  return groups;
}
