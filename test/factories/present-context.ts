import type { StaffCard } from '../../shared/staff/staff-member';
import type { StaffViewer } from '../../shared/staff/viewer';
import type { Resident } from '../../shared/residents/resident';
import type { OpenedItem, PresentContext } from '../../server/work-items/present/present-context';
import { at } from './calendar';
import { OFFICE } from './county-office';
import { aRelation } from './relation';
import { aResident } from './resident';
import { aResidentViewer, aStaffViewer, DAUGHTER } from './viewer';
import type { Story } from './work-item';

const UNITS: Record<string, string> = { town: '甘棠镇残联', rehab: '康复股', county: '靖州县残联' };

const STAFF: StaffCard[] = [
  { staffId: 'shi-yumei', name: '石玉梅', unitName: '甘棠镇残联', title: '专干', phone: '0745-0000101' },
  { staffId: 'liang-guodong', name: '梁国栋', unitName: '康复股', title: '干事', phone: '0745-0000102' },
  { staffId: 'zhou-qiming', name: '周启明', unitName: '康复股', title: '评估员', phone: '0745-0000103' },
  { staffId: 'long-anping', name: '龙安平', unitName: '康复股', title: '股长', phone: '0745-0000104' },
  { staffId: 'wu-xiaolan', name: '吴晓岚', unitName: '康复股', title: '干事', phone: '0745-0000105' },
];

/** A story opened for reading at a moment: its people, its contents, the county's staff. */
export function aReading(story: Story, now: string | Date) {
  const context: PresentContext = {
    ...story.context,
    calendarOf: () => story.context.calendar,
    now: typeof now === 'string' ? at(now) : now,
    staffCard: (id) => STAFF.find((card) => card.staffId === id),
    unitName: (id) => UNITS[id] ?? id,
    postTitle: (post) => `岗位${post}`,
    office: OFFICE,
    awayUntil: () => null,
    standInOnPost: () => null,
    mainHolderOf: (post) =>
      post === 'post-acceptance' ? STAFF.find((card) => card.staffId === 'wu-xiaolan') : undefined,
  };
  const opened: OpenedItem & { person: Resident } = {
    person: aResident('wu-degui').build(),
    agent: aResident('wu-xiaomei').named('吴小梅').withPhone('13900002207').withoutCertificate().build(),
    relation: aRelation('wu-xiaomei', 'wu-degui'),
    entries: story.entries,
  };
  return {
    context,
    opened,
    /** As the daughter reads it, unless told otherwise. */
    asResident: (personId = DAUGHTER.personId) => ({
      ...context,
      viewer: personId === DAUGHTER.personId ? DAUGHTER : aResidentViewer(personId),
    }),
    asStaff: (staffId = 'long-anping', over: Partial<StaffViewer> = {}) => ({
      ...context,
      viewer: aStaffViewer(staffId, { unit: 'rehab', ...over }),
    }),
  };
}
