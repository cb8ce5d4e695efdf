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

/** Read by its one `_id` only. */
export function demoMarkModel(connection: Connection): Model<DemoMark> {
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
