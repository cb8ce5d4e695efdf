import type { Random } from '../../../server/demo-world/seeded-random';
import { addDays, localDateOf } from '../../../shared/calendar/plain-date';
import { isShown, type Answer, type Answers } from '../../../shared/service-catalogue/form-answers';
import { deferrablePapers } from '../../../shared/service-catalogue/deferrable-papers';
import { getStep } from '../../../shared/service-catalogue/service-definition';
import { recordFieldsOf } from '../../../shared/service-catalogue/step-record';
import type { AnyAction, MissingItem, PaperFiles } from '../../../shared/work-items/actions';
import type { ActionType } from '../../../shared/work-items/status-table';
import type { TIME_ACTIONS } from '../../../shared/work-items/time-actions';
import {
  approvedStops,
  extendableClocks,
  openRequest,
  stoppableKinds,
} from '../../../shared/work-items/time-requests';
import { StopKind } from '../../../shared/time-limits/intervals';
import { wakesOf } from '../../../shared/work-items/wake';
import type { OpenRequest, WorkItem } from '../../../shared/work-items/work-item';
import type { Facts } from '../../../shared/work-items/decision';
import { STAFF } from './people';
import { BENEFIT_BODIES } from './random-benefit';
import { JOINT_BODIES } from './random-joint';
import { randomAnswer } from './random-answer';

interface Moment {
  item: WorkItem;
  facts: Facts;
  now: Date;
  random: Random;
}

type BodyOf<T extends ActionType> = Extract<AnyAction, { type: T }>;

type RecordAction = Exclude<Extract<AnyAction, { record: Answers }>['type'], 'post-notice'>;
type TimeAction = (typeof TIME_ACTIONS)[number];
/** Answers to an objection, now and then one that there is not, or to a step that takes none. */
const randomFinding = ({ item, facts, random }: Moment): BodyOf<'answer-objection'> => {
  const open = item.notice?.objections.find(({ finding }) => finding === null);
  const backTo = getStep(facts.definition, item.step).notice?.backTo ?? [];
  const isUpheld = random.chance(0.5);
  const back =
    isUpheld && random.chance(0.7) ? random.pick([...backTo, ...backTo, 'no-such-step']) : undefined;
  return {
    type: 'answer-objection',
    objection: open && random.chance(0.95) ? open.entry : 1,
    finding: isUpheld ? 'upheld' : 'dismissed',
    ...(back === undefined ? {} : { backTo: back }),
    words: '查过了',
  };
};

type WordsAction =
  | 'permit-second-round'
  | 'report-not-received'
  | 'ask-second-assessment'
  | 'chase-outside-body'
  | 'record-payment-return'
  | 'return-not-ours'
  | 'declare-interest'
  | 'return-part'
  | 'note';

const withRecord =
  <T extends RecordAction>(type: T) =>
  (moment: Moment) => ({ type, record: randomRecord(moment) });
const withWords =
  <T extends WordsAction>(type: T) =>
  () => ({ type, words: '电话里说的' });
const withSupplement =
  <T extends 'supplement' | 'reopen'>(type: T) =>
  (moment: Moment) => ({ type, ...randomSupplement(moment) });

/** What is asked for around the clocks; now and then more than the service allows, or an answer to something else. */
const TIME_BODIES: { [T in TimeAction]: (moment: Moment) => BodyOf<T> } = {
  warn: ({ item, random }) => ({ type: 'warn', clock: random.pick(item.clocks).code, threshold: 'yellow' }),
  escalate: ({ item, random }) => ({
    type: 'escalate',
    clock: random.pick(item.clocks).code,
    threshold: random.pick(['leader', 'head']),
  }),
  'ask-stop': ({ item, facts, now, random }) => {
    const fit = stoppableKinds(item, facts.definition);
    const kind = fit.length > 0 && random.chance(0.9) ? random.pick(fit) : random.pick(StopKind.options);
    return {
      type: 'ask-stop',
      kind,
      until: addDays(localDateOf(now), random.int(0, 25)),
      words: '等厂家做好',
    };
  },
  'approve-stop': (moment) => ({ type: 'approve-stop', request: requestNumber(moment, 'stop') }),
  'decline-stop': (moment) => ({
    type: 'decline-stop',
    request: requestNumber(moment, 'stop'),
    words: '再催',
  }),
  resume: ({ item, random }) => ({
    type: 'resume',
    stop: random.pick([...approvedStops(item).map(({ entry }) => entry), 1]),
  }),
  'ask-extension': ({ item, facts, now, random }) => {
    const fit = extendableClocks(item, facts.definition, now);
    const { clock, atMost } =
      fit.length > 0 ? random.pick(fit) : { clock: random.pick(item.clocks), atMost: 1 };
    return {
      type: 'ask-extension',
      clock: clock.code,
      amount: random.int(1, random.chance(0.9) ? atMost : atMost + 1),
      words: '情况复杂',
    };
  },
  'approve-extension': (moment) => ({
    type: 'approve-extension',
    request: requestNumber(moment, 'extension'),
  }),
  'decline-extension': (moment) => ({
    type: 'decline-extension',
    request: requestNumber(moment, 'extension'),
    words: '还有时间',
  }),
};

function requestNumber({ item, random }: Moment, what: OpenRequest['what']): number {
  return random.chance(0.95) ? (openRequest(item, what)?.entry ?? 1) : 1;
}

/** A body for every action there is, mostly fit for the moment, sometimes lacking something. */
const BODIES: { [T in ActionType]: (moment: Moment) => BodyOf<T> } = {
  'pass-check': withRecord('pass-check'),
  accept: (moment) => ({ type: 'accept', record: randomRecord(moment), later: randomLater(moment) }),
  assess: withRecord('assess'),
  'enter-outside-result': withRecord('enter-outside-result'),
  'chase-outside-body': withWords('chase-outside-body'),
  approve: withRecord('approve'),
  'hand-over': withRecord('hand-over'),
  'record-payment': withRecord('record-payment'),
  'record-payment-return': withWords('record-payment-return'),
  ...BENEFIT_BODIES,
  'keep-benefit': withRecord('keep-benefit'),
  transfer: withRecord('transfer'),
  'return-leg': ({ facts, random }) => ({
    type: 'return-leg',
    reason: random.chance(0.9) ? (facts.definition.returns?.[0]?.code ?? 'none') : 'no-such-reason',
    words: '说明',
  }),
  answer: withRecord('answer'),
  'post-notice': ({ random }) => {
    const record: Answers = random.chance(0.95) ? { postedAt: '村委会门口' } : {};
    return { type: 'post-notice', record };
  },
  'end-notice': withRecord('end-notice'),
  'record-objection': () => ({ type: 'record-objection', words: '他没有车', objector: '邻居' }),
  'answer-objection': randomFinding,
  dispatch: ({ facts, random }) => ({ type: 'dispatch', to: random.pick(facts.definition.steps).code }),
  refuse: ({ item, facts, random }) => {
    const fit = facts.definition.refusals.filter(({ steps }) => steps.includes(item.step));
    const offering = fit.filter(({ secondAssessment }) => secondAssessment !== undefined);
    const choice = random.chance(0.6) && offering.length > 0 ? offering : fit;
    const reason = choice.length > 0 && random.chance(0.9) ? random.pick(choice).code : 'no-such-reason';
    return { type: 'refuse', reason, words: '说明', otherHelp: [] };
  },
  'request-supplement': ({ facts, random }) => ({
    type: 'request-supplement',
    missing: randomMissing(facts, random),
    nothingElseMissing: true,
    ...(random.chance(0.3) ? { headReason: '股长同意' } : {}),
  }),
  'permit-second-round': withWords('permit-second-round'),
  supplement: withSupplement('supplement'),
  'bring-later': ({ item, random }) => {
    const some = random.shuffle(item.later?.papers ?? []).slice(0, random.int(1, 3));
    const brought = random.chance(0.95) ? some : ['no-such-paper'];
    return {
      type: 'bring-later',
      papers: Object.fromEntries(brought.map((code) => [code, [`photo-${item.version}`]])),
    };
  },
  'confirm-receipt': () => ({ type: 'confirm-receipt' }),
  'report-not-received': withWords('report-not-received'),
  'ask-second-assessment': withWords('ask-second-assessment'),
  withdraw: ({ random }) => ({ type: 'withdraw', ...(random.chance(0.5) ? { words: '不办了' } : {}) }),
  reopen: withSupplement('reopen'),
  urge: () => ({ type: 'urge' }),
  'give-new-day': ({ now, random }) => ({
    type: 'give-new-day',
    on: addDays(localDateOf(now), random.int(0, 20)),
    words: '缺货',
  }),
  note: withWords('note'),
  'record-told': ({ item, random }) => ({
    type: 'record-told',
    by: 'phone',
    upTo: random.int(0, item.version + 1),
  }),
  take: () => ({ type: 'take' }),
  assign: ({ random }) => ({ type: 'assign', staffId: random.pick(STAFF).staffId }),
  'return-not-ours': withWords('return-not-ours'),
  'declare-interest': withWords('declare-interest'),
  dispense: ({ item, random }) => {
    const passedOver = item.history.findLast(({ routing }) => routing)!.routing!.excluded;
    const staffId = random.pick([...STAFF, ...passedOver, ...passedOver]).staffId;
    return { type: 'dispense', staffId, words: '股里只有三个人' };
  },
  'undo-assign': () => ({ type: 'undo-assign' }),
  'change-holder': ({ item, random }) => ({
    type: 'change-holder',
    posts: [item.assignee?.post ?? 'post-of-check'],
    leavers: [random.chance(0.9) ? (item.assignee?.staffId ?? 'town-1') : 'somebody-else'],
  }),
  'find-holder': () => ({ type: 'find-holder' }),
  restrict: ({ random }) => ({
    type: 'restrict',
    words: '是举报',
    ...(random.chance(0.5) ? { against: '某人' } : {}),
  }),
  'name-reader': ({ random }) => ({
    type: 'name-reader',
    staffId: random.pick(STAFF).staffId,
    words: '一起办',
  }),
  'deem-accepted': () => ({ type: 'deem-accepted' }),
  remind: ({ item, facts }) => ({ type: 'remind', daysBefore: daysOfNextReminder(item, facts) }),
  lapse: () => ({ type: 'lapse' }),
  'remind-later': ({ facts, random }) => ({
    type: 'remind-later',
    daysBefore: random.pick([...(facts.definition.laterPapers?.remindBefore ?? []), 1]),
  }),
  'never-came': () => ({ type: 'never-came' }),
  'reckon-again': () => ({ type: 'reckon-again' }),
  'take-turn': () => ({ type: 'take-turn' }),
  'carry-over': () => ({ type: 'carry-over' }),
  'mark-overdue': ({ item, random }) => ({ type: 'mark-overdue', clock: random.pick(item.clocks).code }),
  ...TIME_BODIES,
  ...JOINT_BODIES,
  'answer-part': withRecord('answer-part'),
  'return-part': withWords('return-part'),
};

export function randomBody(type: ActionType, moment: Moment): AnyAction {
  return BODIES[type](moment);
}

/** What is lacking, now and then not all of it, and now and then a paper that came and is no good. */
function randomLater({ facts, random }: Moment): string[] {
  return deferrablePapers(facts.definition, facts.answers, facts.papers).flatMap(({ paper, isLacking }) =>
    random.chance(isLacking ? 0.95 : 0.4) ? [paper.code] : [],
  );
}

function daysOfNextReminder(item: WorkItem, facts: Facts): number {
  const next = wakesOf(item, facts).find(({ action }) => action.type === 'remind');
  return next?.action.type === 'remind' ? next.action.daysBefore : 1;
}

function randomRecord({ item, facts, now, random }: Moment): Answers {
  const { definition } = facts;
  const fields = recordFieldsOf(getStep(definition, item.step));
  const asked = fields.filter((field) => field.required || random.chance(0.5));
  const given = random.chance(0.95) ? asked : asked.slice(1);
  const paid: Answers = {
    paidOn: addDays(localDateOf(now), random.chance(0.9) ? 0 : 1),
    accountEnding: String(facts.answers['account']).slice(-4),
  };
  return Object.fromEntries(
    given.map((field) => [field.code, paid[field.code] ?? randomAnswer(definition, field, random)]),
  );
}

function randomMissing({ definition, answers }: Facts, random: Random): MissingItem[] {
  const papers = definition.papers.map(({ code }) => ({ kind: 'paper' as const, code }));
  const fields = definition.fields
    .filter((field) => isShown(field, answers))
    .map(({ code }) => ({ kind: 'field' as const, code }));
  const stranger = random.chance(0.03) ? [{ kind: 'paper' as const, code: 'no-such-paper' }] : [];
  const asked = random.shuffle([...papers, ...fields]).slice(0, random.int(1, 3));
  return [...asked, ...stranger].map((each) => ({ ...each, why: '看不清', countsAsGood: '看得清' }));
}

/** What would let other questions appear stays as it was. */
function answerTo(code: string, { definition, answers }: Facts, random: Random): Answer {
  const field = definition.fields.find((each) => each.code === code)!;
  return field.kind === 'choice' ? answers[code]! : randomAnswer(definition, field, random);
}

/** What was asked for; now and then one thing is forgotten, or something nobody asked for comes too. */
function randomSupplement({ item, facts, random }: Moment): { answers: Answers; papers: PaperFiles } {
  const missing = item.supplement?.missing ?? [];
  const brought = random.chance(0.92) ? missing : missing.slice(1);
  const of = (kind: 'paper' | 'field') =>
    brought.filter((each) => each.kind === kind).map(({ code }) => code);
  const extra: Answers = random.chance(0.03) ? { 'no-such-field': '多写的' } : {};
  return {
    answers: {
      ...Object.fromEntries(of('field').map((code) => [code, answerTo(code, facts, random)])),
      ...extra,
    },
    papers: Object.fromEntries(of('paper').map((code) => [code, [`photo-${item.version}`]])),
  };
}
