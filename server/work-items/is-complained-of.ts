import type { Restrictable } from '@zhucantong/shared/service-catalogue/restriction';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { EntryContents } from '@zhucantong/shared/work-items/entry-contents';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import { complainedOf } from '../routing/accused.rules';
import type { Organisation } from '../staff/organisation';
import { accusedWords, currentAnswers } from './current-answers';

/**
 * Whether answers or finds name this member of staff, or their unit, as complained of. They do not move the item either: the
 * reason and the names would be theirs to write (FACTS §4.3).
 */
export function isComplainedOf(
  { staffId }: Pick<StaffViewer, 'staffId'>,
  item: WorkItem,
  opened: ReadonlyMap<number, EntryContents>,
  { definition, organisation }: { definition: Restrictable; organisation: Organisation },
): boolean {
  const words = accusedWords(definition, currentAnswers(item, opened).answers, opened);
  return complainedOf(words, organisation).some(({ _id }) => _id === staffId);
}
