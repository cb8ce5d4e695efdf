import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { Organisation } from './organisation';

/** Who it was by name, also after they left. */
export const nameIn = ({ staff }: Pick<Organisation, 'staff'>, staffId: string): string =>
  staff.get(staffId)?.name ?? '已不在名册上的同事';

/** Staff by name, as they stand beside what they put into force. */
export function staffNames(
  organisations: { get(county: string): Promise<Organisation> },
  areas: { county(code: string): Promise<{ name: string }> },
) {
  const staffName = async (county: string, staffId: string): Promise<string> =>
    nameIn(await organisations.get(county), staffId);
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
