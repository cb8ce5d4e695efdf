import * as z from 'zod/mini';
import { PlainDate } from '../calendar/plain-date';
import { Stop } from '../time-limits/intervals';
import { TimeLimit } from '../time-limits/time-limit';
import { ActingAs, RoutingOutcome } from '../staff/routing-outcome';
import { Answers } from '../service-catalogue/form-answers';
import { LifeEvent, MatterKind } from '../service-catalogue/service-definition';
import { Actor, ActionType, Basis, Channel, MissingItem, PaperFiles } from './actions';
import { Status } from './status-table';

/** A clock of one item. `firstDueOn` is the date first told and never changes. */
export const ItemClock = z.strictObject({
  code: z.string(),
  nature: z.enum(['statutory', 'promised', 'step']),
  title: z.string(),
  limit: TimeLimit,
  startsFrom: z.enum(['receipt', 'event']),
  startedAt: z.date(),
  endedAt: z.nullable(z.date()),
  dueOn: PlainDate,
  /** Exclusive end of the due day. */
  dueAt: z.date(),
  provisional: z.boolean(),
  firstDueOn: PlainDate,
  /** When lateness was recorded; a clock is marked once. */
  overdueAt: z.nullable(z.date()),
});
export type ItemClock = z.infer<typeof ItemClock>;

/** What is asked of the applicant, without its words: those are sealed in the entry that asked. */
export const SupplementRequest = z.strictObject({
  round: z.int(),
  requestedAt: z.date(),
  requestedBy: z.string(),
  entry: z.int(),
  until: PlainDate,
  missing: z.array(z.strictObject({ kind: z.enum(['paper', 'field']), code: z.string() })),
  remindedBefore: z.array(z.int()),
  fulfilledAt: z.nullable(z.date()),
});
export type SupplementRequest = z.infer<typeof SupplementRequest>;

export const Assignee = z.strictObject({
  staffId: z.string(),
  post: z.nullable(z.string()),
  acting: ActingAs,
  since: z.date(),
});
export type Assignee = z.infer<typeof Assignee>;

/** A day that another edition of the calendar moved. */
export const MovedDate = z.strictObject({ clock: z.string(), from: PlainDate, to: PlainDate });
export type MovedDate = z.infer<typeof MovedDate>;

/** One thing that happened. Names, times and codes only: personal values are sealed under the entry's number. */
export const HistoryEntry = z.strictObject({
  n: z.int(),
  action: z.union([z.literal('submit'), ActionType]),
  actionId: z.string(),
  by: Actor,
  for: z.string(),
  basis: Basis,
  channel: Channel,
  occurredAt: z.date(),
  recordedAt: z.date(),
  step: z.string(),
  hasContents: z.boolean(),
  calendarEdition: z.string(),
  /** Where the item goes next, when the action moves it. */
  toStep: z.optional(z.string()),
  routing: z.optional(RoutingOutcome),
  /** Reason code of a refusal, or paper and field codes of a send-back. */
  reason: z.optional(z.string()),
  missing: z.optional(z.array(z.strictObject({ kind: z.enum(['paper', 'field']), code: z.string() }))),
  until: z.optional(PlainDate),
  clock: z.optional(z.string()),
  daysBefore: z.optional(z.int()),
  /** Staff member chosen by assign. */
  staffId: z.optional(z.string()),
  /** What another edition of the calendar moved. */
  moved: z.optional(z.array(MovedDate)),
  /** In fen: what new answers come to, or what was paid. */
  fen: z.optional(z.int()),
  /** The day in the world on which it was paid. */
  on: z.optional(PlainDate),
  /** Changes of submit only. */
  subject: z.optional(z.nullable(z.string())),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** The personal side of one entry: sealed as one value. */
export const EntryContents = z.strictObject({
  answers: z.optional(Answers),
  papers: z.optional(PaperFiles),
  record: z.optional(Answers),
  words: z.optional(z.string()),
  missing: z.optional(z.array(MissingItem)),
  otherHelp: z.optional(z.array(z.string())),
  headReason: z.optional(z.string()),
});
export type EntryContents = z.infer<typeof EntryContents>;

/** What is to be paid or was paid, in fen: a number without a name, so that sums are made without opening a seal. */
export const ItemPayment = z.strictObject({
  fen: z.int(),
  /** The last entry in which the bank sent it back; null where none did since it was reckoned or paid. */
  returnedIn: z.nullable(z.int()),
  paidOn: z.nullable(PlainDate),
});
export type ItemPayment = z.infer<typeof ItemPayment>;

export const LifeMoment = z.strictObject({
  event: LifeEvent,
  at: z.date(),
  by: z.enum(['applicant', 'office', 'silence']),
});
export type LifeMoment = z.infer<typeof LifeMoment>;

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
    type: z.literal('record-delivery'),
    key: z.string(),
    person: z.string(),
    device: z.string(),
    on: PlainDate,
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
]);
export type Effect = z.infer<typeof Effect>;

export const OutboxEntry = z.union([MessageIntent, Effect]);
export type OutboxEntry = z.infer<typeof OutboxEntry>;

/**
 * One office's part of a matter (办件). Application, petition, call and rectification share this shape;
 * the legs of one matter share `caseId`. Everything but `history` and identity can be folded from `history`.
 */
export const WorkItem = z.strictObject({
  _id: z.string(),
  caseId: z.string(),
  leg: z.int(),
  number: z.string(),
  kind: MatterKind,
  county: z.string(),
  /** Administrative area of the person concerned, twelve digits. */
  area: z.string(),
  service: z.string(),
  subject: z.nullable(z.string()),
  /** Masked name and place of the person concerned: all that a queue row shows of them (FACTS §7.3). */
  display: z.strictObject({ name: z.string(), place: z.string() }),
  for: z.string(),
  filedBy: z.strictObject({
    account: z.string(),
    person: z.nullable(z.string()),
    basis: Basis,
    channel: Channel,
  }),
  unit: z.string(),
  line: z.array(z.string()),
  step: z.string(),
  stepSince: z.date(),
  status: Status,
  assignee: z.nullable(Assignee),
  routingReason: z.string(),
  /** Staff who did anything here, and so may read it later. Who may not decide is told by hands.ts. */
  acted: z.array(z.strictObject({ staffId: z.string(), step: z.string() })),
  moments: z.array(LifeMoment),
  clocks: z.array(ItemClock),
  stops: z.array(Stop),
  supplement: z.nullable(SupplementRequest),
  /** Entry in which the section head allowed a second send-back; null when none is open. */
  secondRoundPermit: z.nullable(z.int()),
  claims: z.array(z.string()),
  answersEntry: z.int(),
  urgedAt: z.nullable(z.date()),
  /** The day told after the promise was missed; the promised day stays what it was. */
  newDay: z.nullable(z.strictObject({ on: PlainDate, entry: z.int() })),
  /** Absent where the service pays nothing. */
  payment: z.optional(ItemPayment),
  dueAt: z.date(),
  wakeAt: z.nullable(z.date()),
  isOpen: z.boolean(),
  version: z.int(),
  history: z.array(HistoryEntry),
});
export type WorkItem = z.infer<typeof WorkItem>;

export type { Answers, MissingItem, PaperFiles };

/** The moment of an event, if it has happened. */
export function momentOf(item: Pick<WorkItem, 'moments'>, event: LifeEvent): LifeMoment | undefined {
  return item.moments.find((moment) => moment.event === event);
}

export function clockOf(item: Pick<WorkItem, 'clocks'>, code: string): ItemClock | undefined {
  return [...item.clocks].reverse().find((clock) => clock.code === code);
}
