import { Schema, type Connection, type Model } from 'mongoose';
import type { SettingChange } from '@zhucantong/shared/service-catalogue/service-settings';

/** What one county has set beside the definition of one service, change by change. Changes are only ever added. */
export interface StoredServiceSettings {
  /** '431229/home-accessibility'. */
  _id: string;
  county: string;
  service: string;
  /** How many changes there are: whoever adds one names the version on the screen. */
  version: number;
  changes: SettingChange[];
}

export function serviceSettingsModel(connection: Connection): Model<StoredServiceSettings> {
  const schema = new Schema<StoredServiceSettings>(
    {
      _id: { type: String, required: true },
      county: { type: String, required: true },
      service: { type: String, required: true },
      version: { type: Number, required: true },
      changes: { type: [Schema.Types.Mixed] as never, required: true },
    },
    { collection: 'serviceSettings', versionKey: false, strict: 'throw', minimize: false },
  );
  // Everything a county has set, for what a process keeps of it: find({ county }).
  schema.index({ county: 1 });
  return connection.model<StoredServiceSettings>('ServiceSettings', schema);
}
