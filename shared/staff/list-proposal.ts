import * as z from 'zod/mini';
import { PlainDate } from '../calendar/plain-date';
import { HolderChange, PostEnd } from './responsibility-list';
import { DraftPost } from './routing-trial';

const PostId = z.string().check(z.minLength(1), z.maxLength(140));

/** One change of the responsibility list (责任清单): a new post, other holders, the last day, or what was planned and shall not be. */
export const ListChange = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('new'), post: DraftPost }),
  z.strictObject({ what: z.literal('holders'), postId: PostId, ...HolderChange.shape }),
  z.strictObject({ what: z.literal('end'), postId: PostId, ...PostEnd.shape }),
  z.strictObject({ what: z.literal('withdraw'), postId: PostId }),
]);
export type ListChange = z.infer<typeof ListChange>;

/** A change with the id under which it may be sent again: it is there once. */
export const ListChangeRequest = z.strictObject({
  id: z.string().check(z.regex(/^[A-Za-z0-9_-]{20,64}$/)),
  change: ListChange,
});
export type ListChangeRequest = z.infer<typeof ListChangeRequest>;

/** What is judged is what was seen: the proposal in this version. */
export const ProposalSeen = z.strictObject({ seenVersion: z.int() });
export const ProposalReturn = z.strictObject({
  ...ProposalSeen.shape,
  words: z.string().check(z.trim(), z.minLength(1, '请写为什么退回。'), z.maxLength(300)),
});
export type ProposalReturn = z.infer<typeof ProposalReturn>;

const HolderNames = z.strictObject({ holderA: z.nullable(z.string()), holderB: z.nullable(z.string()) });

/** A proposed change beside what stands on the list. Days as '2026-12-01'; words as '11月24日 周二'. */
export const ProposedChangeView = z.strictObject({
  id: z.string(),
  what: z.enum(['new', 'holders', 'end', 'withdraw']),
  title: z.string(),
  serviceTitle: z.string(),
  stepTitle: z.string(),
  regionName: z.string(),
  /** The version on the list that it is about; null for a new post. */
  postId: z.nullable(z.string()),
  /** The version that it makes, once it is in force. */
  versionId: z.nullable(z.string()),
  /** Null where no post was, or none is left. */
  before: z.nullable(HolderNames),
  after: z.nullable(HolderNames),
  /** First day of the new holders, or the last day of the post; null where nothing begins or ends. */
  day: z.nullable(PlainDate),
  /** The day is over: it holds from the day of the approval. */
  isLate: z.boolean(),
  proposedBy: z.string(),
  proposedOn: z.string(),
  mayTakeOut: z.boolean(),
  /** Why it cannot be applied to the list as it is by now. */
  fault: z.nullable(z.string()),
  /** What would be wrong with the post, one sentence each. */
  warnings: z.array(z.string()),
  /** Open items that would move to somebody else, up to MOST_COUNTED. */
  moves: z.int(),
});
export type ProposedChangeView = z.infer<typeof ProposedChangeView>;

/** Items that would move are counted up to this many; a list says "100 件以上" then. */
export const MOST_COUNTED = 100;

/** Changes that are approved together. 'in-force': a gap was filled at once and waits for its approval afterwards (待补批). */
export const ProposalView = z.strictObject({
  id: z.string(),
  version: z.int(),
  state: z.enum(['collecting', 'submitted', 'in-force']),
  changes: z.array(ProposedChangeView),
  /** How many more there are that only the named may see. */
  hidden: z.int(),
  /** When it came before the leaders, and how many days ago. */
  waiting: z.nullable(z.strictObject({ by: z.string(), on: z.string(), days: z.int() })),
  returned: z.nullable(z.strictObject({ by: z.string(), on: z.string(), words: z.string() })),
  /** Leaders who may approve it; empty where all of them proposed something in it; null where that would tell who is named. */
  approvers: z.nullable(z.array(z.string())),
  mayJudge: z.boolean(),
  mayEdit: z.boolean(),
});
export type ProposalView = z.infer<typeof ProposalView>;

export const Proposals = z.strictObject({ proposals: z.array(ProposalView) });
export type Proposals = z.infer<typeof Proposals>;
