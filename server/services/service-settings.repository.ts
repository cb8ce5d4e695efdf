import type { Connection, Model } from 'mongoose';
import { SettingChange } from '@zhucantong/shared/service-catalogue/service-settings';
import { serviceSettingsModel, type StoredServiceSettings } from './service-settings.model';

/** Changes by service code, in the order in which they were made. */
export type SettingsOfCounty = ReadonlyMap<string, readonly SettingChange[]>;

/** What counties have set. No viewer: what a county promises is public; names are left out where it is shown. */
export interface ServiceSettingsRepository {
  ofCounty(county: string): Promise<SettingsOfCounty>;
  /** Compare-and-set. @returns false when there are not `change.n - 1` changes any more. */
  add(county: string, service: string, change: SettingChange): Promise<boolean>;
}

export function serviceSettingsOn(connection: Connection): ServiceSettingsRepository {
  return serviceSettingsRepository(serviceSettingsModel(connection));
}

function serviceSettingsRepository(model: Model<StoredServiceSettings>): ServiceSettingsRepository {
  return {
    async ofCounty(county) {
      const stored = await model.find({ county }).lean<StoredServiceSettings[]>();
      return new Map(
        stored.map(({ service, changes }) => [service, changes.map((change) => SettingChange.parse(change))]),
      );
    },
    async add(county, service, change) {
      const _id = `${county}/${service}`;
      if (change.n === 1) {
        const first = { county, service, version: 1, changes: [change] };
        const { upsertedCount } = await model.updateOne({ _id }, { $setOnInsert: first }, { upsert: true });
        return upsertedCount === 1;
      }
      const { matchedCount } = await model.updateOne(
        { _id, version: change.n - 1 },
        { $set: { version: change.n }, $push: { changes: change } },
      );
      return matchedCount === 1;
    },
  };
}
