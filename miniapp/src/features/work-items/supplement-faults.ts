import {
  findAnswerFaults,
  type Answers,
  type FieldFault,
} from '@zhucantong/shared/service-catalogue/form-answers';
import { missingPapers } from '@zhucantong/shared/service-catalogue/paper-faults';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { PaperFiles } from '@zhucantong/shared/work-items/actions';

/**
 * What is still wrong with the things asked for: each must be there, whatever the form says of it, and be as the form wants it.
 * Conditions on other answers do not count here: the office asked for exactly these.
 */
export function supplementFaults(
  definition: ServiceDefinition,
  asked: readonly { kind: 'paper' | 'field'; code: string }[],
  answers: Answers,
  papers: PaperFiles,
): FieldFault[] {
  const codes = (kind: 'paper' | 'field') =>
    asked.filter((each) => each.kind === kind).map(({ code }) => code);
  const fields = definition.fields
    .filter(({ code }) => codes('field').includes(code))
    .map((field) => ({
      ...field,
      shownWhen: undefined,
      required: true,
      whenEmpty: field.whenEmpty || '这一样还没补。',
    }));
  const asNeeded = definition.papers
    .filter(({ code }) => codes('paper').includes(code))
    .map((paper) => ({ ...paper, required: true }));
  const given = (record: Record<string, unknown>, of: readonly { code: string }[]) =>
    Object.fromEntries(Object.entries(record).filter(([code]) => of.some((each) => each.code === code)));
  return [
    ...findAnswerFaults(definition, fields, given(answers, fields) as Answers),
    ...missingPapers({ papers: asNeeded }, {}, given(papers, asNeeded) as PaperFiles),
  ];
}
