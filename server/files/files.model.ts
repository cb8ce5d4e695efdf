import { Schema, type Connection, type Model } from 'mongoose';
import type { StoredFile } from './stored-file';

const content = new Schema(
  {
    id: { type: String, required: true },
    key: new Schema(
      { k: { type: String, required: true }, w: { type: Buffer, required: true } },
      { _id: false },
    ),
    bytes: { type: Number, required: true },
    width: { type: Number, required: true },
    height: { type: Number, required: true },
  },
  { _id: false, id: false },
);

/**
 * Files of one store. Read by `_id` everywhere else.
 *
 * @param collection `files` or `restrictedFiles`; GridFS adds `.files` and `.chunks` to the same name for the contents.
 */
export function filesModel(connection: Connection, collection: string): Model<StoredFile> {
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      county: { type: String, required: true },
      owner: { type: String, required: true },
      paper: String,
      draft: String,
      heldBy: { type: [String], default: undefined },
      state: { type: String, enum: ['receiving', 'ready', 'dropping'], required: true },
      uploadMark: { type: String, required: true },
      attempts: [new Schema({ photo: String, thumbnail: String }, { _id: false })],
      photo: content,
      thumbnail: content,
      createdAt: { type: Date, required: true },
      sweepAt: Date,
    },
    { collection, versionKey: false, strict: 'throw' },
  );
  // dueForSweep: find({ sweepAt: { $lte: now } }).sort({ sweepAt: 1 })
  schema.index({ sweepAt: 1 }, { partialFilterExpression: { sweepAt: { $exists: true } } });
  return connection.model<StoredFile>(`File:${collection}`, schema as unknown as Schema<StoredFile>);
}
