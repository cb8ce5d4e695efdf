import { answerInWords, isShown, type Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import type { FormField } from '@zhucantong/shared/service-catalogue/form-field';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';

export interface LabelledValue {
  code: string;
  label: string;
  value: string;
}

/** Answers as label and words, in the order of the form; questions that were not asked are left out. */
export function labelledAnswers(
  definition: ServiceDefinition,
  fields: readonly FormField[],
  answers: Answers,
): LabelledValue[] {
  return fields
    .filter((field) => isShown(field, answers) && (answers[field.code] !== undefined || field.required))
    .map((field) => ({
      code: field.code,
      label: field.label,
      value: answerInWords(definition, field, answers[field.code]),
    }));
}

/** A record in one line: what was chosen and measured, without long texts and ticks. '普通轮椅，1 件，座宽 42 厘米'. */
export function recordInOneLine(
  definition: ServiceDefinition,
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
