import * as z from 'zod/mini';
import { PlainDate } from '../calendar/plain-date';
import { ActingAs, ExclusionCause } from './routing-outcome';

const Code = z.string().check(z.minLength(1, '请选一项。'), z.maxLength(64));

/** A change of the list that is not saved yet; a post that is replaced loses to it from its first day. */
export const DraftPost = z.strictObject({
  title: z.string().check(z.maxLength(40)),
  unit: Code,
  service: Code,
  step: Code,
  region: z.string().check(z.regex(/^(\d{6}|\d{9}|\d{12})$/, '请选地区。')),
  holderA: z.nullable(Code),
  holderB: z.nullable(Code),
  effectiveFrom: PlainDate,
});
export type DraftPost = z.infer<typeof DraftPost>;

/** "Who would get this, and why": tried with the rules that route, nothing is written. */
export const RoutingTrial = z.strictObject({
  service: Code,
  step: Code,
  area: z.string().check(z.regex(/^(\d{6}|\d{9}|\d{12})$/, '请选地区。')),
  /** The day at nine in the morning; absent: now. */
  on: z.optional(PlainDate),
  /** Staff who did the steps from which this one is kept apart. */
  handledBefore: z.optional(z.array(Code).check(z.maxLength(8))),
  /** As an item that lies in the restricted store, where a service has such and others. */
  restricted: z.optional(z.boolean()),
  draft: z.optional(DraftPost),
  /** On the list as it would be with what is proposed and not approved yet. */
  proposed: z.optional(z.boolean()),
  /** As if this post had ended the day before. */
  without: z.optional(z.string().check(z.maxLength(140))),
});
export type RoutingTrial = z.infer<typeof RoutingTrial>;

/** One rule that answers, the winner first; `why`: why it wins over the next, or loses to the winner. */
export const TriedRule = z.strictObject({
  postId: z.nullable(z.string()),
  title: z.string(),
  words: z.string(),
  since: z.string(),
  wins: z.boolean(),
  isDraft: z.boolean(),
  why: z.string(),
});

/** One person on the way: passed over, chosen, or next in line had the chosen one been away. */
export const TriedPerson = z.strictObject({
  staffId: z.string(),
  name: z.string(),
  /** 'A 岗', 'B 岗', '汇报线'. */
  as: z.string(),
  result: z.enum(['passed-over', 'chosen', 'next']),
  why: z.string(),
  cause: z.nullable(ExclusionCause),
});

export const RoutingTrialAnswer = z.strictObject({
  assignee: z.nullable(z.strictObject({ staffId: z.string(), name: z.string(), acting: ActingAs })),
  /** For whom a B holder stands in. */
  actingFor: z.nullable(z.string()),
  unitName: z.string(),
  sentence: z.string(),
  rules: z.array(TriedRule),
  people: z.array(TriedPerson),
  /** '11月24日 周二'. */
  day: z.string(),
  /** What is wrong with the change that is not saved, one sentence each. */
  conflicts: z.array(z.string()),
  /** The change only gives somebody, today, what nobody answers for: it may take effect before it is approved. */
  fillsGap: z.boolean(),
});
export type RoutingTrialAnswer = z.infer<typeof RoutingTrialAnswer>;
