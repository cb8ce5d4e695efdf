import type { Model } from 'mongoose';
import { isDuplicateKey } from '../database/mongo-errors';
import type { StoredServiceVersion } from './service-versions.model';

/** Frozen definitions. No viewer: what a service is, is public. */
export interface ServiceVersionsRepository {
  findAll(): Promise<StoredServiceVersion[]>;
  /** @returns what stands under the id: this, or what was published before. */
  insertIfAbsent(version: StoredServiceVersion): Promise<StoredServiceVersion>;
}

export function serviceVersionsRepository(model: Model<StoredServiceVersion>): ServiceVersionsRepository {
  return {
    findAll: () => model.find().lean<StoredServiceVersion[]>(),
    async insertIfAbsent(version) {
      const stored = await model.findById(version._id).lean<StoredServiceVersion>();
      if (stored) return stored;
      try {
        await model.create([version]);
        return version;
      } catch (error) {
        // Another process started at the same moment.
        if (!isDuplicateKey(error)) throw error;
        return (await model.findById(version._id).lean<StoredServiceVersion>())!;
      }
    },
  };
}
