import * as z from 'zod/mini';
import { StaffCard } from '../staff/staff-member';
import { DayCell } from './day-cell';
import { LabelledValue } from './labelled-value';
import { NoticeView } from './notice-view';
import { Dialable } from '../residents/telephone';
import { OutsideView, PaymentView } from './outcome-view';
import { ActionType, Status } from './status-table';

export const Tone = z.enum(['plain', 'info', 'warn', 'ok', 'danger']);

/** An item as a row on the resident's home and list. All words are ready to show. */
export const ResidentItemCard = z.strictObject({
  id: z.string(),
  number: z.string(),
  /** 普通轮椅. */
  title: z.string(),
  service: z.string(),
  icon: z.string(),
  for: z.strictObject({ personId: z.string(), name: z.string(), isSelf: z.boolean() }),
  status: Status,
  tag: z.strictObject({ word: z.string(), tone: Tone }),
  /** What happens next, one sentence: 最晚6月30日批完. */
  headline: z.string(),
  /** The day on the calendar leaf; null when closed. */
  leafOn: z.nullable(z.string()),
  leafCaption: z.string(),
  /** What the resident must do; null when nothing. */
  youDo: z.nullable(z.string()),
  promiseLine: z.nullable(z.string()),
  isOpen: z.boolean(),
  version: z.int(),
  changedAt: z.string(),
});
export type ResidentItemCard = z.infer<typeof ResidentItemCard>;

/** Items that need the resident first, then by what is due; ETag on ids and versions. */
export const ResidentItemList = z.strictObject({ items: z.array(ResidentItemCard) });
export type ResidentItemList = z.infer<typeof ResidentItemList>;

export const TimelineStep = z.strictObject({
  key: z.string(),
  state: z.enum(['done', 'returned', 'now', 'ahead', 'late', 'refused', 'waiting']),
  title: z.string(),
  /** '6月12日' or '最晚 7月23日'. */
  day: z.string(),
  detail: z.nullable(z.string()),
  who: z.nullable(z.string()),
});
export type TimelineStep = z.infer<typeof TimelineStep>;

/** The promised day and why it is that day. */
export const PromiseView = z.strictObject({
  on: z.string(),
  /** What is promised for that day: '送到手上', '发到账上'. */
  deed: z.string(),
  firstOn: z.string(),
  provisional: z.boolean(),
  missed: z.boolean(),
  lateDays: z.int(),
  /** The day told after the promise was missed, and why it came so; null where none was told yet. */
  newDay: z.nullable(z.strictObject({ on: z.string(), words: z.string(), by: z.string() })),
  /** Each step with its days and the day it ends at the latest. */
  steps: z.array(
    z.strictObject({
      title: z.string(),
      amount: z.string(),
      on: z.string(),
      day: z.string(),
      done: z.boolean(),
    }),
  ),
  /** '从明天 6月5日 开始数。' '天数都是工作日。周末不算，6月19日端午节也不算。' */
  sentences: z.array(z.string()),
  /** How it moved since the receipt, or null: '比原来早 4 个工作日'. */
  moved: z.nullable(z.string()),
});
export type PromiseView = z.infer<typeof PromiseView>;

export const SupplementView = z.strictObject({
  until: z.string(),
  untilWords: z.string(),
  round: z.int(),
  askedBy: z.nullable(StaffCard),
  items: z.array(
    z.strictObject({
      kind: z.enum(['paper', 'field']),
      code: z.string(),
      title: z.string(),
      why: z.string(),
      countsAsGood: z.string(),
    }),
  ),
  /** '已用 2 天，还剩 24 天。' */
  clockSentence: z.string(),
  days: z.array(DayCell),
  /** If everything came today. */
  ifTodayOn: z.nullable(z.string()),
  /** After closing for want of supplement: until when it can be reopened. */
  reopenUntil: z.nullable(z.string()),
});
export type SupplementView = z.infer<typeof SupplementView>;

/** Papers with which it was accepted and that are still to come (容缺受理). */
export const LaterView = z.strictObject({
  /** Names this asking, so that what is kept on a phone for an earlier one is not taken for it. */
  entry: z.int(),
  untilWords: z.string(),
  items: z.array(
    z.strictObject({
      kind: z.literal('paper'),
      code: z.string(),
      title: z.string(),
      why: z.string(),
      countsAsGood: z.string(),
    }),
  ),
  /** What follows when they never come. */
  orElse: z.string(),
});
export type LaterView = z.infer<typeof LaterView>;

/** Where the person stands among those who wait for a place of the year (轮候), and what moves it. */
export const WaitingView = z.strictObject({
  /** From 1: how many stand before, and one; null while the list is being moved. */
  position: z.nullable(z.int()),
  words: z.string(),
  since: z.string(),
  how: z.array(z.string()),
});
export type WaitingView = z.infer<typeof WaitingView>;

/** The question whether it was done for the person, and its answers. */
const ConfirmWords = z.strictObject({ asks: z.string(), came: z.string(), notCame: z.string() });

/** Why it was refused or ended, what else helps, and what can be done about it. */
const Grounds = z.strictObject({
  /** What it is about, where nothing was applied for and refused: '为什么停发'. */
  title: z.optional(z.string()),
  reason: z.string(),
  words: z.string(),
  otherHelp: z.array(z.string()),
  remedy: z.string(),
  phone: z.nullable(Dialable),
  /** Until when it can be assessed once more, or that this is over; absent where it is not offered. */
  secondAssessment: z.optional(z.strictObject({ words: z.string(), mayAsk: z.boolean() })),
});

/** One item in full, for the beneficiary and whoever may act for them. Also what the receipt shows. */
export const ResidentItem = z.strictObject({
  ...ResidentItemCard.shape,
  receivedWords: z.string(),
  filedBy: z.nullable(z.string()),
  promise: z.nullable(PromiseView),
  /** '还剩 1 个工作日' under the leaf. */
  remaining: z.nullable(z.string()),
  youDoDetail: z.string(),
  /** How this service asks whether it was done; absent where a thing is handed over. */
  confirmWords: z.optional(ConfirmWords),
  holder: z.nullable(StaffCard),
  /** '正在会同康复科一起办。'; absent where one office does it alone. */
  together: z.optional(z.string()),
  timeline: z.array(TimelineStep),
  supplement: z.nullable(SupplementView),
  /** Absent where nothing is still to come. */
  later: z.optional(LaterView),
  /** Absent where no place of the year is waited for. */
  waiting: z.optional(WaitingView),
  refusal: z.nullable(Grounds),
  /** Of a benefit that ran on and was ended; absent while it runs, and where none ever did. */
  ending: z.optional(Grounds),
  assessment: z.nullable(z.array(z.strictObject({ label: z.string(), value: z.string() }))),
  /** What steps wrote down for the person to read; absent where none does. */
  findings: z.optional(
    z.array(
      z.strictObject({
        title: z.string(),
        values: z.array(z.strictObject({ label: z.string(), value: z.string() })),
      }),
    ),
  ),
  /** In whose hands it is, where that is an outside body; null otherwise. */
  outside: z.nullable(OutsideView),
  /** Null while no public notice hangs. */
  notice: z.optional(z.nullable(NoticeView)),
  /** Null where the service pays nothing. */
  payment: z.nullable(PaymentView),
  answers: z.array(LabelledValue),
  papers: z.array(z.strictObject({ code: z.string(), title: z.string(), files: z.array(z.string()) })),
  /** code@version whose form and papers this item lives by. */
  serviceVersion: z.string(),
  allowedActions: z.array(ActionType),
  /** The page as plain sentences, for reading aloud. */
  readAloud: z.array(z.string()),
});
export type ResidentItem = z.infer<typeof ResidentItem>;
