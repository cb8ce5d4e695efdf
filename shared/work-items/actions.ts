import * as z from 'zod/mini';
import { PlainDate } from '../calendar/plain-date';
import { Answers } from '../service-catalogue/form-answers';
import type { CertificateEvent } from '../service-catalogue/running-benefit';
import { RelationBasis } from '../residents/relation';
import { StopKind } from '../time-limits/intervals';
import { AskedOf } from './joint';
import { ObjectionFinding } from './item-notice';
import { ActionType } from './status-table';

/** Ids that clients make: long enough to be unguessable, short enough to log. */
export const ClientId = z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/));

/** By which way something reached the office. */
export const Channel = z.enum(['miniapp', 'h5', 'window', 'phone', 'paper', 'admin', 'system']);
export type Channel = z.infer<typeof Channel>;

/** On what footing the actor acts: for oneself, for another, in office, or as a job. */
export const Basis = z.union([
  z.literal('self'),
  RelationBasis,
  z.literal('in-office'),
  z.literal('on-request'),
  z.literal('system'),
]);
export type Basis = z.infer<typeof Basis>;

/** How somebody without an account was told. */
export const ToldBy = z.enum(['phone', 'in-person', 'paper', 'village-worker']);
export type ToldBy = z.infer<typeof ToldBy>;

const Words = z.string().check(z.trim(), z.minLength(1, '请写几句话。'), z.maxLength(500, '最多 500 个字。'));

/** Files by paper code. */
export const PaperFiles = z.record(
  z.string().check(z.maxLength(60)),
  z.array(z.string().check(z.maxLength(64))).check(z.maxLength(12)),
);
export type PaperFiles = z.infer<typeof PaperFiles>;

/** One missing thing on a send-back: what, why and what counts as good (FACTS §5.1). */
export const MissingItem = z.strictObject({
  kind: z.enum(['paper', 'field']),
  code: z.string().check(z.maxLength(60)),
  why: Words,
  countsAsGood: z.string().check(z.maxLength(300)),
});
export type MissingItem = z.infer<typeof MissingItem>;

/** Why something is refused or ended: a reason of the definition, in words the person understands, and what else helps (FACTS §5.1). */
const GROUNDS = {
  reason: z.string().check(z.maxLength(60)),
  words: Words,
  otherHelp: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(8)),
};

const empty = <T extends string>(type: T) => z.strictObject({ type: z.literal(type) });
const withRecord = <T extends string>(type: T) =>
  z.strictObject({ type: z.literal(type), record: Answers, papers: z.optional(PaperFiles) });
const withWords = <T extends string>(type: T) => z.strictObject({ type: z.literal(type), words: Words });

/** What a person asks to happen to an item: the body of the one door for every action after submit. */
export const RequestedAction = z.discriminatedUnion('type', [
  withRecord('pass-check'),
  z.strictObject({
    type: z.literal('accept'),
    record: Answers,
    papers: z.optional(PaperFiles),
    /** Minor papers that may come after acceptance (容缺受理, FACTS §5.3). */
    later: z.optional(z.array(z.string().check(z.maxLength(60))).check(z.maxLength(20))),
  }),
  withRecord('assess'),
  withRecord('enter-outside-result'),
  withWords('chase-outside-body'),
  withRecord('approve'),
  withRecord('hand-over'),
  withRecord('record-payment'),
  withRecord('transfer'),
  /** Back to the office it came from, for a reason of the definition (FACTS §1.9). */
  z.strictObject({ type: z.literal('return-leg'), reason: z.string().check(z.maxLength(60)), words: Words }),
  /** The bank did not take it: the item stays open, and can be paid again once what was wrong is mended. */
  withWords('record-payment-return'),
  /** Something has changed with somebody who is paid every month: whether the conditions still hold is looked into. */
  withWords('begin-recheck'),
  withRecord('keep-benefit'),
  /** From a month on, given as its first day, for a reason of the definition. */
  z.strictObject({
    type: z.literal('end-benefit'),
    ...GROUNDS,
    from: PlainDate,
  }),
  /** The person has the answer; the record is what was said. */
  withRecord('answer'),
  /** On to whoever can answer it: a later step that answers. */
  z.strictObject({
    type: z.literal('dispatch'),
    to: z.string().check(z.maxLength(60)),
    words: z.optional(Words),
  }),
  /** The notice hangs: from now on its days count. */
  withRecord('post-notice'),
  withRecord('end-notice'),
  /** Who raised it is told to nobody but those who handle the item; nobody has to say who they are. */
  z.strictObject({
    type: z.literal('record-objection'),
    words: Words,
    objector: z.optional(z.string().check(z.trim(), z.maxLength(100))),
  }),
  /** What was found out. An objection that holds leads back to a step of the notice, or to a refusal. */
  z.strictObject({
    type: z.literal('answer-objection'),
    objection: z.int(),
    finding: ObjectionFinding,
    backTo: z.optional(z.string().check(z.maxLength(60))),
    words: Words,
  }),
  z.strictObject({
    type: z.literal('refuse'),
    ...GROUNDS,
  }),
  z.strictObject({
    type: z.literal('request-supplement'),
    missing: z.array(MissingItem).check(z.minLength(1, '请列出缺什么。'), z.maxLength(20)),
    /** The worker has opened every paper and found no other gap. */
    nothingElseMissing: z.literal(true, '请确认没有别的缺项，再退回。'),
    /** Only for a second round, and only from the section head. */
    headReason: z.optional(Words),
  }),
  withWords('permit-second-round'),
  z.strictObject({ type: z.literal('supplement'), answers: Answers, papers: PaperFiles }),
  z.strictObject({ type: z.literal('reopen'), answers: Answers, papers: PaperFiles }),
  /** Papers with which the application was accepted although they were still to come; some of them, or all. */
  z.strictObject({ type: z.literal('bring-later'), papers: PaperFiles }),
  /** After a refusal that offers it: assessed once more, by another institution (FACTS §0.2 TL-CERT-03). */
  withWords('ask-second-assessment'),
  empty('confirm-receipt'),
  withWords('report-not-received'),
  z.strictObject({ type: z.literal('withdraw'), words: z.optional(Words) }),
  /** By the applicant; or, for somebody at the window or on the telephone, by staff, who may add what was said. */
  z.strictObject({ type: z.literal('urge'), words: z.optional(Words) }),
  /** After a missed promise: the day that is told instead, and why it came so. */
  z.strictObject({ type: z.literal('give-new-day'), on: PlainDate, words: Words }),
  withWords('note'),
  /** Told by telephone, on paper or face to face what no message could reach them with. */
  z.strictObject({
    type: z.literal('record-told'),
    by: ToldBy,
    /** The last entry of which they were told. */
    upTo: z.int(),
    words: z.optional(Words),
  }),
  empty('take'),
  z.strictObject({
    type: z.literal('assign'),
    staffId: z.string().check(z.maxLength(64)),
    words: z.optional(Words),
  }),
  /** Back from an assignment of a moment ago. */
  empty('undo-assign'),
  /** Not this post's matter: back to routing, for the lead to decide (FACTS §4.10). */
  withWords('return-not-ours'),
  /** Related to one of the parties, or otherwise not free to judge: routed anew, without them (FACTS §10.3). */
  withWords('declare-interest'),
  /** A leader lets a named colleague take a step that keeping hands apart would deny. */
  z.strictObject({ type: z.literal('dispense'), staffId: z.string().check(z.maxLength(64)), words: Words }),
  /** One more who may see a restricted item, and why. */
  z.strictObject({
    type: z.literal('name-reader'),
    staffId: z.string().check(z.maxLength(64)),
    words: Words,
  }),
  /** Until when the clocks that list the kind shall stand, and why: the applicant is told both. */
  z.strictObject({ type: z.literal('ask-stop'), kind: StopKind, until: PlainDate, words: Words }),
  z.strictObject({ type: z.literal('approve-stop'), request: z.int() }),
  z.strictObject({ type: z.literal('decline-stop'), request: z.int(), words: Words }),
  z.strictObject({ type: z.literal('resume'), stop: z.int() }),
  /** By how many units of the clock; the applicant is told the reason. */
  z.strictObject({
    type: z.literal('ask-extension'),
    clock: z.string().check(z.maxLength(60)),
    amount: z.int().check(z.minimum(1, '至少延 1。'), z.maximum(10_000)),
    words: Words,
  }),
  /** Other offices of the county for their part, in parallel; the asker's item stays in the lead (会办). */
  z.strictObject({
    type: z.literal('ask-joint'),
    to: z.array(AskedOf).check(z.minLength(1, '请选请谁会办。'), z.maxLength(6, '一次最多请 6 家。')),
    mandatory: z.boolean(),
    /** Working days. */
    days: z.int().check(z.minimum(1, '至少 1 个工作日。'), z.maximum(100)),
    words: Words,
  }),
  z.strictObject({ type: z.literal('recall-joint'), part: z.string().check(z.maxLength(20)), words: Words }),
  withRecord('answer-part'),
  /** Not the matter of who was asked: back to the lead with the reason. */
  withWords('return-part'),
  z.strictObject({ type: z.literal('approve-extension'), request: z.int() }),
  z.strictObject({ type: z.literal('decline-extension'), request: z.int(), words: Words }),
]);
export type RequestedAction = z.infer<typeof RequestedAction>;

/** What a worker asks who finds an item to be an accusation. Not at the one door of the other actions: the item leaves the store. */
export const Restrict = z.strictObject({
  type: z.literal('restrict'),
  words: Words,
  /** Who is complained of, where no answer says it. */
  against: z.optional(z.string().check(z.trim(), z.maxLength(100))),
});
export type Restrict = z.infer<typeof Restrict>;

/** What a job asks: the sweep at an item's wake time. */
export const JobAction = z.discriminatedUnion('type', [
  empty('deem-accepted'),
  z.strictObject({ type: z.literal('remind'), daysBefore: z.int() }),
  empty('lapse'),
  z.strictObject({ type: z.literal('remind-later'), daysBefore: z.int() }),
  empty('never-came'),
  z.strictObject({ type: z.literal('mark-overdue'), clock: z.string() }),
  /** The year is over in which no place came. */
  empty('carry-over'),
  /** A threshold of the running clock with this code, by the threshold's own code. */
  z.strictObject({ type: z.literal('warn'), clock: z.string(), threshold: z.string() }),
  z.strictObject({ type: z.literal('escalate'), clock: z.string(), threshold: z.string() }),
  /** The last day of a part that another office was asked for is over. */
  z.strictObject({ type: z.literal('joint-expired'), part: z.string() }),
  /** The day came until which a stop was approved; `stop` is the entry that approved it. */
  z.strictObject({ type: z.literal('resume'), stop: z.int() }),
]);
export type JobAction = z.infer<typeof JobAction>;

/** What a job asks because of what the office decided: another edition of the calendar, a post that changed hands, a place that is free. */
type OfficeAction =
  | { type: 'reckon-again' }
  /** What those who left the post still hold of these versions of it is routed anew. */
  | { type: 'change-holder'; posts: readonly string[]; leavers: readonly string[] }
  /** What is in nobody's hands is routed anew. */
  | { type: 'find-holder' }
  /** What came of a part, told to its lead. */
  | { type: 'joint-answered'; part: string; words: string; papers: PaperFiles }
  | { type: 'joint-returned'; part: string; words: string }
  /** The lead waits for the part no more; why, if it said so. */
  | { type: 'recall-part'; words?: string }
  /** A place of the year is free for it. */
  | { type: 'take-turn' }
  /** The register says something else of the certificate than when the benefit was granted. */
  | { type: 'begin-recheck'; because: CertificateEvent };

export type AnyAction = RequestedAction | Restrict | JobAction | OfficeAction;
/** What is asked by one kind of action. */
export type BodyOf<T extends AnyAction['type']> = Extract<AnyAction, { type: T }>;

/** The envelope around an action as a client sends it. `seenVersion` is the item version that was on the screen. */
export const ActionRequest = z.strictObject({
  actionId: ClientId,
  seenVersion: z.int(),
  /** When it happened in the world (a visit without signal); never moves a due date. */
  occurredAt: z.optional(z.iso.datetime()),
  channel: z.optional(z.enum(['miniapp', 'h5', 'window', 'phone', 'paper', 'admin'])),
  action: RequestedAction,
});
export type ActionRequest = z.infer<typeof ActionRequest>;

/** Who acts, as decide sees it. `id` is an account for people and a job's name for jobs. */
export const Actor = z.strictObject({
  kind: z.enum(['resident', 'staff', 'job']),
  id: z.string(),
  /** Person (resident) or staff member behind the account. */
  memberId: z.string(),
  roles: z.array(z.string()),
});
export type Actor = z.infer<typeof Actor>;

/** An action ready to be decided: request, actor and both times. */
export interface Action {
  actionId: string;
  actor: Actor;
  for: string;
  basis: Basis;
  channel: Channel;
  occurredAt: Date;
  recordedAt: Date;
  body: AnyAction;
}

export { ActionType };
