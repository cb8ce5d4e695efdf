import type { Collection } from 'mongodb';

/** One counter of one county. */
export interface Counter {
  _id: string;
  county: string;
  /** First number that no process has taken. */
  next: number;
}

export interface CounterBlocks {
  /** The next value of a counter, 0 or more, given to nobody else; gaps appear when a process ends. */
  next(county: string, name: string): Promise<number>;
}

const BLOCK = 100;

/**
 * Counters that a process takes in blocks, so that a number seldom costs a round trip.
 *
 * The block is acknowledged by a majority with journal before its first number is used: a fail-over cannot hand it out again.
 *
 * @param counters the collection `counters`.
 * @param blockSize numbers taken at once.
 */
export function createCounterBlocks(counters: Collection<Counter>, blockSize = BLOCK): CounterBlocks {
  const blocks = new Map<string, { next: number; end: number }>();
  const fetching = new Map<string, Promise<void>>();

  async function take(county: string, id: string): Promise<void> {
    const counter = await counters.findOneAndUpdate(
      { _id: id },
      { $inc: { next: blockSize }, $setOnInsert: { county } },
      { upsert: true, returnDocument: 'after', writeConcern: { w: 'majority', journal: true } },
    );
    if (!counter) throw new Error('An upsert of a counter returned nothing.');
    blocks.set(id, { next: counter.next - blockSize, end: counter.next });
  }

  return {
    async next(county, name) {
      const id = `${name}:${county}`;
      for (;;) {
        const block = blocks.get(id);
        if (block && block.next < block.end) return block.next++;
        const underWay = fetching.get(id) ?? take(county, id).finally(() => fetching.delete(id));
        fetching.set(id, underWay);
        await underWay;
      }
    },
  };
}
