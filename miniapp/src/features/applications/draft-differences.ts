import { answerInWords } from '@zhucantong/shared/service-catalogue/answer-words';
import type { OptionLists } from '@zhucantong/shared/service-catalogue/form-field';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { DraftContents } from '@zhucantong/shared/work-items/draft';

export interface Difference {
  code: string;
  label: string;
  here: string;
  there: string;
}

/** What two copies of a draft answer differently, in the order of the form and in its words. */
export function draftDifferences(
  definition: ServiceDefinition & OptionLists,
  mine: DraftContents,
  theirs: DraftContents,
): Difference[] {
  const fields = definition.fields.map((field) => ({
    code: field.code,
    label: field.label,
    here: answerInWords(definition, field, mine.answers[field.code]),
    there: answerInWords(definition, field, theirs.answers[field.code]),
  }));
  const papers = definition.papers
    .filter(
      ({ code }) => JSON.stringify(mine.papers[code] ?? []) !== JSON.stringify(theirs.papers[code] ?? []),
    )
    .map(({ code, title }) => ({
      code,
      label: title,
      here: photoCount(mine, code),
      there: photoCount(theirs, code),
    }));
  return [...fields.filter(({ here, there }) => here !== there), ...papers];
}

function photoCount({ papers }: DraftContents, code: string): string {
  const count = papers[code]?.length ?? 0;
  return count === 0 ? '没有照片' : `${count} 张照片`;
}
