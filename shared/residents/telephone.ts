const MOBILE = /^1\d{10}$/;
const LANDLINE = /^0\d{2,3}-?\d{7,8}$/;

/** A mobile number, or a landline with its area code; spaces between blocks do not count. */
export function isTelephone(text: string): boolean {
  const digits = text.replace(/\s/g, '');
  return MOBILE.test(digits) || LANDLINE.test(digits);
}
