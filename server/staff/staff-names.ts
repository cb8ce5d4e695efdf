import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { Organisation } from './organisation';

/** Staff by name, as they stand beside what they put into force. */
export function staffNames(
  organisations: { get(county: string): Promise<Organisation> },
  areas: { county(code: string): Promise<{ name: string }> },
) {
  const staffName = async (county: string, staffId: string): Promise<string> =>
    (await organisations.get(county)).staff.get(staffId)?.name ?? '已不在名册上的同事';
  return {
    staffName,
    /** With the office: what one county publishes, others read. */
    async describePublisher({ county, staffId }: StaffViewer) {
      const [name, { name: countyName }] = await Promise.all([
        staffName(county, staffId),
        areas.county(county),
      ]);
      return { staffId, county, name: `${name}（${countyName}残联）` };
    },
  };
}
