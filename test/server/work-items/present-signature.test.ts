import { presentResidentItem } from '../../../server/work-items/present/resident-item';
import { presentStaffItem } from '../../../server/work-items/present/staff-item';
import { aReading } from '../../factories/present-context';
import { anApplication, MINIAPP_STORY as day, type Story } from '../../factories/work-item';

const approved = anApplication({ on: day.submitted })
  .checked('2026-06-05')
  .accepted('2026-06-08')
  .assessed('2026-06-15')
  .approved('2026-06-17');
const record = { serialNumber: 'ZC-2026-0417', receivedBy: '吴小梅', trained: true };
const signed = approved.act({ type: 'hand-over', record, papers: { signature: ['photo-9'] } }, '2026-06-22');

const papersOf = (story: Story) => {
  const { opened, asStaff, asResident } = aReading(story, '2026-06-23');
  return {
    staff: presentStaffItem(story.item, opened, asStaff('shi-yumei', {}), {
      allowedActions: [],
      colleagues: [],
      isReached: true,
    }).papers,
    resident: presentResidentItem(story.item, opened, asResident('wu-xiaomei'), { allowed: [] }).papers,
  };
};

it('shows what was signed for at hand-over to staff and to the resident', () => {
  const { staff, resident } = papersOf(signed);
  expect(staff.at(-1)).toMatchObject({ title: '签收照片', files: [{ id: 'photo-9', label: '第 1 张' }] });
  expect(resident.at(-1)).toMatchObject({ title: '签收照片', files: ['photo-9'] });
});

it('holds the signature photo as one of the item, so that it is not swept away', () => {
  expect(signed.change.outbox).toContainEqual(
    expect.objectContaining({ type: 'attach-files', files: ['photo-9'] }),
  );
});

it('shows no such paper where none was taken', () => {
  const { staff, resident } = papersOf(approved.act({ type: 'hand-over', record }, '2026-06-22'));
  expect([...staff, ...resident].map(({ title }) => title)).not.toContain('签收照片');
});
