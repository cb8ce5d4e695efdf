import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { StaffMember } from '@zhucantong/shared/staff/staff-member';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { EntryContents } from '@zhucantong/shared/work-items/entry-contents';
import { hasInterest } from '@zhucantong/shared/work-items/interest';
import { accusedBy } from '../routing/accused.rules';
import type { Organisation } from '../staff/organisation';
import { accusedWords, currentAnswers } from './current-answers';

type Case = Pick<WorkItem, 'for' | 'filedBy' | 'history'>;

/** Staff of whom the office has recorded an interest in the person concerned, or in who filed it for them. */
export function recordedInterests(
  { for: person, filedBy }: Pick<WorkItem, 'for' | 'filedBy'>,
  { staff }: Pick<Organisation, 'staff'>,
): string[] {
  const parties = [person, filedBy.person];
  return [...staff.values()]
    .filter(({ interests }) => parties.some((party) => party !== null && interests.includes(party)))
    .map(({ _id }) => _id);
}

/** Whether a member of staff has no interest in the case: recorded or declared, and not complained of or below who is. */
export function isDisinterested(
  { _id }: StaffMember,
  item: Case,
  accused: readonly string[],
  organisation: Pick<Organisation, 'staff'>,
): boolean {
  return !hasInterest(_id, item, recordedInterests(item, organisation)) && !accused.includes(_id);
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
    (member) => !item.readers?.includes(member._id) && isDisinterested(member, item, accused, organisation),
  );
}
