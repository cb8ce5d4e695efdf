import { chosenOf, findAnswerFaults, rowsOf, type Answer, type GroupRow } from './form-answers';
import { optionsOf, type FormField, type OptionLists } from './form-field';

/** What becomes of one answer in another version of the form. */
export type Carried =
  | { how: 'kept'; value: Answer }
  /** The new form does not ask it. */
  | { how: 'dropped' }
  /** It has to be looked at again; `value` is what the form begins with, absent where it can only be given anew. */
  | { how: 'invalid'; value?: Answer; why: string };

/** One side: a version's lists of options and its question. */
interface Side {
  lists: OptionLists;
  field: FormField | undefined;
}

/**
 * An answer in another version of the form. A question with another meaning is asked anew: another kind of answer, another unit,
 * another statement agreed to (FACTS §7.1: consent is to one statement).
 */
export function carryAnswer(value: Answer, before: Side, after: Side): Carried {
  const { field } = after;
  if (!field) return { how: 'dropped' };
  if (isBlank(value)) return { how: 'kept', value };
  const anew = before.field && askedAnew(before.field, field, value);
  if (anew) return { how: 'invalid', why: anew };
  const { value: carried, lost } = whatRemains(value, before, { ...after, field });
  if (carried === undefined || isBlank(carried)) return { how: 'invalid', why: lost ?? field.whenEmpty };
  const fault = findAnswerFaults(after.lists, [{ ...field, shownWhen: undefined }], {
    [field.code]: carried,
  })[0];
  const why = [lost, fault?.message].filter(Boolean).join('');
  return why === '' ? { how: 'kept', value: carried } : { how: 'invalid', value: carried, why };
}

const isText = (field: FormField) => field.kind === 'text' || field.kind === 'long-text';

/** Why the question is another one now, though it has the same code. */
function askedAnew(before: FormField, after: FormField, value: Answer): string | undefined {
  if (before.kind !== after.kind && !(isText(before) && isText(after))) return '换了一种填法，请重新填。';
  if (before.kind === 'number' && after.kind === 'number' && before.unit !== after.unit)
    return `单位从“${before.unit}”改成了“${after.unit}”，请重新填。`;
  if (
    before.kind === 'consent' &&
    after.kind === 'consent' &&
    value === true &&
    before.statement !== after.statement
  )
    return '要您同意的内容改了，请看过再选。';
  return undefined;
}

/** What of an answer the new question can hold, and what was lost. */
function whatRemains(
  value: Answer,
  before: Side,
  after: { lists: OptionLists; field: FormField },
): { value: Answer | undefined; lost?: string } {
  const { field, lists } = after;
  if (field.kind === 'group') return rowsThatRemain(value, before, lists, field);
  if (field.kind !== 'choice' && field.kind !== 'choices') return { value };
  const there = optionsOf(lists, field).map((option) => option.value);
  if (field.kind === 'choice')
    return there.includes(String(value))
      ? { value }
      : { value: undefined, lost: '原来选的现在没有了，请重新选。' };
  const chosen = chosenOf(value);
  const left = chosen.filter((each) => there.includes(each));
  return left.length === chosen.length
    ? { value }
    : { value: left, lost: '原来选的有几样现在没有了，请再看一遍。' };
}

function rowsThatRemain(
  value: Answer,
  before: Side,
  lists: OptionLists,
  field: Extract<FormField, { kind: 'group' }>,
): { value: Answer; lost?: string } {
  const fieldsBefore = before.field?.kind === 'group' ? before.field.fields : [];
  let isWhole = true;
  const rows = rowsOf(value).map((row) => {
    const carried = Object.entries(row).flatMap(([code, each]) => {
      const of = (fields: readonly FormField[]) => fields.find((one) => one.code === code);
      const cell = carryAnswer(
        each,
        { lists: before.lists, field: of(fieldsBefore) },
        { lists, field: of(field.fields) },
      );
      if (cell.how !== 'kept') isWhole = false;
      return cell.how === 'dropped' || cell.value === undefined ? [] : [[code, cell.value] as const];
    });
    return Object.fromEntries(carried) as GroupRow;
  });
  return isWhole ? { value: rows } : { value: rows, lost: '有几格和原来不一样了，请再看一遍。' };
}

/** Nothing was typed or chosen. */
function isBlank(value: Answer): boolean {
  return value === '' || value === false || (Array.isArray(value) && value.length === 0);
}
