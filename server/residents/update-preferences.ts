import type { Preferences } from '@zhucantong/shared/residents/me-view';
import type { ResidentViewer } from '@zhucantong/shared/staff/viewer';
import type { z } from 'zod/mini';
import type { ResidentAccountsRepository } from './resident-accounts.repository';

/** Keeps how a resident's own screens look; it goes with the account to every phone. */
export async function updatePreferences(
  { residentAccounts }: { residentAccounts: Pick<ResidentAccountsRepository, 'setTypeScale'> },
  viewer: ResidentViewer,
  { typeScale }: z.infer<typeof Preferences>,
): Promise<void> {
  await residentAccounts.setTypeScale(viewer.accountId, typeScale);
}
