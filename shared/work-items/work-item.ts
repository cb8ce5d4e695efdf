import * as z from 'zod/mini';
import { PlainDate } from '../calendar/plain-date';
import { ToldAs } from '../time-limits/escalation';
import { Stop, StopKind } from '../time-limits/intervals';
import { TimeLimit } from '../time-limits/time-limit';
import { ActingAs, RoutingOutcome } from '../staff/routing-outcome';
import { CountyAmount } from '../service-catalogue/county-amounts';
import { CountyLimit } from '../service-catalogue/county-limits';
import { LifeEvent } from '../service-catalogue/life-event';
import { MatterKind } from '../service-catalogue/service-definition';
import { ItemBenefit } from './item-benefit';
import { ItemPayment } from './item-payment';
import { ItemQuota } from './item-quota';
import { ItemNotice, ObjectionFinding } from './item-notice';
import { JointAsk, JointPart, PartOf } from './joint';
import { Actor, ActionType, Basis, Channel, ToldBy } from './actions';
import { LaterToCome } from './later-to-come';
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
  /** Approved extensions in units of the limit, each with the entry that approved it; absent where there is none. */
  extensions: z.optional(z.array(z.strictObject({ amount: z.int(), entry: z.int() }))),
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

/** A stop or an extension that somebody asked for and nobody has answered yet. Its reason is sealed in the entry. */
export const OpenRequest = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('stop'),
    entry: z.int(),
    by: z.string(),
    approver: z.string(),
    kind: StopKind,
    until: PlainDate,
  }),
  z.strictObject({
    what: z.literal('extension'),
    entry: z.int(),
    by: z.string(),
    approver: z.string(),
    clock: z.string(),
    amount: z.int(),
  }),
]);
export type OpenRequest = z.infer<typeof OpenRequest>;

/** A threshold that was told: of which clock, by its place in `clocks`, and for which due date. */
export const PassedThreshold = z.strictObject({
  place: z.int(),
  code: z.string(),
  dueAt: z.date(),
  entry: z.int(),
});
export type PassedThreshold = z.infer<typeof PassedThreshold>;

/** Somebody whom a threshold or an urge reached, and as what. */
export const Told = z.strictObject({ staffId: z.string(), as: ToldAs });
export type Told = z.infer<typeof Told>;

export const Assignee = z.strictObject({
  staffId: z.string(),
  post: z.nullable(z.string()),
  acting: ActingAs,
  since: z.date(),
});
export type Assignee = z.infer<typeof Assignee>;

export const LifeMoment = z.strictObject({
  event: LifeEvent,
  at: z.date(),
  by: z.enum(['applicant', 'office', 'silence']),
});
export type LifeMoment = z.infer<typeof LifeMoment>;

/** How an item begins: applied for, handed over by another county (跨省通办), or asked for as a part (会办). */
export const OpeningAction = z.enum(['submit', 'receive', 'receive-part']);
export type OpeningAction = z.infer<typeof OpeningAction>;

export const isOpening = (action: OpeningAction | ActionType): action is OpeningAction =>
  action === 'submit' || action === 'receive' || action === 'receive-part';

/** To which leg, step and area a matter goes on. */
export const HandOver = z.strictObject({ leg: z.int(), step: z.string(), area: z.string() });
export type HandOver = z.infer<typeof HandOver>;

/** What the office that receives a matter goes on with. */
export const Carried = z.strictObject({
  clocks: z.array(ItemClock),
  stops: z.array(Stop),
  moments: z.array(LifeMoment),
  hands: z.array(z.strictObject({ staffId: z.string(), step: z.string() })),
  places: z.record(z.string(), z.string()),
  returns: z.array(z.string()),
});
export type Carried = z.infer<typeof Carried>;
/** A day that another edition of the calendar moved. */
export const MovedDate = z.strictObject({ clock: z.string(), from: PlainDate, to: PlainDate });
export type MovedDate = z.infer<typeof MovedDate>;

/** One thing that happened. Names, times and codes only: personal values are sealed under the entry's number. */
export const HistoryEntry = z.strictObject({
  n: z.int(),
  action: z.union([OpeningAction, ActionType]),
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
  /** Staff member chosen by assign, or named by name-reader. */
  staffId: z.optional(z.string()),
  /** Which threshold of the clock, and whom it or an urge reached at that moment. */
  threshold: z.optional(z.string()),
  told: z.optional(z.array(Told)),
  /** Who must answer a request; the entry that an answer or the end of a stop is about. */
  approver: z.optional(z.string()),
  about: z.optional(z.int()),
  stop: z.optional(StopKind),
  /** Units of the clock by which it is extended. */
  amount: z.optional(z.int()),
  /** How the person was told of everything up to an entry. */
  telling: z.optional(z.strictObject({ by: ToldBy, upTo: z.int() })),
  /** Papers still to come after this entry, and the last day for them. */
  later: z.optional(z.strictObject({ papers: z.array(z.string()), until: PlainDate })),
  /** What another edition of the calendar moved. */
  moved: z.optional(z.array(MovedDate)),
  /** Whether the posted notice names the person; what came of an objection. */
  named: z.optional(z.boolean()),
  finding: z.optional(ObjectionFinding),
  /** In fen: what new answers come to, or what was paid. */
  fen: z.optional(z.int()),
  /** The day in the world on which it was paid. */
  on: z.optional(PlainDate),
  /** The months, by their first days, from which a benefit runs on and from which it is ended. */
  runsFrom: z.optional(PlainDate),
  endsFrom: z.optional(PlainDate),
  /** What was asked of other offices, and which part an entry is about. */
  joint: z.optional(JointAsk),
  part: z.optional(z.string()),
  /** The year of which it has a place from here on; or what number in the waiting list was told, and until when there is no place. */
  placeIn: z.optional(z.int()),
  waits: z.optional(z.strictObject({ position: z.int() })),
  /** Entries that open an item only. */
  subject: z.optional(z.nullable(z.string())),
  carried: z.optional(Carried),
  /** What the county promised shorter, and paid in place of the definition's amounts, on the day of receipt; absent where nothing. */
  limits: z.optional(z.array(CountyLimit)),
  amounts: z.optional(z.array(CountyAmount)),
  /** Where the places of the matter lie, when answers say so. */
  places: z.optional(z.record(z.string(), z.string())),
  /** To whom the matter goes on, when this office's part ends. */
  handOver: z.optional(HandOver),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

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
  /** Present where the item is another office's part of a matter (会办). No resident sees it: theirs is the lead. */
  partOf: z.optional(PartOf),
  county: z.string(),
  /** Administrative area of the person concerned, twelve digits; fewer where a caller said no more. */
  area: z.string(),
  service: z.string(),
  subject: z.nullable(z.string()),
  /** Masked name and place of the person concerned: all that a queue row shows of them (FACTS §7.3). */
  display: z.strictObject({ name: z.string(), place: z.string() }),
  /** The person in the register whom it concerns; empty where there is none: who called is sealed in the first entry. */
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
  /** Absent where nothing was left for later. */
  later: z.optional(LaterToCome),
  /** Entry in which the section head allowed a second send-back; null when none is open. */
  secondRoundPermit: z.nullable(z.int()),
  claims: z.array(z.string()),
  answersEntry: z.int(),
  urgedAt: z.nullable(z.date()),
  /** The day told after the promise was missed; the promised day stays what it was. */
  newDay: z.nullable(z.strictObject({ on: PlainDate, entry: z.int() })),
  /** Area code of each place that has part of the matter; absent where one county does it all. */
  places: z.optional(z.record(z.string(), z.string())),
  /** Reasons for which the matter was given back so far. */
  returns: z.optional(z.array(z.string())),
  /** Where it went on, once this office's part is over. */
  handedTo: z.optional(HandOver),
  /** Restricted store only: staff who may see the item. In the open store absent: there unit and line may. */
  readers: z.optional(z.array(z.string())),
  /** Absent where nobody was warned or told yet, and where nothing was ever asked for. */
  passed: z.optional(z.array(PassedThreshold)),
  requests: z.optional(z.array(OpenRequest)),
  /** Shorter limits and the county's own amounts on the day of receipt: later settings move nothing (DESIGN idea 5). */
  limits: z.optional(z.array(CountyLimit)),
  amounts: z.optional(z.array(CountyAmount)),
  /** Absent where the service pays nothing. */
  payment: z.optional(ItemPayment),
  /** Absent where no public notice ever hung; null where none hangs any more. */
  notice: z.optional(z.nullable(ItemNotice)),
  /** Parts that were asked of other offices; absent where none ever was. */
  joint: z.optional(z.array(JointPart)),
  /** Absent where it never came to a place of a year. */
  quota: z.optional(ItemQuota),
  /** Absent where nothing runs on after completion. */
  benefit: z.optional(ItemBenefit),
  dueAt: z.date(),
  wakeAt: z.nullable(z.date()),
  isOpen: z.boolean(),
  version: z.int(),
  history: z.array(HistoryEntry),
});
export type WorkItem = z.infer<typeof WorkItem>;

/** Whether the matter concerns somebody in the register, and not a caller of whom no more is known. */
export function isInRegister(item: Pick<WorkItem, 'for'>): boolean {
  return item.for !== '';
}

/** The moment of an event, if it has happened. */
export function momentOf<Moment extends Pick<LifeMoment, 'event'>>(
  item: { moments: readonly Moment[] },
  event: LifeEvent,
): Moment | undefined {
  return item.moments.find((moment) => moment.event === event);
}

export function clockOf(item: Pick<WorkItem, 'clocks'>, code: string): ItemClock | undefined {
  return [...item.clocks].reverse().find((clock) => clock.code === code);
}
