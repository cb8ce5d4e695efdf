import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { StaffMember } from '@zhucantong/shared/staff/staff-member';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { EntryContents } from '@zhucantong/shared/work-items/entry-contents';
import { accusedBy } from '../routing/accused.rules';
import type { Organisation } from '../staff/organisation';
import { accusedWords, currentAnswers } from './current-answers';

/** Whether a member of staff has no interest in the case: none with the person, and not complained of or below who is. */
export function isDisinterested(
  { _id, interests }: StaffMember,
  { for: person }: Pick<WorkItem, 'for'>,
  accused: readonly string[],
): boolean {
  return !interests.includes(person) && !accused.includes(_id);
}

/** Whom somebody named may name beside: everybody of the office who is not named yet and has no interest in the case. */
export function whomToName(
  item: WorkItem,
  opened: ReadonlyMap<number, EntryContents>,
  definition: ServiceDefinition,
  organisation: Organisation,
): StaffMember[] {
  const { answers } = currentAnswers(item, opened);
  const accused = accusedBy(accusedWords(definition, answers, opened), organisation);
  return [...organisation.staff.values()].filter(
    (member) => !item.readers?.includes(member._id) && isDisinterested(member, item, accused),
  );
}
