import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import {
  findIdentityNumberFault,
  IDENTITY_FAULT_WORDS,
  normaliseIdentityNumber,
} from '@zhucantong/shared/residents/identity-number';
import { SignInCode } from '@zhucantong/shared/residents/sign-in-code';
import type { WeChatBinding } from '@zhucantong/shared/residents/wechat-sign-in';
import type { FieldProblem } from '@/api/api-problem';

/** What somebody types to say who they are. The names are also the ids of the fields. */
export interface Typed {
  identityNumber: string;
  signInCode: string;
}

/** By which way somebody shows that it is them. */
export type Way = WeChatBinding['proof']['by'];

export interface Fault {
  field: keyof Typed;
  message: string;
}

const DIGITS = 18;

/** What is to be corrected before this way can be gone, in the order of the page. */
export function faultsOf(typed: Typed, way: Way, today: PlainDate): Fault[] {
  const fields: (keyof Typed)[] = way === 'phone' ? ['identityNumber'] : ['identityNumber', 'signInCode'];
  return fields.flatMap((field) => {
    const message = faultOf(field, typed[field], today);
    return message === undefined ? [] : [{ field, message }];
  });
}

/** What is wrong with what was typed into a field, for the person to read. */
export function faultOf(field: keyof Typed, typed: string, today: PlainDate): string | undefined {
  return field === 'identityNumber' ? identityFault(typed, today) : codeFault(typed);
}

function identityFault(typed: string, today: PlainDate): string | undefined {
  const number = normaliseIdentityNumber(typed);
  if (number === '') return '身份证号还空着，没有它找不到您的登记。';
  const fault = findIdentityNumberFault(number, today);
  if (fault === null) return undefined;
  return fault === 'length' && number.length !== DIGITS
    ? `身份证号现在是 ${number.length} 位，应该是 18 位。`
    : IDENTITY_FAULT_WORDS[fault];
}

function codeFault(typed: string): string | undefined {
  if (typed.trim() === '') return '开通码还空着，它是 8 个数字。';
  return SignInCode.safeParse(typed).error?.issues[0]?.message;
}

/** What the server refused, each at the field it was typed into. A phone number's code was typed nowhere. */
export function refusedFields(fields: readonly FieldProblem[], way: Way): Fault[] {
  return fields.flatMap(({ field, message }): Fault[] => {
    if (field === 'identityNumber') return [{ field, message }];
    return way === 'sign-in-code' && field.startsWith('proof') ? [{ field: 'signInCode', message }] : [];
  });
}
