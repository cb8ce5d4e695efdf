import type { Model } from 'mongoose';
import type { DemoMark } from './demo-mark.model';

/** The one document that marks a demonstration, in the collection `system`. */
export interface DemoMarks {
  read(): Promise<DemoMark | null>;
  /** Marks the database before anything is played into it. */
  begin(playedUpTo: Date): Promise<void>;
  finish(playedAt: Date): Promise<void>;
  /** Moves the clock on. @param milliseconds greater than 0. */
  advance(milliseconds: number): Promise<void>;
}

const ID = { _id: 'demo' } as const;

export function demoMarksRepository(model: Model<DemoMark>): DemoMarks {
  return {
    read: () => model.findOne(ID).lean<DemoMark>(),
    async begin(playedUpTo) {
      await model.updateOne(
        ID,
        { $setOnInsert: { state: 'playing', playedUpTo, playedAt: null, clockOffsetMs: 0 } },
        { upsert: true },
      );
    },
    async finish(playedAt) {
      await model.updateOne(ID, { $set: { state: 'played', playedAt } });
    },
    async advance(milliseconds) {
      await model.updateOne(ID, { $inc: { clockOffsetMs: milliseconds } });
    },
  };
}
