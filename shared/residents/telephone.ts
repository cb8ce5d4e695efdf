import * as z from 'zod/mini';

const MOBILE = /^1\d{10}$/;
const LANDLINE = /^0\d{2,3}-?\d{7,8}$/;

/** A mobile number, or a landline with its area code; spaces between blocks do not count. */
export function isTelephone(text: string): boolean {
  const digits = text.replace(/\s/g, '');
  return MOBILE.test(digits) || LANDLINE.test(digits);
}

/** A mobile number: what is written to it arrives. */
export function takesShortMessages(text: string): boolean {
  return MOBILE.test(text.replace(/\s/g, ''));
}

/** Can be dialled as it stands: digits only, also a short number such as 12345. Words that name an office cannot. */
export function isDialable(text: string): boolean {
  return /^\d(?:[\s-]?\d){2,19}$/.test(text);
}

export const Dialable = z.string().check(z.refine(isDialable, 'a number that can be dialled'));

/** Whom to ask about something, and a number to call. */
export const WhomToAsk = z.strictObject({
  /** '县残联康复股，电话 0745-0000001'. */
  words: z.string(),
  /** Null where no county is known. */
  phone: z.nullable(Dialable),
});
export type WhomToAsk = z.infer<typeof WhomToAsk>;
