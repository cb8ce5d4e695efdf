import * as z from 'zod/mini';
import { isTelephone } from '../residents/telephone';
import { areaFault } from './area-answer';
import {
  optionsOf,
  type OptionLists,
  rowTitleOf,
  type Condition,
  type FormField,
  type GroupField,
} from './form-field';

const SimpleAnswer = z.union([
  z.string().check(z.maxLength(2000)),
  z.number(),
  z.boolean(),
  z.array(z.string().check(z.maxLength(100))).check(z.maxLength(50)),
]);
/** Answers of one row of a group, by the codes of its fields. */
export const GroupRow = z.record(z.string().check(z.maxLength(60)), SimpleAnswer);
export type GroupRow = z.infer<typeof GroupRow>;

/** An item keeps every version of its answers and stays under 256 KB (DESIGN §8): no form may grow beyond this. */
const MOST_CHARACTERS = 12_000;

/** Answers by field code. The shape of each value follows the field's kind; a group's is its rows. */
export const Answer = z.union([SimpleAnswer, z.array(GroupRow).check(z.maxLength(30))]);
export type Answer = z.infer<typeof Answer>;
export const Answers = z
  .record(z.string().check(z.maxLength(60)), Answer)
  .check(
    z.refine((answers) => JSON.stringify(answers).length <= MOST_CHARACTERS, '填的内容太多了，请写短一些。'),
  );
export type Answers = z.infer<typeof Answers>;

export interface FieldFault {
  /** Code of the field; in a group 'children.0.name': group, row from 0, field of the row. */
  field: string;
  message: string;
}

/** Cards have 16 to 19 digits, older passbooks fewer. */
const BANK_ACCOUNT = /^\d{10,22}$/;

/**
 * What is wrong with the answers to these fields, in the order of the form, each with what to do.
 * Unknown fields are faults too: nothing is stored that no question asked for.
 */
export function findAnswerFaults(
  definition: OptionLists,
  fields: readonly FormField[],
  answers: Answers,
): FieldFault[] {
  const known = new Set(fields.map((field) => field.code));
  const strangers = Object.keys(answers).filter((code) => !known.has(code));
  return [
    ...strangers.map((field) => ({ field, message: '这一项不在表里，请刷新后重填。' })),
    ...fields.flatMap((field) => {
      if (!isShown(field, answers)) return [];
      if (field.kind === 'group') return groupFaults(definition, field, answers[field.code]);
      const message = faultOf(definition, field, answers[field.code]);
      return message ? [{ field: field.code, message }] : [];
    }),
  ];
}

/** Too few or too many rows is a fault of the group; what is wrong in a row names the row, in path and words. */
function groupFaults(definition: OptionLists, field: GroupField, value: Answer | undefined): FieldFault[] {
  const rows = rowsOf(value);
  const fault = (message: string) => [{ field: field.code, message }];
  if (value !== undefined && !(Array.isArray(value) && value.length === rows.length))
    return fault(field.whenEmpty || '这一项填得不对，请重新填。');
  if (rows.length === 0 && !field.required) return [];
  if (rows.length < field.atLeast) return fault(field.whenEmpty);
  if (rows.length > field.most) return fault(`最多填 ${field.most} 个，请删掉几个。`);
  return rows.flatMap((row, place) =>
    findAnswerFaults(definition, field.fields, row).map((each) => ({
      field: `${field.code}.${place}.${each.field}`,
      message: `${rowTitleOf(field, place)}：${each.message}`,
    })),
  );
}

/** The rows answered to a group; none where the answer is of another kind. */
export function rowsOf(value: Answer | undefined): GroupRow[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).filter(
    (row): row is GroupRow => typeof row === 'object' && row !== null,
  );
}

/** Whether a field is asked, given the earlier answers. */
export function isShown(field: { shownWhen?: Condition | undefined }, answers: Answers): boolean {
  return field.shownWhen === undefined || meets(field.shownWhen, answers);
}

export function meets(condition: Condition, answers: Answers): boolean {
  const answer = answers[condition.field];
  if (Array.isArray(answer))
    return answer.some((each) => typeof each === 'string' && condition.isOneOf.includes(each));
  return answer !== undefined && condition.isOneOf.includes(String(answer));
}

/** Answers to questions that are asked; what a changed earlier answer hid is dropped, in every row too. */
export function shownAnswers(fields: readonly FormField[], answers: Answers): Answers {
  const shown = fields.filter((field) => field.code in answers && isShown(field, answers));
  return Object.fromEntries(
    shown.map((field) => {
      const answer = answers[field.code]!;
      return [
        field.code,
        field.kind === 'group'
          ? rowsOf(answer).map((row) => shownAnswers(field.fields, row) as GroupRow)
          : answer,
      ];
    }),
  );
}

function faultOf(
  definition: OptionLists,
  field: Exclude<FormField, GroupField>,
  value: Answer | undefined,
): string | undefined {
  const empty =
    value === undefined ||
    value === '' ||
    value === false ||
    (Array.isArray(value) && value.length === 0) ||
    (typeof value === 'string' && value.trim() === '');
  if (empty) return field.required ? field.whenEmpty : undefined;
  switch (field.kind) {
    case 'text':
    case 'long-text':
      if (typeof value !== 'string') return field.whenEmpty;
      return [...value].length > field.maxLength
        ? `写了 ${[...value].length} 个字，最多 ${field.maxLength} 个字。`
        : undefined;
    case 'phone':
      return phoneFault(value, field.whenEmpty);
    case 'bank-account':
      return typeof value === 'string' && BANK_ACCOUNT.test(withoutSpaces(value))
        ? undefined
        : '账号只写数字，一般 16 到 19 位，请照着卡或存折再看一遍。';
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) return '请填数字。';
      return value < field.min || value > field.max
        ? `请填 ${field.min} 到 ${field.max} ${field.unit}之间的数。`
        : undefined;
    case 'date':
      return typeof value === 'string' &&
        /^\d{4}-\d{2}-\d{2}$/.test(value) &&
        !Number.isNaN(Date.parse(value))
        ? undefined
        : '日期不对，请重新选。';
    case 'choice':
      return optionsOf(definition, field).some((option) => option.value === value)
        ? undefined
        : field.whenEmpty;
    case 'choices': {
      const values = optionsOf(definition, field).map((option) => option.value);
      if (!Array.isArray(value) || value.some((each) => !values.includes(String(each))))
        return field.whenEmpty;
      return value.length < field.atLeast ? field.whenEmpty : undefined;
    }
    case 'area':
      return areaFault(field, value);
    case 'consent':
      return typeof value === 'boolean' ? undefined : field.whenEmpty;
  }
}

function phoneFault(value: Answer | undefined, whenEmpty: string): string | undefined {
  if (typeof value !== 'string') return whenEmpty;
  const digits = withoutSpaces(value);
  if (isTelephone(digits)) return undefined;
  if (/^1\d*$/.test(digits)) return `手机号现在是 ${digits.length} 位，应该是 11 位。`;
  return '请写 11 位手机号，或者带区号的座机。';
}

/** What is chosen of several; none where the answer is of another kind. */
export function chosenOf(value: Answer | undefined): string[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).filter((each): each is string => typeof each === 'string');
}

/** As digits are compared: people write them in blocks. */
export function withoutSpaces(digits: string): string {
  return digits.replace(/\s/g, '');
}
