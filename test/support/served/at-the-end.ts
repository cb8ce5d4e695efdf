import type { JobViewer } from '../../../shared/staff/viewer';
import { COMMON_MESSAGES } from '../../../shared/messages/common-messages';
import { lineOf } from '../../../shared/staff/unit';
import type { MessageIntent } from '../../../shared/work-items/outbox';
import type { WorkItem } from '../../../shared/work-items/work-item';
import { differences } from '../fold/differences';
import { foldDifferences } from '../fold/fold-differences';
import { openFrom } from '../fold/wall-calendar';
import type { Kept } from './kept';
import type { ServedHistory } from './served-history';
import type { ServedWorld } from './served-world';

const JOB: JobViewer = { kind: 'job', name: 'compare' };
/** Who sees every line of a county. */
const LEADERS: Record<string, string> = { '431229': 'chair', '511403': '511403-head' };

/** What lies in the database in the end, and in inboxes, search and claims, against what the model says. */
export async function faultsAtTheEnd(world: ServedWorld, history: ServedHistory): Promise<string[]> {
  const legs = [...history.earlier, history.kept];
  const faults = await Promise.all(history.items().map((kept) => legFaults(world, kept, history.residents)));
  const outbox = legs.flatMap((leg) => leg.outbox);
  return [...faults.flat(), ...(await claimFaults(world, { ...history.kept, outbox }))];
}

async function legFaults(
  world: ServedWorld,
  kept: Kept,
  residents: ServedHistory['residents'],
): Promise<string[]> {
  const { deps } = world.county;
  const store = kept.item.readers ? deps.restricted : deps.main;
  const loaded = await store.items.find(JOB, kept.item._id);
  if (!loaded) return ['nothing is stored'];
  return [
    ...differences(comparable(loaded.item), comparable(kept.item), 'item'),
    ...differences(Object.fromEntries(loaded.open()), Object.fromEntries(kept.contents), 'sealed'),
    ...foldFaults(world, loaded.item, kept),
    ...(await messageFaults(world, kept, residents)),
    ...(await searchFaults(world, kept.item)),
  ];
}

/** Without what only the server can make: the ids of what its jobs do. */
function comparable(item: WorkItem): unknown {
  return {
    ...item,
    history: item.history.map((entry) =>
      entry.by.kind === 'job' ? { ...entry, actionId: 'of a job' } : entry,
    ),
  };
}

/** A sweep may have set the wake of an item that a new calendar left with nothing to do. */
function foldFaults(world: ServedWorld, item: WorkItem, { definition }: Kept): string[] {
  const around = { definition, calendarOf: world.calendarOf, now: world.model().now };
  return foldDifferences(item, around).filter((line) => !/ wakeAt: /.test(line));
}

/** Every telling of the model lies in every inbox that it is meant for, and nothing else does. */
async function messageFaults(
  world: ServedWorld,
  { item, outbox, definition }: Kept,
  residents: ServedHistory['residents'],
): Promise<string[]> {
  const { connection } = world.database;
  const restrictedIn = item.history.find(({ action }) => action === 'restrict')?.n ?? 0;
  // Whoever handled it openly is told no more of what is handled apart.
  const isLeftOf = ({ key, to }: MessageIntent) =>
    to.kind === 'person' || Number(key.split(':')[1]) >= restrictedIn;
  const intents = outbox.filter((each) => each.type === 'message').filter(isLeftOf);
  const agents = residents.filter(
    ({ personId, actsFor }) =>
      personId === item.filedBy.person && actsFor.some((each) => each.personId === item.for),
  );
  const toWhom = ({ to }: MessageIntent): string[] => {
    if (to.kind === 'staff') return [`staff:${to.id}`];
    if (to.kind === 'person')
      return [to.id, ...agents.map(({ personId }) => personId)].map((id) => `person:${id}`);
    return headsOf(world, item.county, to.unit).map((id) => `staff:${id}`);
  };
  const expected = intents.flatMap((intent) =>
    toWhom(intent).map((to) => [
      `${intent.key}:${to}`,
      { template: intent.template, params: intent.params, at: intent.at, to },
    ]),
  );
  const stores = ['messages', 'restrictedMessages'];
  const found = await Promise.all(
    stores.map((name) => connection.collection(name).find({ item: item._id }).toArray()),
  );
  const stored = found
    .flat()
    .map(({ _id, template, params, at, to }) => [String(_id), { template, params, at, to }]);
  const tooEarly = intents.filter((intent) => !isToldInTime(intent, item, world));
  const wordless = intents.filter(
    ({ template }) => !definition.messages[template] && !COMMON_MESSAGES[template],
  );
  return [
    ...differences(Object.fromEntries(stored), Object.fromEntries(expected), 'messages'),
    ...tooEarly.map(({ key, template, at }) => `${key} tells ${template} at ${at.toISOString()}`),
    ...wordless.map(({ template }) => `nobody has words for ${template}`),
  ];
}

/** At once, as it was recorded; the office of what a job did, once the office is open by the edition of that moment. */
function isToldInTime({ key, to, at }: MessageIntent, { history }: WorkItem, world: ServedWorld): boolean {
  const { by, recordedAt, calendarEdition } = history.find(({ n }) => n === Number(key.split(':')[1]))!;
  const isLater = to.kind !== 'person' && by.kind === 'job';
  const expected = isLater ? openFrom(recordedAt, world.calendarOf(calendarEdition)) : recordedAt;
  return at.getTime() === expected.getTime();
}

function headsOf(world: ServedWorld, county: string, unit: string): string[] {
  const { units, staff } = world.model().at(county).organisation;
  for (const at of lineOf(unit, units)) {
    const heads = [...staff.values()].filter(
      (member) =>
        member.unit === at && member.roles.some((role) => role === 'section-head' || role === 'leader'),
    );
    if (heads.length > 0) return heads.map(({ _id }) => _id);
  }
  return [];
}

/** The leader of the county, who sees every line, finds it by its number; nobody finds what is handled apart. */
async function searchFaults(
  world: ServedWorld,
  { _id, county, number, status, readers }: WorkItem,
): Promise<string[]> {
  const leader = world.staff.find(({ staffId }) => staffId === LEADERS[county])!;
  const { body } = await (await world.client(leader)).send('POST', '/api/staff/search', { q: number });
  const rows = (body as { rows?: { id: string; status: string }[] }).rows ?? [];
  const found = rows.filter(({ id }) => id === _id).map((row) => row.status);
  return differences(found, readers ? [] : [status], 'found by its number');
}

/** Taken with the application; then held or let go as the model's effects say. */
async function claimFaults(world: ServedWorld, { item, outbox }: Kept): Promise<string[]> {
  const { deps } = world.county;
  const { claims } = item.readers ? deps.restricted : deps.main;
  const expected = new Map<string, string | null | undefined>(item.claims.map((id) => [id, null]));
  for (const effect of outbox) {
    if (effect.type === 'release-claims') effect.claims.forEach((id) => expected.set(id, undefined));
    if (effect.type === 'hold-claims')
      for (const id of effect.claims)
        // What was let go is held again only by who takes the matter up again: it was claimed back with that.
        if (effect.until === null || expected.get(id) !== undefined) expected.set(id, effect.until);
  }
  const held = await Promise.all(item.claims.map((id) => claims.find(id)));
  return differences(
    held.map((claim) => (claim ? { holder: claim.holder, until: claim.until } : 'free')),
    item.claims.map((id) => {
      const until = expected.get(id);
      return until === undefined ? 'free' : { holder: item.caseId, until };
    }),
    'claims',
  );
}
