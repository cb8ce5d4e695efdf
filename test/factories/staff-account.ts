import type { StaffViewer } from '../../shared/staff/viewer';

/** The account of a member of staff at the staff door; its password opens nothing. */
export function aStaffAccount(
  { accountId, county, staffId }: Pick<StaffViewer, 'accountId' | 'county' | 'staffId'>,
  createdAt: Date,
) {
  return {
    accountId,
    county,
    staffId,
    username: `zc-${staffId}`.toLowerCase(),
    disabled: false,
    demoLabel: null,
    passwordHash: 'unused',
    totpSecret: null,
    createdAt,
  };
}
