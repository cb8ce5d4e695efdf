import * as z from 'zod/mini';
import { MaskedPerson } from '../residents/masked-person';
import { FormField } from '../service-catalogue/form-field';
import { Paper } from '../service-catalogue/paper';
import { StepKind } from '../service-catalogue/step';
import { PlainDate } from '../calendar/plain-date';
import { StaffCard } from '../staff/staff-member';
import { StopKind } from '../time-limits/intervals';
import { DayCell } from './day-cell';
import { ApartView } from './apart-view';
import { EndingView, GroundsChoice } from './ending-view';
import { DueView } from './queue-view';
import { AskedView, JointView } from './joint-view';
import { LabelledValue } from './labelled-value';
import { StaffNoticeView } from './notice-view';
import { OutsideView, PaymentView } from './outcome-view';
import { ActionType, Status } from './status-table';

/** What may be revealed in full, with a reason (DESIGN idea 7). */
export const RevealableField = z.enum([
  'name',
  'phone',
  'identityNumber',
  'address',
  'contactPhone',
  'bankAccount',
]);
export type RevealableField = z.infer<typeof RevealableField>;

export const RevealReason = z.enum(['call-applicant', 'check-identity', 'arrange-visit', 'hand-over', 'pay']);
export type RevealReason = z.infer<typeof RevealReason>;
export const REVEAL_REASON_WORDS: Record<RevealReason, string> = {
  'call-applicant': '要给申请人打电话',
  'check-identity': '核对身份',
  'arrange-visit': '约上门时间',
  'hand-over': '送达签收',
  pay: '核对发放账户',
};

export const RevealRequest = z.strictObject({ field: RevealableField, reason: RevealReason });
export const Revealed = z.strictObject({ value: z.string(), seconds: z.int() });

export const ClockView = z.strictObject({
  code: z.string(),
  nature: z.enum(['statutory', 'promised', 'step']),
  /** '承诺', '法定', '受理'. */
  title: z.string(),
  /** '26 个工作日', and its unit. */
  amount: z.string(),
  unit: z.string(),
  /** '另加评估 10 个工作日': announced days behind it that have not begun; null where there are none. */
  besides: z.nullable(z.string()),
  limit: z.int(),
  state: z.enum(['running', 'stopped', 'ended']),
  used: z.int(),
  left: z.int(),
  due: DueView,
  firstDue: z.string(),
  source: z.string(),
  /** Why it is that day, in a sentence an officer can read out. */
  sentence: z.string(),
  weeks: z.array(z.array(DayCell)),
});
export type ClockView = z.infer<typeof ClockView>;

export const StopView = z.strictObject({
  kind: z.string(),
  word: z.string(),
  from: z.string(),
  to: z.nullable(z.string()),
  days: z.int(),
  reason: z.string(),
  approvedBy: z.string(),
});

/** Thresholds that were told, what waits for an answer, and what this viewer may ask for around the clocks. */
export const TimeView = z.strictObject({
  /** Newest first: '黄色预警：承诺', and '告知 石玉梅（经办人）'. */
  thresholds: z.array(z.strictObject({ n: z.int(), what: z.string(), when: z.string(), told: z.string() })),
  requests: z.array(
    z.strictObject({
      /** Names the request in an answer. */
      entry: z.int(),
      what: z.enum(['stop', 'extension']),
      words: z.string(),
      reason: z.string(),
      by: z.string(),
      when: z.string(),
      approver: z.string(),
      /** The last day on which the approver is away, in words; null while they are there. */
      approverAway: z.nullable(z.string()),
      /** The viewer is the one who must answer. */
      isMine: z.boolean(),
    }),
  ),
  extendable: z.array(
    z.strictObject({ clock: z.string(), title: z.string(), atMost: z.int(), unit: z.string() }),
  ),
  stoppable: z.array(z.strictObject({ kind: StopKind, word: z.string() })),
  /** First and last day until which a stop may be asked for. */
  stopDays: z.strictObject({ from: PlainDate, to: PlainDate }),
  resumable: z.array(z.strictObject({ stop: z.int(), word: z.string() })),
});

export const HistoryLine = z.strictObject({
  n: z.int(),
  /** '11月19日 周四 16:40'. */
  when: z.string(),
  what: z.string(),
  who: z.string(),
  detail: z.nullable(z.string()),
  stopsClock: z.boolean(),
});
export type HistoryLine = z.infer<typeof HistoryLine>;

export const PaperView = z.strictObject({
  code: z.string(),
  title: z.string(),
  why: z.string(),
  countsAsGood: z.string(),
  required: z.boolean(),
  supplemented: z.boolean(),
  files: z.array(z.strictObject({ id: z.string(), label: z.string() })),
});
export type PaperView = z.infer<typeof PaperView>;

/** One office's part of a matter across regions (跨省通办). */
export const LegView = z.strictObject({
  leg: z.int(),
  /** '户籍地 彭山区'. */
  place: z.string(),
  /** '6月3日 至 6月8日', '6月8日 起'. */
  when: z.string(),
  /** '已转出', '县残联审批'. */
  state: z.string(),
  isThis: z.boolean(),
});
export type LegView = z.infer<typeof LegView>;

/** One item as a member of staff sees it: masked, with the actions the server allows. */
export const StaffItem = z.strictObject({
  id: z.string(),
  number: z.string(),
  version: z.int(),
  title: z.string(),
  service: z.strictObject({ id: z.string(), title: z.string() }),
  status: Status,
  statusWord: z.string(),
  step: z.strictObject({ code: z.string(), title: z.string(), verb: z.string(), kind: StepKind }),
  due: DueView,
  receivedWords: z.string(),
  acceptedWords: z.nullable(z.string()),
  applicant: z.strictObject({ ...MaskedPerson.shape, contact: z.string() }),
  agent: z.nullable(z.strictObject({ name: z.string(), relation: z.string() })),
  assignee: z.nullable(
    z.strictObject({
      ...StaffCard.shape,
      acting: z.enum(['A', 'B', 'line', 'none']),
      /** Until when the holder is away, in words; null while they are there. */
      awayUntil: z.nullable(z.string()),
    }),
  ),
  /** What somebody must tell the person, because no message reaches them; null where nothing is owed. */
  telling: z.nullable(
    z.strictObject({
      why: z.string(),
      how: z.string(),
      /** Of the newest of it: what `record-told` says. */
      upTo: z.int(),
      words: z.array(z.strictObject({ title: z.string(), body: z.string() })),
    }),
  ),
  /** Steps to which this one can be handed on. */
  dispatchTo: z.array(z.strictObject({ code: z.string(), title: z.string() })),
  unitName: z.string(),
  routingReason: z.string(),
  /** Why this viewer cannot act, when nothing but notes is allowed. */
  notYours: z.nullable(z.string()),
  outside: z.nullable(OutsideView),
  payment: z.nullable(PaymentView),
  /** Null while no public notice hangs. */
  notice: z.optional(z.nullable(StaffNoticeView)),
  findings: z.array(z.strictObject({ holds: z.boolean(), text: z.string() })),
  answers: z.array(LabelledValue),
  records: z.array(
    z.strictObject({
      step: z.string(),
      title: z.string(),
      by: z.string(),
      when: z.string(),
      values: z.array(LabelledValue),
    }),
  ),
  papers: z.array(PaperView),
  clocks: z.array(ClockView),
  stops: z.array(StopView),
  history: z.array(HistoryLine),
  time: TimeView,
  supplement: z.nullable(
    z.strictObject({
      round: z.int(),
      until: z.string(),
      open: z.boolean(),
      items: z.array(
        z.strictObject({
          kind: z.enum(['paper', 'field']),
          code: z.string(),
          title: z.string(),
          why: z.string(),
        }),
      ),
    }),
  ),
  /** Minor papers that may come after acceptance; null where the service has none. */
  later: z.nullable(
    z.strictObject({
      /** What may be left for later at acceptance; what is lacking must be. */
      candidates: z.array(z.strictObject({ code: z.string(), title: z.string(), isLacking: z.boolean() })),
      isPromised: z.boolean(),
      untilWords: z.string(),
      orElse: z.string(),
      /** What was left for later and has not come. */
      toCome: z.array(
        z.strictObject({ kind: z.literal('paper'), code: z.string(), title: z.string(), why: z.string() }),
      ),
    }),
  ),
  /** Absent where no place of the year is waited for. `service`: whose list it is. */
  waiting: z.optional(z.strictObject({ words: z.string(), why: z.string(), service: z.string() })),
  sendBack: z.strictObject({
    /** Everything that may be listed as missing. */
    candidates: z.array(
      z.strictObject({
        kind: z.enum(['paper', 'field']),
        code: z.string(),
        title: z.string(),
        countsAsGood: z.string(),
      }),
    ),
    until: z.string(),
    untilWords: z.string(),
    /** Rounds that the service gives without a reason of the section head. */
    rounds: z.int(),
    /** 'free': first round; 'needs-head': ask the section head first; 'head-writes': the viewer is the head; 'permitted': the head allowed it. */
    round: z.enum(['free', 'needs-head', 'head-writes', 'permitted']),
  }),
  /** Fields of the action that advances this step. */
  record: z.strictObject({
    action: z.nullable(ActionType),
    label: z.string(),
    fields: z.array(FormField),
    /** Photos that belong to this record. */
    papers: z.array(Paper),
    initial: z.record(z.string(), z.unknown()),
    /** Title of the step that follows; null after the last. */
    leadsTo: z.nullable(z.string()),
  }),
  refusals: z.array(GroundsChoice),
  /** Reasons and months for ending a benefit that runs on; only where this viewer may end it. */
  ending: z.optional(EndingView),
  /** Reasons for which the matter may be given back from this step. */
  returns: z.array(z.strictObject({ code: z.string(), title: z.string(), plainWords: z.string() })),
  /** Every office's part of a matter across regions; empty where one county does it all. */
  legs: z.array(LegView),
  /** What was asked of other offices; absent where nothing ever was. */
  joint: z.optional(JointView),
  /** Only of a part that another office was asked for. */
  asked: z.optional(AskedView),
  remedy: z.string(),
  /** Only where named readers alone see the item. */
  apart: z.optional(ApartView),
  colleagues: z.array(StaffCard),
  /** Whom a leader may let take the step although their hands should be kept apart. */
  dispensable: z.array(StaffCard),
  allowedActions: z.array(ActionType),
});
export type StaffItem = z.infer<typeof StaffItem>;

/** Exactly what the applicant will read by each way, before anything is sent. */
export const MessagePreview = z.strictObject({
  wechat: z.strictObject({ title: z.string(), lines: z.array(z.string()) }),
  sms: z.string(),
  paper: z.array(z.string()),
});
export type MessagePreview = z.infer<typeof MessagePreview>;

/** A worker's unfinished typing on one item, kept sealed on the server. */
export const StaffTyping = z.strictObject({ form: z.record(z.string(), z.unknown()), seenVersion: z.int() });
export const StoredTyping = z.strictObject({
  typing: z.nullable(StaffTyping),
  savedAt: z.nullable(z.string()),
});
export type StoredTyping = z.infer<typeof StoredTyping>;
