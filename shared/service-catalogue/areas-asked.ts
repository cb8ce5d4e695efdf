import { ELSEWHERE } from './area-answer';
import { isShown, rowsOf, type Answers, type FieldFault } from './form-answers';
import type { FormField } from './form-field';

/** The places that answers name, each with the path of its question: 'movedTo', 'farms.0.where'. */
export function areasIn(fields: readonly FormField[], answers: Answers): { field: string; code: string }[] {
  return fields.flatMap((field): { field: string; code: string }[] => {
    const value = answers[field.code];
    if (!isShown(field, answers) || value === undefined) return [];
    if (field.kind === 'area')
      return typeof value === 'string' && value !== ELSEWHERE ? [{ field: field.code, code: value }] : [];
    if (field.kind !== 'group') return [];
    return rowsOf(value).flatMap((row, place) =>
      areasIn(field.fields, row).map(({ field: path, code }) => ({
        field: `${field.code}.${place}.${path}`,
        code,
      })),
    );
  });
}

/** Whether these questions ask about places at all. */
export function asksAreas(fields: readonly FormField[]): boolean {
  return fields.some((field) => field.kind === 'area' || (field.kind === 'group' && asksAreas(field.fields)));
}

/** Places that no list has: somebody made up the code, or the list is older than the form. */
export function unknownAreas(
  fields: readonly FormField[],
  answers: Answers,
  isKnown: (code: string) => boolean,
): FieldFault[] {
  return areasIn(fields, answers)
    .filter(({ code }) => !isKnown(code))
    .map(({ field }) => ({ field, message: '没有查到这个地方，请从单子里再选一次。' }));
}
