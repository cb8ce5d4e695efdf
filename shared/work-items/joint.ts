import * as z from 'zod/mini';
import { endOfLocalDay, PlainDate } from '../calendar/plain-date';

/** Whom a part is asked of: the holders of a post of the responsibility list, or a unit, where its head gets it. */
export const AskedOf = z.strictObject({
  unit: z.string().check(z.maxLength(64)),
  post: z.optional(z.string().check(z.maxLength(140))),
});
export type AskedOf = z.infer<typeof AskedOf>;

export const JointState = z.enum(['asked', 'expired', 'answered', 'returned', 'recalled']);
export type JointState = z.infer<typeof JointState>;

/**
 * One part (协办) that the office in the lead (主办) asked another for. Question and answer are sealed in the entries `entry` and
 * `closedIn`; the part itself is an item of its own (`partId`).
 */
export const JointPart = z.strictObject({
  code: z.string(),
  entry: z.int(),
  to: AskedOf,
  /** The lead's step is not decided before it is answered or its last day is over. */
  mandatory: z.boolean(),
  /** As it was told when it was asked; another calendar does not move it. */
  dueOn: PlainDate,
  state: JointState,
  closedIn: z.nullable(z.int()),
});
export type JointPart = z.infer<typeof JointPart>;

/** What of the lead an item of a part knows: where it is, which part this is, and what the matter is called. */
export const PartOf = z.strictObject({
  item: z.string(),
  code: z.string(),
  to: AskedOf,
  title: z.string(),
  mandatory: z.boolean(),
  /** Who asked. */
  by: z.string(),
});
export type PartOf = z.infer<typeof PartOf>;

/** What was asked of all these at once. `days`: working days from the next one on. */
export const JointAsk = z.strictObject({ to: z.array(AskedOf), mandatory: z.boolean(), days: z.int() });

/** Names a part in its lead: the entry that asked, and its place there, from 1. */
export const partCode = (entry: number, place: number): string => `${entry}-${place}`;

/** The id of a part's item follows from the lead's, so that it is opened once. */
export const partId = (lead: string, code: string): string => `${lead}-p${code}`;

interface Lead {
  joint?: readonly JointPart[] | undefined;
}

const isOpen = ({ state }: Pick<JointPart, 'state'>): boolean => state === 'asked' || state === 'expired';

/** Parts without an answer; one whose last day is over can still be answered. */
export const askedParts = ({ joint = [] }: Lead): JointPart[] => joint.filter(isOpen);

/** The part of this code while it has no answer. */
export const findAsked = (lead: Lead, code: string): JointPart | undefined =>
  askedParts(lead).find((part) => part.code === code);

/** Whether the last day of a part is over and nothing has come; no matter whether the sweep has said so yet. */
export const isExpired = (part: Pick<JointPart, 'state' | 'dueOn'>, now: Date): boolean =>
  isOpen(part) && now >= endOfLocalDay(part.dueOn);

/** Mandatory parts without an answer whose last day is not over: for these the lead's step waits. */
export const waitedFor = (lead: Lead, now: Date): JointPart[] =>
  askedParts(lead).filter((part) => part.mandatory && !isExpired(part, now));
