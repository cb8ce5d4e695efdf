import { Schema, type Connection, type Model } from 'mongoose';

/** What a database says about being a demonstration; none on a real one. */
export interface DemoMark {
  _id: 'demo';
  /** `playing` until the whole world has been played: a start after a kill goes on from there. */
  state: 'playing' | 'played';
  /** "Today" of the played world, whole milliseconds: playing on needs the same day. */
  playedUpTo: Date;
  playedAt: Date | null;
  /** How far the business clock stands before system time, milliseconds. */
  clockOffsetMs: number;
}

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

export function demoMarks(connection: Connection): DemoMarks {
  const model = modelOn(connection);
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

function modelOn(connection: Connection): Model<DemoMark> {
  const schema = new Schema<DemoMark>(
    {
      _id: { type: String, required: true },
      state: { type: String, required: true },
      playedUpTo: { type: Date, required: true },
      playedAt: { type: Date, default: null },
      clockOffsetMs: { type: Number, required: true },
    },
    { collection: 'system', versionKey: false, strict: 'throw' },
  );
  return connection.model<DemoMark>('DemoMark', schema);
}
