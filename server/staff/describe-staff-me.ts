import type { StaffMe } from '@zhucantong/shared/staff/staff-me-view';
import type { StaffDesk } from '@zhucantong/shared/staff/staff-desk';
import { DomainError } from '@zhucantong/shared/errors';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { Areas } from '../areas/areas.repository';
import type { Organisations } from './organisations.repository';

export interface DescribeStaffMeDeps {
  organisations: Pick<Organisations, 'get'>;
  areas: Pick<Areas, 'county'>;
  /** Whether this database is marked demo. */
  isDemo(): boolean;
  /** What further desks the account has. */
  desksOf(viewer: StaffViewer): Promise<StaffDesk[]>;
}

/** The signed-in member of staff as the admin's frame shows it. */
export async function describeStaffMe(
  { organisations, areas, isDemo, desksOf }: DescribeStaffMeDeps,
  viewer: StaffViewer,
): Promise<StaffMe> {
  const [organisation, county, desks] = await Promise.all([
    organisations.get(viewer.county),
    areas.county(viewer.county),
    desksOf(viewer),
  ]);
  const member = organisation.staff.get(viewer.staffId);
  if (!member) throw new DomainError('not-signed-in');
  return {
    staffId: member._id,
    name: member.name,
    title: member.title,
    phone: member.phone,
    unitName: organisation.units.get(member.unit)?.name ?? '',
    county: { code: county.code, name: county.name },
    roles: member.roles,
    mayMoveDemoClock: isDemo() && member.roles.includes('administrator'),
    ...(desks.length > 0 ? { desks } : {}),
  };
}
