import { setTimeout as pause } from 'node:timers/promises';
import type { Collection, Db } from 'mongodb';
import { isDuplicateKey } from './mongo-errors';
import type { Say } from './say-progress';

/** One step from an older shape of the data to the present one. */
export interface Migration {
  /** 1, 2, 3 …, never reused and never changed after its release. */
  number: number;
  /** What it does, for the log. */
  name: string;
  /** Must be safe to run again: a kill may strike between its end and its record. */
  run(db: Db, masterKeys: readonly Uint8Array[]): Promise<void>;
}

interface MigrationRecord {
  _id: number | 'lease';
  name?: string;
  doneAt?: Date;
  owner?: string;
  until?: Date;
}

const LEASE_SECONDS = 30;

/**
 * Runs, in order, every migration that this database has not seen, in one process at a time; others wait for it.
 * A process that dies in the middle loses its lease after 30 seconds and the next one goes on.
 * @param owner a name that no other process has.
 * @param masterKeys for what is sealed; the current one first.
 * @throws Error when two migrations share a number.
 */
export async function migrate(
  db: Db,
  migrations: readonly Migration[],
  owner: string,
  say: Say,
  masterKeys: readonly Uint8Array[] = [],
): Promise<void> {
  const ordered = [...migrations].sort((a, b) => a.number - b.number);
  if (new Set(ordered.map(({ number }) => number)).size < ordered.length)
    throw new Error('two migrations share a number');
  const records = db.collection<MigrationRecord>('migrations');
  if ((await waiting(records, ordered)).length === 0) return;

  while (!(await takeLease(records, owner))) await pause(200);
  const renewal = setInterval(
    () => void takeLease(records, owner).catch(() => false),
    (LEASE_SECONDS * 1_000) / 3,
  );
  try {
    for (const migration of await waiting(records, ordered)) {
      say(`正在升级数据：${migration.number} ${migration.name}`);
      await migration.run(db, masterKeys);
      await records.updateOne(
        { _id: migration.number },
        { $set: { name: migration.name }, $currentDate: { doneAt: true } },
        { upsert: true },
      );
    }
  } finally {
    clearInterval(renewal);
    await records.deleteOne({ _id: 'lease', owner });
  }
}

async function waiting(records: Collection<MigrationRecord>, ordered: Migration[]): Promise<Migration[]> {
  const done = new Set(
    (await records.find().project<{ _id: unknown }>({ _id: 1 }).toArray()).map(({ _id }) => _id),
  );
  return ordered.filter(({ number }) => !done.has(number));
}

/** By the database's own clock, so that machines with different clocks agree. */
async function takeLease(records: Collection<MigrationRecord>, owner: string): Promise<boolean> {
  const isAnothers = { $and: [{ $ne: ['$owner', owner] }, { $gt: ['$until', '$$NOW'] }] };
  const until = { $dateAdd: { startDate: '$$NOW', unit: 'second', amount: LEASE_SECONDS } };
  try {
    const lease = await records.findOneAndUpdate(
      { _id: 'lease' },
      [
        {
          $set: {
            owner: { $cond: [isAnothers, '$owner', owner] },
            until: { $cond: [isAnothers, '$until', until] },
          },
        },
      ],
      { upsert: true, returnDocument: 'after' },
    );
    return lease?.owner === owner;
  } catch (error) {
    if (isDuplicateKey(error)) return false; // two asked for the first time at once
    throw error;
  }
}
