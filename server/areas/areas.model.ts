import { Schema, type Connection, type Model } from 'mongoose';

/** A county, town or village of the national division codes: 6, 9 or 12 digits. */
export interface Area {
  _id: string;
  county: string;
  name: string;
  /** Counties only: as people say it (靖州), and the character in front of item numbers (靖). */
  shortName?: string;
  initial?: string;
}

export function areasModel(connection: Connection): Model<Area> {
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      county: { type: String, required: true },
      name: { type: String, required: true },
      shortName: String,
      initial: String,
    },
    { collection: 'areas', versionKey: false, strict: 'throw' },
  );
  // all of a county: find({ county })
  schema.index({ county: 1 });
  // the county of an item number: findOne({ initial })
  schema.index({ initial: 1 }, { partialFilterExpression: { initial: { $exists: true } } });
  return connection.model<Area>('Area', schema as unknown as Schema<Area>);
}
