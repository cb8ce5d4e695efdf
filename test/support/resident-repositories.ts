import { createKeyring, type Keyring } from '../../server/database/keyring';
import { createSealer } from '../../server/database/sealed';
import { createLookupPool } from '../../server/database/shared-lookups';
import { residentSeal } from '../../server/residents/resident-seal';
import { residentsModel } from '../../server/residents/residents.model';
import { residentsRepository, type Residents } from '../../server/residents/residents.repository';
import { claimsModel } from '../../server/work-items/claims.model';
import { claimsRepository, type ClaimsRepository } from '../../server/work-items/claims.repository';
import type { StaffViewer } from '../../shared/staff/viewer';
import { aStaffViewer } from '../factories/viewer';
import type { TestDatabase } from './database';

export const keyring: Keyring = createKeyring(Buffer.alloc(32, 7), 'main');
export const sealer = createSealer(keyring);
/** A worker of a unit that is named by the area it answers for. */
export const aWorkerOf = (unit: string, over: Partial<StaffViewer> = {}): StaffViewer =>
  aStaffViewer(`staff-${unit}`, { unit, ...over });

/** Units are named by the area they answer for; 'gone' has none. */
export const areaOf = async (viewer: StaffViewer): Promise<string | null> =>
  viewer.unit === 'gone' ? null : viewer.unit;

/** The real repositories on a test database. */
export function residentRepositories({ connection }: TestDatabase): {
  residents: Residents;
  claims: ClaimsRepository;
} {
  const residents = residentsRepository({
    model: residentsModel(connection),
    seal: residentSeal(sealer, keyring),
    keyring,
    pool: createLookupPool(connection),
    areaOf,
  });
  return { residents, claims: claimsRepository(claimsModel(connection, 'claims')) };
}
