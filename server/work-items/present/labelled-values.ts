import { answerInWords, rowsInWords } from '@zhucantong/shared/service-catalogue/answer-words';
import {
  isShown,
  rowsOf,
  type Answer,
  type Answers,
} from '@zhucantong/shared/service-catalogue/form-answers';
import {
  rowTitleOf,
  type FormField,
  type OptionLists,
} from '@zhucantong/shared/service-catalogue/form-field';
import type { LabelledValue } from '@zhucantong/shared/work-items/labelled-value';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';

/** How an answer is said to this reader: as it is, or masked. @param words the answer in words. */
type Say = (words: string, field: FormField, answer: Answer | undefined) => string;

/** Answers as label and words, in the order of the form; questions that were not asked are left out. */
export function labelledAnswers(
  definition: OptionLists,
  fields: readonly FormField[],
  answers: Answers,
  say: Say = (words) => words,
): LabelledValue[] {
  return fields
    .filter((field) => isShown(field, answers) && (answers[field.code] !== undefined || field.required))
    .map((field) => {
      const { code, label } = field;
      const answer = answers[code];
      if (field.kind !== 'group')
        return { code, label, value: say(answerInWords(definition, field, answer), field, answer) };
      const rows = rowsOf(answer).map((row, place) => ({
        title: rowTitleOf(field, place),
        values: labelledAnswers(definition, field.fields, row, say),
      }));
      return { code, label, value: rowsInWords(rows), rows };
    });
}

/** A record in one line: what was chosen and measured, without long texts and ticks. '普通轮椅，1 件，座宽 42 厘米'. */
export function recordInOneLine(
  definition: OptionLists,
  fields: readonly FormField[],
  record: Answers,
): string {
  return fields
    .filter(
      (field) =>
        field.kind !== 'long-text' &&
        field.kind !== 'consent' &&
        record[field.code] !== undefined &&
        record[field.code] !== '',
    )
    .map((field) => answerInWords(definition, field, record[field.code]))
    .join('，');
}

/** The title of a paper or field by code. */
export function titleOfMissing(
  definition: ServiceDefinition,
  { kind, code }: { kind: 'paper' | 'field'; code: string },
): string {
  if (kind === 'paper') return definition.papers.find((paper) => paper.code === code)?.title ?? code;
  return definition.fields.find((field) => field.code === code)?.label ?? code;
}
