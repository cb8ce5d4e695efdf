import { createKeyring, type Keyring } from '../../../server/database/keyring';
import { createSealer } from '../../../server/database/sealed';
import { createLookupPool } from '../../../server/database/shared-lookups';
import { residentSeal } from '../../../server/residents/resident-seal';
import { residentsModel } from '../../../server/residents/residents.model';
import { residentsRepository, type Residents } from '../../../server/residents/residents.repository';
import { claimsModel } from '../../../server/work-items/claims.model';
import { claimsRepository, type ClaimsRepository } from '../../../server/work-items/claims.repository';
import type { JobViewer, ResidentViewer, StaffViewer } from '../../../shared/staff/viewer';
import type { TestDatabase } from '../../support/database';

export const keyring: Keyring = createKeyring(Buffer.alloc(32, 7), 'main');
export const sealer = createSealer(keyring);
export const job: JobViewer = { kind: 'job', name: 'test' };

export const aStaffViewer = (unit: string, over: Partial<StaffViewer> = {}): StaffViewer => ({
  kind: 'staff',
  accountId: `account-${unit}`,
  staffId: `staff-${unit}`,
  county: '431229',
  unit,
  roles: ['handler'],
  ...over,
});

export const aResidentViewer = (
  personId: string,
  actsFor: ResidentViewer['actsFor'] = [],
): ResidentViewer => ({
  kind: 'resident',
  accountId: `account-${personId}`,
  personId,
  county: '431229',
  actsFor,
});

/** Units are named by the area they answer for; 'gone' has none. */
export const areaOf = async (viewer: StaffViewer): Promise<string | null> =>
  viewer.unit === 'gone' ? null : viewer.unit;

/** The real repositories on a test database. */
export function wire({ connection }: TestDatabase): { residents: Residents; claims: ClaimsRepository } {
  const residents = residentsRepository({
    model: residentsModel(connection),
    seal: residentSeal(sealer, keyring),
    keyring,
    pool: createLookupPool(connection),
    areaOf,
  });
  return { residents, claims: claimsRepository(claimsModel(connection)) };
}
