import type { StaffCard } from '@zhucantong/shared/staff/staff-member';
import type { ApartView } from '@zhucantong/shared/work-items/apart-view';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { StaffContext } from './present-context';

/** What an item says of itself that only named readers see; undefined for every other. The words are nobody else's to read. */
export function presentApart(
  { readers }: Pick<WorkItem, 'readers'>,
  nameable: readonly StaffCard[],
  { viewer, staffCard }: StaffContext,
): ApartView | undefined {
  if (!readers) return undefined;
  const others = readers.filter((id) => id !== viewer.staffId).flatMap((id) => staffCard(id)?.name ?? []);
  const who = others.length > 0 ? `您和${others.join('、')}` : '您一个人';
  return {
    title: '保密件，不要转述',
    words: `只有${who}能看到这一件。别跟被反映的人、他的下属和同事提起，也不要截图、打印带走。打电话前先看清身边有没有人。`,
    nameable: [...nameable],
  };
}
