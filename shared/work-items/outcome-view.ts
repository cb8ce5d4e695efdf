import * as z from 'zod/mini';
import { WhomToAsk } from '../residents/telephone';

/** Whose work it is now, where it is none of ours; staff and resident read the same. */
export const OutsideView = z.strictObject({
  body: z.string(),
  /** Whom to ask there, and the number of ours that is called. */
  ask: WhomToAsk,
  /** '在民政局，从11月20日起'. */
  words: z.string(),
  sinceOn: z.string(),
});
export type OutsideView = z.infer<typeof OutsideView>;

/** What is paid, line by line, and how far it has come. */
export const PaymentView = z.strictObject({
  /** '1,500 元'. */
  total: z.string(),
  lines: z.array(z.strictObject({ title: z.string(), amount: z.string() })),
  /** '**** 0427'; null where none was given. */
  account: z.nullable(z.string()),
  state: z.enum(['reckoned', 'approved', 'returned', 'paid']),
  /** '银行没有收下，退回来了', '11月27日发到尾号 0427 的账户'. */
  words: z.string(),
  /** Why the bank returned it, in plain words; null where it did not. */
  returnedBecause: z.nullable(z.string()),
});
export type PaymentView = z.infer<typeof PaymentView>;
