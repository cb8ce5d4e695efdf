import type { Connection } from 'mongoose';
import { createKeyring } from '../../../server/database/keyring';
import { createSealer, type Sealer } from '../../../server/database/sealed';
import { createItemSeals } from '../../../server/work-items/item-seals';
import type { CalendarHistory } from '../../../server/time-limits/calendar-history';
import { grantedIn } from '../../../server/work-items/kept-beside';
import { reckonedSpan } from '../../../server/work-items/reckoned-span';
import type { StoredWorkItem } from '../../../server/work-items/work-items.model';
import type { EntryContents } from '../../../shared/work-items/entry-contents';
import { anApplication, type Story } from '../../factories/work-item';
import type { BenchMongod } from './bench-database';
import { say } from './report';

/** The county in which measurements are made; the others stand around it. */
export const BENCH_COUNTY = '431229';
const COUNTIES = [BENCH_COUNTY, '511403', '510704', '360121', '430223'];
/** Staff of the bench county who hold items; every other county has as many of its own. */
export const BENCH_STAFF = ['town', 'townB', 'officer', 'assessor', 'head'];
const OTHER_STAFF = 45;
const TOWNS = 15;
/** Offices of towns and villages in a county: what a leader's queue lies over. */
export const UNITS = 495;
/** What the loaded items look like; another edition is loaded anew. */
const EDITION = 2;
const TOGETHER = 1_000;
const DAY_MS = 86_400_000;
/** What nobody will be woken for during a benchmark. */
const NEVER = new Date('2099-01-01');

/**
 * Fills the collection with so many items of the shape that the engine makes, sealed by the real codec, over five
 * counties; nothing when they are there already.
 *
 * @param connection with the models initialised, so that the items meet their indexes as in production.
 * @param masterKey seals the contents; nothing of these items is opened in a benchmark of lists.
 */
export async function loadManyItems(
  connection: Connection,
  count: number,
  masterKey: Uint8Array,
): Promise<void> {
  const items = connection.collection<StoredWorkItem>('workItems');
  const present = await items.estimatedDocumentCount();
  if (present >= count) return;
  if (present > 0) await items.deleteMany({});
  const samples = makeSamples();
  const seals = createItemSeals(createSealer(createKeyring([masterKey], 'main')), 'workItems');
  for (let from = 0; from < count; from += TOGETHER) {
    const documents = Array.from({ length: Math.min(TOGETHER, count - from) }, (_, place) =>
      itemNumbered(from + place, samples[(from + place) % samples.length]!, seals),
    );
    // Loading is no acknowledged work: the checkpoint makes it durable.
    await items.insertMany(documents as never[], { ordered: false, writeConcern: { w: 1 } });
    if ((from / TOGETHER) % 50 === 49) say(`  ${from + TOGETHER} of ${count} items loaded`);
  }
}

/**
 * The database of so many items, which benchmarks share because loading takes minutes: what earlier runs left beside the
 * items is taken away, the items and their search entries stay.
 */
export async function openManyItems(mongod: BenchMongod, count: number): Promise<Connection> {
  const connection = await mongod.open(`bench-items-${count}-${EDITION}`);
  await connection.getClient().db(`bench-items-${count}`).dropDatabase();
  const kept = ['workItems', 'searchEntries'];
  for (const { name } of await connection.db!.listCollections().toArray()) {
    if (!kept.includes(name)) await connection.db!.dropCollection(name);
    else await connection.collection(name).deleteMany({ _id: { $not: /^bench-/ } } as object);
  }
  return connection;
}

/**
 * A county at rest, so that recurring jobs beside the measured work find what they would find on an ordinary day: every item
 * reckoned with the present calendar, every open one in somebody's hands.
 */
export async function settleManyItems(
  connection: Connection,
  { editionNow }: Pick<CalendarHistory, 'editionNow'>,
): Promise<void> {
  const items = connection.collection<StoredWorkItem>('workItems');
  for (const county of COUNTIES) {
    const edition = await editionNow(county);
    const old = { county, isOpen: true, 'reckoned.edition': { $gt: '', $ne: edition } };
    await items.updateMany(old, { $set: { 'reckoned.edition': edition } });
    const worker = `${county}-worker-0`;
    await items.updateMany({ county, isOpen: true, desk: 'unassigned' }, [
      { $set: { desk: 'assigned', assignee: { $literal: { staffId: worker, post: `p-${worker}` } } } },
    ]);
  }
}

/**
 * So many items of the bench county, just submitted, with their real wake time, beside those that nobody is woken for.
 *
 * @param mark keeps one load apart from the next; what an earlier one left is taken away.
 * @param sealer the county's own, because whoever wakes an item opens it.
 */
export async function loadDueItems(
  connection: Connection,
  count: number,
  sealer: Sealer,
  mark: string,
): Promise<void> {
  const items = connection.collection<StoredWorkItem>('workItems');
  await items.deleteMany({ _id: /^due-/ });
  const story = anApplication();
  const seals = createItemSeals(sealer, 'workItems');
  const unit = 'town-unit';
  for (let from = 0; from < count; from += TOGETHER) {
    const documents = Array.from({ length: Math.min(TOGETHER, count - from) }, (_, place) => {
      const _id = `due-${mark}-${from + place}`;
      return {
        ...itemNumbered(from + place, story, seals),
        ...{ _id, caseId: _id, county: BENCH_COUNTY, unit, line: [unit, 'county'] },
        ...{ assignee: { ...story.item.assignee!, staffId: 'town' }, desk: 'assigned' },
        ...{ dueAt: story.item.dueAt, wakeAt: story.item.wakeAt },
        ...sealedAll(seals, _id, story.entries),
      };
    });
    await items.insertMany(documents as never[], { ordered: false, writeConcern: { w: 1 } });
  }
}

/** Far apart from the period of the samples, so that every mixture occurs. */
export const spreadOf = (n: number) => (n * 2_654_435_761) % 4_294_967_296;
export const countyNumbered = (n: number) => COUNTIES[spreadOf(n) % COUNTIES.length]!;
export const idNumbered = (n: number) => `bench-${n.toString(36).padStart(8, '0')}`;

/** The stations of an item's life, each with what it carries by then. */
function makeSamples(): Story[] {
  const received = anApplication();
  const checked = received.checked();
  const supplemented = received.sentBack().supplemented();
  const accepted = checked.accepted();
  const assessed = accepted.assessed();
  const approved = supplemented.checked().accepted().assessed().approved();
  const handedOver = approved.handedOver();
  return [
    received,
    received.sentBack(),
    supplemented,
    checked,
    accepted.noted('打过电话'),
    assessed,
    approved,
    handedOver,
    handedOver.confirmed(),
    accepted.refused(),
  ];
}

function itemNumbered(
  n: number,
  { item, entries }: Story,
  seals: ReturnType<typeof createItemSeals>,
): StoredWorkItem {
  const spread = spreadOf(n);
  const county = countyNumbered(n);
  const staffNumber = Math.floor(spread / 7) % (BENCH_STAFF.length + OTHER_STAFF);
  const staffId =
    county === BENCH_COUNTY && staffNumber < BENCH_STAFF.length
      ? BENCH_STAFF[staffNumber]!
      : `${county}-worker-${staffNumber}`;
  const whole = county === BENCH_COUNTY ? 'county' : `${county}-county`;
  const section = county === BENCH_COUNTY ? 'section' : `${county}-section`;
  const line =
    item.step === 'first-check'
      ? [...lineOfUnit(county, Math.floor(spread / 11) % UNITS), whole]
      : [section, whole];
  const _id = idNumbered(n);
  const isUnassigned = item.isOpen && spread % 13 === 0;
  const shift = ((Math.floor(spread / 3) % 240) - 60) * DAY_MS;
  return {
    ...item,
    _id,
    caseId: _id,
    number: `靖 ${String(n).padStart(8, '0')}`,
    county,
    for: `person-${Math.floor(n / 2)}`,
    filedBy: { ...item.filedBy, account: `account-${Math.floor(n / 2)}` },
    claims: [`assistive-device:device:person-${n}:manual-wheelchair`],
    unit: line[0]!,
    line,
    assignee: !item.isOpen || isUnassigned ? null : { ...item.assignee!, staffId },
    dueAt: new Date(item.dueAt.getTime() + shift),
    wakeAt: item.isOpen ? NEVER : null,
    reckoned: reckonedSpan(item),
    granted: grantedIn(item),
    desk: item.status === 'awaiting-supplement' ? 'waiting' : isUnassigned ? 'unassigned' : 'assigned',
    ...sealedAll(seals, _id, entries),
    outbox: [],
  };
}

/** A town's office, or a village's and its town's. */
export function lineOfUnit(county: string, unit: number): string[] {
  const town = `${county}-town-${unit % TOWNS}`;
  return unit < TOWNS ? [town] : [`${county}-village-${unit}`, town];
}

function sealedAll(
  seals: ReturnType<typeof createItemSeals>,
  id: string,
  entries: ReadonlyMap<number, EntryContents>,
) {
  const first = seals.first(id, entries.get(1) ?? null);
  const later = [...entries].filter(([n]) => n > 1);
  return {
    key: first.key,
    contents: {
      ...first.contents,
      ...Object.fromEntries(later.map(([n, contents]) => [n, seals.add(id, first, n, contents)])),
    },
  };
}
