import type { EntryContents, WorkItem } from '@zhucantong/shared/work-items/work-item';

/** The answers and papers as they stand now: those of the last submit or supplement. */
export function currentAnswers(
  item: Pick<WorkItem, 'answersEntry'>,
  opened: ReadonlyMap<number, EntryContents>,
): Required<Pick<EntryContents, 'answers' | 'papers'>> {
  const contents = opened.get(item.answersEntry);
  return { answers: contents?.answers ?? {}, papers: contents?.papers ?? {} };
}
