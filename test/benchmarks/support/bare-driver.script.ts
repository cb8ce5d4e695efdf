/** The bare driver of the `http` benchmark, placed as the server is: finds and inserts as it is told over IPC. */
import { openConnection } from '../../../server/database/connection';
import { queueFilter, ROW_FIELDS } from '../../../server/work-items/queues';
import { workItemsModel, type StoredWorkItem } from '../../../server/work-items/work-items.model';
import type { StaffViewer } from '../../../shared/staff/viewer';
import { BENCH_COUNTY, BENCH_STAFF } from './many-items';
import { processorTime, runAll, type Run } from './measure';

export type BareQuestion =
  /** Pages of 20 of mine. */
  | { kind: 'find'; count: number; now: string }
  /** The items and claims of these people again, under other ids, one insert each. */
  | { kind: 'insert'; people: string[]; mark: string };

const IN_FLIGHT = 50;
const PAGE = 20;
const [uri, dbName] = process.argv.slice(2);
const connection = await openConnection(uri!, { dbName: dbName! });
const bareItems = workItemsModel(connection, 'bareItems');
await bareItems.init();
const items = connection.collection<StoredWorkItem>('workItems');

async function find(count: number, now: Date): Promise<Run> {
  const filters = BENCH_STAFF.map((staffId) =>
    queueFilter({ county: BENCH_COUNTY, staffId } as StaffViewer, 'mine', now),
  );
  return runAll(
    Array.from({ length: count }, (_, n) => filters[n % filters.length]!),
    IN_FLIGHT,
    (filter) =>
      items
        .find(filter as object, { projection: ROW_FIELDS })
        .sort({ dueAt: 1, _id: 1 })
        .limit(PAGE)
        .toArray(),
  );
}

async function insert(people: readonly string[], mark: string): Promise<Run> {
  const stored = (await items
    .find({ for: { $in: [...people] }, county: BENCH_COUNTY })
    .toArray()) as StoredWorkItem[];
  const pieces = stored.map((item) => ({
    item: { ...item, _id: `${mark}${item._id}` },
    claim: {
      _id: `${mark}${item.claims[0]!}`,
      county: item.county,
      holder: item._id,
      until: null,
      claimedAt: item.dueAt,
    },
  }));
  const claims = connection.collection<{ _id: string }>('bareClaims');
  const target = connection.collection<StoredWorkItem>('bareItems');
  return runAll(pieces, IN_FLIGHT, async ({ claim, item }) => {
    await claims.insertOne(claim);
    await target.insertOne(item as never);
  });
}

process.on('message', (question: BareQuestion) => {
  const work =
    question.kind === 'find'
      ? find(question.count, new Date(question.now))
      : insert(question.people, question.mark);
  const pieces = question.kind === 'find' ? question.count : question.people.length;
  const before = processorTime();
  void work.then((run) => process.send!({ ...run, cost: (processorTime() - before) / pieces }));
});
process.once('disconnect', () => process.exit(0));
process.send!('ready');
