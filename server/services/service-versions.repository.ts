import type { Connection, Model } from 'mongoose';
import { isDuplicateKey } from '../database/mongo-errors';
import { ALL_COUNTIES, serviceVersionsModel, type StoredServiceVersion } from './service-versions.model';

/** A version as its publisher knows it. */
export type ServiceVersion = Omit<StoredServiceVersion, 'county'>;

/** Frozen definitions. No viewer: what a service is, is public. */
export interface ServiceVersionsRepository {
  findAll(): Promise<ServiceVersion[]>;
  /** @returns what stands under the id: this, or what was published before. */
  insertIfAbsent(version: ServiceVersion): Promise<ServiceVersion>;
}

function serviceVersionsRepository(model: Model<StoredServiceVersion>): ServiceVersionsRepository {
  return {
    findAll: () => model.find().lean<StoredServiceVersion[]>(),
    async insertIfAbsent(version) {
      const stored = await model.findById(version._id).lean<StoredServiceVersion>();
      if (stored) return stored;
      try {
        await model.create([{ ...version, county: ALL_COUNTIES }]);
        return version;
      } catch (error) {
        // Another process started at the same moment.
        if (!isDuplicateKey(error)) throw error;
        return (await model.findById(version._id).lean<StoredServiceVersion>())!;
      }
    },
  };
}

export function serviceVersionsOn(connection: Connection): ServiceVersionsRepository {
  return serviceVersionsRepository(serviceVersionsModel(connection));
}
