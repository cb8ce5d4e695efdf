import * as z from 'zod/mini';
import { ClientId, RequestedAction } from './actions';

/** What may be done to many items in one go: it says the same of each, and needs no paper of its own from any. */
export const BATCH_ACTIONS = [
  'pass-check',
  'accept',
  'approve',
  'post-notice',
  'end-notice',
  'refuse',
  'chase-outside-body',
  'give-new-day',
  'take',
  'assign',
  'note',
] as const satisfies RequestedAction['type'][];

const BatchAction = RequestedAction.check(
  z.refine(
    (action) => (BATCH_ACTIONS as readonly string[]).includes(action.type) && !('papers' in action),
    '这一步要一件一件办。',
  ),
);

/** A page of a payment list has some hundreds; more is another batch. */
const MOST_ITEMS = 1_000;

const isNamedOnce = (items: readonly { id: string }[]) =>
  new Set(items.map(({ id }) => id)).size === items.length;

/** One action on many items (批量办理). The same batch sent again does nothing twice. */
export const BatchRequest = z.strictObject({
  batchId: ClientId,
  action: BatchAction,
  /** In the order of the list on the screen, each in the version that was seen there. */
  items: z
    .array(z.strictObject({ id: z.string().check(z.maxLength(64)), seenVersion: z.int() }))
    .check(
      z.minLength(1, '请先选要办的件。'),
      z.maxLength(MOST_ITEMS, '一次最多办 1000 件，请分几次办。'),
      z.refine(isNamedOnce, '同一件选了两次。'),
    ),
});
export type BatchRequest = z.infer<typeof BatchRequest>;

/** What became of one item: done in this version, or why not and what to do. */
export const BatchResult = z.discriminatedUnion('done', [
  z.strictObject({
    id: z.string(),
    done: z.literal(true),
    number: z.string(),
    /** Its version right after the action: the same however often the batch is sent. */
    version: z.int(),
  }),
  z.strictObject({
    id: z.string(),
    done: z.literal(false),
    code: z.string(),
    title: z.string(),
    advice: z.string(),
    errors: z.array(z.strictObject({ field: z.string(), message: z.string() })),
    /** Where somebody else was first. */
    currentVersion: z.nullable(z.int()),
  }),
]);
export type BatchResult = z.infer<typeof BatchResult>;

/** One result for each item, in the order in which they were asked. */
export const BatchAnswer = z.strictObject({
  done: z.int(),
  failed: z.int(),
  results: z.array(BatchResult),
});
export type BatchAnswer = z.infer<typeof BatchAnswer>;
