import * as z from 'zod/mini';
import { PlainDate } from '../calendar/plain-date';
import { HandOver, MovedDate } from './work-item';

/** A message to be delivered: kind and non-personal parameters; the words come from the definition. */
export const MessageIntent = z.strictObject({
  type: z.literal('message'),
  /** De-duplication key, deterministic: item, entry and place. */
  key: z.string(),
  template: z.string(),
  to: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('person'), id: z.string() }),
    z.strictObject({ kind: z.literal('staff'), id: z.string() }),
    z.strictObject({ kind: z.literal('section-head'), unit: z.string() }),
  ]),
  params: z.record(z.string(), z.string()),
  /** From when it stands in the inbox: never before. */
  at: z.date(),
});
export type MessageIntent = z.infer<typeof MessageIntent>;

/** A change elsewhere that must follow, at least once: its target id is deterministic. */
export const Effect = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('search-entry'), key: z.string(), at: z.date() }),
  z.strictObject({
    type: z.literal('attach-files'),
    key: z.string(),
    files: z.array(z.string()),
    at: z.date(),
  }),
  z.strictObject({
    type: z.literal('release-claims'),
    key: z.string(),
    claims: z.array(z.string()),
    at: z.date(),
  }),
  z.strictObject({
    type: z.literal('hold-claims'),
    key: z.string(),
    claims: z.array(z.string()),
    until: z.nullable(PlainDate),
    at: z.date(),
  }),
  z.strictObject({
    type: z.literal('report-moved-dates'),
    key: z.string(),
    edition: z.string(),
    /** The edition by which the dates stood before. */
    before: z.string(),
    /** Empty where dates only became certain. `since`: the day from which the clock runs. */
    moved: z.array(z.strictObject({ ...MovedDate.shape, title: z.string(), since: PlainDate })),
    at: z.date(),
  }),
  /** A place of the year, or in the list of who waits for one, that the item needs no more. */
  z.strictObject({ type: z.literal('give-back-place'), key: z.string(), at: z.date() }),
  z.strictObject({ type: z.literal('open-leg'), key: z.string(), to: HandOver, at: z.date() }),
  /** A part that another office was asked for, by its code. */
  z.strictObject({ type: z.literal('open-part'), key: z.string(), part: z.string(), at: z.date() }),
  z.strictObject({ type: z.literal('recall-part'), key: z.string(), part: z.string(), at: z.date() }),
  /** What came of a part lies sealed in this entry of it. */
  z.strictObject({ type: z.literal('tell-lead'), key: z.string(), entry: z.int(), at: z.date() }),
  z.strictObject({
    type: z.literal('record-delivery'),
    key: z.string(),
    person: z.string(),
    device: z.string(),
    on: PlainDate,
    at: z.date(),
  }),
  /** The register is told of a document: what it says lies sealed in this entry of the item and in the records before it. */
  z.strictObject({
    type: z.literal('record-document'),
    key: z.string(),
    person: z.string(),
    entry: z.int(),
    at: z.date(),
  }),
]);
export type Effect = z.infer<typeof Effect>;

export const OutboxEntry = z.union([MessageIntent, Effect]);
export type OutboxEntry = z.infer<typeof OutboxEntry>;
