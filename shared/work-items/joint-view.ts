import * as z from 'zod/mini';
import { StaffCard } from '../staff/staff-member';
import { AskedOf, JointState } from './joint';

/** One part as the lead sees it. */
export const JointPartView = z.strictObject({
  code: z.string(),
  /** '康复科', '康复科 辅具岗'. */
  whom: z.string(),
  question: z.string(),
  mandatory: z.boolean(),
  state: JointState,
  stateWord: z.string(),
  /** '请在 6月9日 前答复', '6月8日 答复'. */
  when: z.string(),
  /** The answer, or why it came back or was recalled; null while nothing was said. */
  words: z.nullable(z.string()),
  files: z.array(z.strictObject({ id: z.string(), label: z.string() })),
  mayRecall: z.boolean(),
});
export type JointPartView = z.infer<typeof JointPartView>;

/** What the office in the lead asked of others, newest last. */
export const JointView = z.strictObject({
  /** Why the step cannot be decided yet, and from when on it can; null where nothing holds it up. */
  heldUp: z.nullable(z.string()),
  parts: z.array(JointPartView),
});
export type JointView = z.infer<typeof JointView>;

/** What whoever was asked for a part reads of the asking. */
export const AskedView = z.strictObject({
  question: z.string(),
  mandatory: z.boolean(),
  by: z.nullable(StaffCard),
  mayReadLead: z.boolean(),
});
export type AskedView = z.infer<typeof AskedView>;

/** Whom a lead may ask, and who would get it today. */
export const JointChoice = z.strictObject({
  to: AskedOf,
  kind: z.enum(['unit', 'post']),
  /** '康复科', '康复科 辅具岗'. */
  title: z.string(),
  /** '今天会派给 石文涛（B 岗）' and why; who is passed over is said too. */
  preview: z.string(),
});
export type JointChoice = z.infer<typeof JointChoice>;

/** @property most the longest limit in working days. */
export const JointChoices = z.strictObject({ most: z.int(), choices: z.array(JointChoice) });
export type JointChoices = z.infer<typeof JointChoices>;
