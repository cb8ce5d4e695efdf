import { Schema, type Connection, type Model } from 'mongoose';
import { RESIDENTS, type StoredResident } from './resident-seal';

const text = { type: String, required: true } as const;

export function residentsModel(connection: Connection): Model<StoredResident> {
  const schema = new Schema<StoredResident>(
    {
      _id: text,
      county: text,
      area: text,
      key: { type: Schema.Types.Mixed, required: true },
      profile: { type: Schema.Types.Mixed, required: true },
      profileVersion: { type: Number, required: true },
      hashes: {
        type: new Schema(
          {
            ...{ identity: text, certificate: { type: String, default: null } },
            ...{ phone: text, phoneEnd: text, name: { type: [String], required: true } },
          },
          { _id: false, strict: 'throw' },
        ),
        required: true,
      },
      contact: { type: Schema.Types.Mixed, required: true },
      contactChanges: {
        type: [
          new Schema(
            {
              contact: { type: Schema.Types.Mixed, required: true },
              by: text,
              at: { type: Date, required: true },
            },
            { _id: false },
          ),
        ],
        default: undefined,
      },
      devices: {
        type: [
          new Schema(
            { device: text, deliveredOn: text, item: { type: String, default: null } },
            { _id: false },
          ),
        ],
        required: true,
      },
      version: { type: Number, required: true },
      registeredBy: text,
      registeredAt: { type: Date, required: true },
    },
    { collection: RESIDENTS, versionKey: false, strict: 'throw', minimize: false },
  );
  // Exact look-ups, each inside one county: find({ county, 'hashes.<kind>': hash }).
  schema.index({ county: 1, 'hashes.identity': 1 });
  schema.index({ county: 1, 'hashes.certificate': 1 });
  schema.index({ county: 1, 'hashes.phone': 1 });
  // By name: find({ county, 'hashes.name': { $all: pieces } }).
  schema.index({ county: 1, 'hashes.name': 1 });
  // The people of a town or village: find({ county, area: { $gte, $lt } }).sort({ area: 1, _id: 1 }).
  schema.index({ county: 1, area: 1, _id: 1 });
  return connection.model<StoredResident>('Resident', schema);
}
