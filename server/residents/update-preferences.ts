import { DomainError } from '@zhucantong/shared/errors';
import type { Preferences } from '@zhucantong/shared/residents/me-view';
import type { Viewer } from '@zhucantong/shared/staff/viewer';
import type { z } from 'zod/mini';
import type { ResidentAccountsRepository } from './resident-accounts.repository';

/**
 * Keeps how a resident's own screens look; it goes with the account to every phone.
 *
 * @throws DomainError `not-allowed` for anybody but a resident.
 */
export async function updatePreferences(
  { residentAccounts }: { residentAccounts: ResidentAccountsRepository },
  viewer: Viewer,
  { typeScale }: z.infer<typeof Preferences>,
): Promise<void> {
  if (viewer.kind !== 'resident') throw new DomainError('not-allowed');
  await residentAccounts.setTypeScale(viewer.accountId, typeScale);
}
