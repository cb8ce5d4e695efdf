import type { Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import { accusedIn, type Restrictable } from '@zhucantong/shared/service-catalogue/restriction';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { EntryContents } from '@zhucantong/shared/work-items/entry-contents';

/** The answers and papers as they stand now: those of the last submit or supplement. */
export function currentAnswers(
  item: Pick<WorkItem, 'answersEntry'>,
  opened: ReadonlyMap<number, EntryContents>,
): Required<Pick<EntryContents, 'answers' | 'papers'>> {
  const contents = opened.get(item.answersEntry);
  return { answers: contents?.answers ?? {}, papers: contents?.papers ?? {} };
}

/** Everything that says who is complained of: the answer to that question, and what a worker found out. */
export function accusedWords(
  definition: Restrictable,
  answers: Answers,
  opened: ReadonlyMap<number, EntryContents>,
): string {
  const found = [...opened.values()].map(({ against }) => against ?? '');
  return [accusedIn(definition, answers), ...found].join(' ');
}
