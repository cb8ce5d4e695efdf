import { Schema, type Connection, type Model } from 'mongoose';
import type { Succession } from './succession';

/** Succession lists. The shape is Succession's zod schema; what the database must know is named here. */
export function successionsModel(connection: Connection): Model<Succession> {
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      county: { type: String, required: true },
      since: { type: String, required: true },
      parties: { type: [String], required: true },
      movedAt: { type: Date, default: null },
    },
    { collection: 'successions', versionKey: false, strict: false, minimize: false, _id: false },
  );
  // one side's lists: find({ county, parties }) newest first
  schema.index({ county: 1, parties: 1, since: -1 });
  // a county's lists, for leaders: find({ county }) newest first
  schema.index({ county: 1, since: -1 });
  // lists whose items still move: find({ county, movedAt: null })
  schema.index({ county: 1, movedAt: 1 });
  // an item that leaves every list: updateMany({ 'lines.item' })
  schema.index({ 'lines.item': 1 });
  return connection.model<Succession>('Succession', schema as unknown as Schema<Succession>);
}
