import * as z from 'zod/mini';
import { optionsOf, type ServiceDefinition } from './service-definition';
import type { Condition, FormField } from './form-field';

/** Answers by field code. The shape of each value follows the field's kind. */
export const Answer = z.union([
  z.string().check(z.maxLength(2000)),
  z.number(),
  z.boolean(),
  z.array(z.string().check(z.maxLength(100))).check(z.maxLength(50)),
]);
export const Answers = z.record(z.string().check(z.maxLength(60)), Answer);
export type Answers = z.infer<typeof Answers>;

export interface FieldFault {
  field: string;
  message: string;
}

const PHONE = /^1\d{10}$/;
const LANDLINE = /^0\d{2,3}-?\d{7,8}$/;

/**
 * What is wrong with the answers to these fields, in the order of the form, each with what to do.
 * Unknown fields are faults too: nothing is stored that no question asked for.
 */
export function findAnswerFaults(
  definition: ServiceDefinition,
  fields: readonly FormField[],
  answers: Answers,
): FieldFault[] {
  const known = new Set(fields.map((field) => field.code));
  const strangers = Object.keys(answers).filter((code) => !known.has(code));
  return [
    ...strangers.map((field) => ({ field, message: '这一项不在表里，请刷新后重填。' })),
    ...fields.flatMap((field) => {
      const message = isShown(field, answers) ? faultOf(definition, field, answers[field.code]) : undefined;
      return message ? [{ field: field.code, message }] : [];
    }),
  ];
}

/** Whether a field is asked, given the earlier answers. */
export function isShown(field: { shownWhen?: Condition | undefined }, answers: Answers): boolean {
  return field.shownWhen === undefined || meets(field.shownWhen, answers);
}

export function meets(condition: Condition, answers: Answers): boolean {
  const answer = answers[condition.field];
  if (Array.isArray(answer)) return answer.some((each) => condition.isOneOf.includes(each));
  return answer !== undefined && condition.isOneOf.includes(String(answer));
}

/** Answers to questions that are asked; what a changed earlier answer hid is dropped. */
export function shownAnswers(fields: readonly FormField[], answers: Answers): Answers {
  const shown = fields.filter((field) => field.code in answers && isShown(field, answers));
  return Object.fromEntries(shown.map((field) => [field.code, answers[field.code]!]));
}

function faultOf(
  definition: ServiceDefinition,
  field: FormField,
  value: Answers[string] | undefined,
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
      if (!Array.isArray(value) || value.some((each) => !values.includes(each))) return field.whenEmpty;
      return value.length < field.atLeast ? field.whenEmpty : undefined;
    }
    case 'consent':
      return typeof value === 'boolean' ? undefined : field.whenEmpty;
  }
}

function phoneFault(value: Answers[string] | undefined, whenEmpty: string): string | undefined {
  if (typeof value !== 'string') return whenEmpty;
  const digits = value.replace(/[\s]/g, '');
  if (PHONE.test(digits) || LANDLINE.test(digits)) return undefined;
  if (/^1\d*$/.test(digits)) return `手机号现在是 ${digits.length} 位，应该是 11 位。`;
  return '请写 11 位手机号，或者带区号的座机。';
}

/** The label a person reads for an answer; dates, numbers and consents in words. */
export function answerInWords(
  definition: ServiceDefinition,
  field: FormField,
  value: Answers[string] | undefined,
): string {
  if (value === undefined || value === '') return '没有填';
  if (field.kind === 'consent') return value === true ? '同意' : '不同意';
  if (field.kind === 'number') return `${String(value)} ${field.unit}`;
  const options = optionsOf(definition, field);
  if (options.length === 0) return String(value);
  const values = Array.isArray(value) ? value : [String(value)];
  return values.map((each) => options.find((option) => option.value === each)?.label ?? each).join('、');
}
