import { Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import { ToldBy } from '@zhucantong/shared/work-items/actions';
import { ActionType } from '@zhucantong/shared/work-items/status-table';
import * as z from 'zod/mini';
import { emptyRefusal } from '../../components/refusal-form';

/** How the item looked when it was opened; after a conflict it stands beside how it looks now. */
export const Snapshot = z.object({
  version: z.int(),
  /** Instant, real time: when this worker opened the item. */
  openedAt: z.string(),
  fields: z.array(z.object({ field: z.string(), value: z.string() })),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** Everything a worker has typed or ticked on one item and not sent: kept sealed on the server, read back as it was. */
export const ItemTyping = z.object({
  chosen: z.nullable(ActionType),
  record: Answers,
  refusal: z.object({ reason: z.string(), words: z.string(), otherHelp: z.array(z.string()) }),
  supplement: z.object({
    entries: z.array(
      z.object({
        kind: z.enum(['paper', 'field']),
        code: z.string(),
        title: z.string(),
        why: z.string(),
        countsAsGood: z.string(),
      }),
    ),
    nothingElseMissing: z.boolean(),
    headReason: z.string(),
  }),
  /** Free words by action: note, assign, withdraw, permit-second-round, report-not-received, give-new-day. */
  words: z.record(z.string(), z.string()),
  assignTo: z.string(),
  /** Whom a leader lets take the step although hands should be kept apart. */
  dispensedTo: z._default(z.string(), ''),
  /** The step to which a call is handed on, and how the person was told. */
  dispatchTo: z._default(z.string(), ''),
  /** Why a matter goes back to the county it came from; who is complained of, as far as it is known. */
  returnReason: z._default(z.string(), ''),
  against: z._default(z.string(), ''),
  /** Whom somebody named lets see the item too. */
  readerToName: z._default(z.string(), ''),
  /** The month from which a benefit is ended, as its first day; empty until one is chosen. */
  endsFrom: z._default(z.string(), ''),
  toldBy: z._default(z.enum(['', ...ToldBy.options]), ''),
  /** Who objects to a notice; which objection is answered, and what was found out. */
  objection: z._default(z.object({ objector: z.string(), entry: z.string(), result: z.string() }), {
    objector: '',
    entry: '',
    result: '',
  }),
  /** Whom to ask for a part (joint-action.ts), for how many working days, and which part is recalled. */
  joint: z._default(
    z.object({
      to: z.array(z.string()),
      pick: z.string(),
      mandatory: z.enum(['yes', 'no']),
      days: z.string(),
      part: z.string(),
    }),
    { to: [], pick: '', mandatory: 'yes', days: '', part: '' },
  ),
  /** The day told after a missed promise, 'YYYY-MM-DD'; empty until one is chosen. */
  newDayOn: z.string(),
  /** What is asked for around the clocks: a clock and by how much, a kind of stop and its day, a stop that ends. */
  time: z.object({
    clock: z.string(),
    amount: z.string(),
    kind: z.string(),
    until: z.string(),
    stop: z.string(),
  }),
  /** What the applicant brought for the asked things, and by which way. */
  asked: z.object({ answers: Answers, channel: z.enum(['', 'window', 'phone', 'paper']) }),
  /** Papers ticked as coming after acceptance. */
  later: z._default(z.array(z.string()), []),
  /** Ids of the photos added here, by paper code. */
  photos: z.record(z.string(), z.array(z.string())),
  /** Codes of the papers looked at, and of those marked as checked. */
  opened: z.array(z.string()),
  checked: z.array(z.string()),
  snapshot: z.nullable(Snapshot),
  /** An action that did not take effect because somebody else was first. */
  conflict: z.nullable(
    z.object({
      tried: ActionType,
      /** As the choice was called, and what was typed for it in words: the fields may belong to a step that is over. */
      triedLabel: z.string(),
      kept: z.array(z.string()),
      triedAt: z.string(),
    }),
  ),
});
export type ItemTyping = z.infer<typeof ItemTyping>;

export const emptyTyping: ItemTyping = {
  chosen: null,
  record: {},
  refusal: { ...emptyRefusal, otherHelp: [] },
  supplement: { entries: [], nothingElseMissing: false, headReason: '' },
  words: {},
  assignTo: '',
  dispensedTo: '',
  dispatchTo: '',
  returnReason: '',
  against: '',
  readerToName: '',
  endsFrom: '',
  toldBy: '',
  objection: { objector: '', entry: '', result: '' },
  joint: { to: [], pick: '', mandatory: 'yes', days: '', part: '' },
  newDayOn: '',
  time: { clock: '', amount: '', kind: '', until: '', stop: '' },
  asked: { answers: {}, channel: '' },
  later: [],
  photos: {},
  opened: [],
  checked: [],
  snapshot: null,
  conflict: null,
};

/** What was stored, or nothing typed where an older page stored another shape. */
export function readTyping(form: Record<string, unknown> | undefined): ItemTyping {
  const parsed = ItemTyping.safeParse({ ...emptyTyping, ...form });
  return parsed.success ? parsed.data : emptyTyping;
}

/** Whether anything was written. */
export function hasWords(typing: ItemTyping): boolean {
  return (
    Object.keys(typing.record).length > 0 ||
    typing.refusal.words.trim() !== '' ||
    typing.supplement.entries.length > 0 ||
    typing.newDayOn !== '' ||
    typing.joint.to.length > 0 ||
    typing.time.amount !== '' ||
    typing.time.until !== '' ||
    typing.against.trim() !== '' ||
    typing.objection.objector.trim() !== '' ||
    typing.later.length > 0 ||
    Object.keys(typing.asked.answers).length > 0 ||
    Object.values(typing.photos).some((files) => files.length > 0) ||
    Object.values(typing.words).some((words) => words.trim() !== '')
  );
}

/** Opening an item leaves nothing behind; words, looked-at papers and a conflict do. */
export const isWorthKeeping = (typing: ItemTyping): boolean =>
  hasWords(typing) || typing.opened.length > 0 || typing.conflict !== null;
