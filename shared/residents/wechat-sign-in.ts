import * as z from 'zod/mini';
import { Me } from './me-view';
import { SignInCode } from './sign-in-code';

/** What WeChat gives the phone to hand on: worth one use within five minutes. @source FACTS §9.2, §9.4 */
const WeChatCode = z.string().check(z.minLength(1), z.maxLength(256));

export const WeChatSignIn = z.strictObject({ code: WeChatCode });
export type WeChatSignIn = z.infer<typeof WeChatSignIn>;

/** Either somebody is signed in, or this WeChat belongs to nobody here yet. */
export const WeChatSignedIn = z.discriminatedUnion('known', [
  z.strictObject({
    known: z.literal(true),
    /** Null where the server sets a cookie. */
    token: z.nullable(z.string()),
    me: Me,
  }),
  /** `ticket` stands for this WeChat for a quarter of an hour; it says nothing to whoever reads it. */
  z.strictObject({ known: z.literal(false), ticket: z.string() }),
]);
export type WeChatSignedIn = z.infer<typeof WeChatSignedIn>;

/**
 * Says whose WeChat it is: the identity number, and either the telephone number that WeChat has verified, which must be the
 * one in the register, or a code that the village worker or the window gave (sign-in-code.ts). @source FACTS §9.4
 */
export const WeChatBinding = z.strictObject({
  ticket: z.string().check(z.maxLength(2_000)),
  identityNumber: z
    .string()
    .check(z.trim(), z.regex(/^\d{17}[\dXx]$/, '身份证号要 18 位，最后一位可以是 X。')),
  proof: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('phone'), code: WeChatCode }),
    z.strictObject({ by: z.literal('sign-in-code'), code: SignInCode }),
  ]),
});
export type WeChatBinding = z.infer<typeof WeChatBinding>;
