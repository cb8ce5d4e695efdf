import * as z from 'zod/mini';

/** Digits of a code; people read them out in two groups of four. */
export const SIGN_IN_CODE_DIGITS = 8;

/** A code as a person types it: spaces do not count, and digits are the same at full width. */
export const SignInCode = z.string().check(
  z.maxLength(32),
  z.overwrite((typed) => typed.normalize('NFKC').replace(/[\s-]/g, '')),
  z.regex(/^\d{8}$/, '开通码是 8 个数字，请再看一遍。'),
);

/**
 * A code with which somebody opens their account on a WeChat of their own: a worker gives it to the person who stands there,
 * for one use within seven days. A newer one ends the one before.
 */
export const IssuedSignInCode = z.strictObject({
  /** '4839 1752', to be read out. */
  code: z.string(),
  /** Instant after which it opens nothing. */
  until: z.iso.datetime(),
});
export type IssuedSignInCode = z.infer<typeof IssuedSignInCode>;

/** '48391752' in two groups, as it is read out and written down. */
export function inGroups(code: string): string {
  return code.replace(/(\d{4})(?=\d)/g, '$1 ');
}
