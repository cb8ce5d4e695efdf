import * as z from 'zod/mini';

const MOBILE = /^1\d{10}$/;
/** Area codes 010 and 02x stand before eight digits, the others before seven or eight. */
const LANDLINE = /^(0(?:10|2\d)(?=-?\d{8}$)|0[3-9]\d{2})-?(\d{7,8})$/;
/** 12385, 12345; numbers of a country or province (95…, 96…); 400. */
const SERVICE_NUMBER = /^(?:12\d{3}|9[56]\d{3,4}|400\d{7})$/;

/** A mobile number, or a landline with its area code; spaces between blocks do not count. */
export function isTelephone(text: string): boolean {
  const digits = text.replace(/\s/g, '');
  return MOBILE.test(digits) || LANDLINE.test(digits);
}

/** A mobile number: what is written to it arrives. */
export function takesShortMessages(text: string): boolean {
  return MOBILE.test(text.replace(/\s/g, ''));
}

/** At which an office is called: also a service number such as 12385. No extension: a telephone does not dial it. */
export function isOfficeTelephone(text: string): boolean {
  return isTelephone(text) || SERVICE_NUMBER.test(text);
}

/** As numbers are printed: 0745-1234567, 13800001234, 12385. What is none stays as it was typed, without spaces. */
export function tidyTelephone(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^\((0\d{2,3})\)-?/, '$1-');
  const digits = plain.replaceAll('-', '');
  if (MOBILE.test(digits) || SERVICE_NUMBER.test(digits)) return digits;
  return plain.replace(LANDLINE, '$1-$2');
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
