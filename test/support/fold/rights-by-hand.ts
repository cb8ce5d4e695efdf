import type { StepKind } from '../../../shared/service-catalogue/step';
import type { Viewer } from '../../../shared/staff/viewer';
import type { ActionType, Status } from '../../../shared/work-items/status-table';
import { hadNoHandBefore, isRelated, NOT_FOR_RELATIVES } from './hands-by-hand';
import type { Case } from './case-by-hand';
import { doesAnObjectionHold, wasToldNo } from './found-in-step';
import { isFreeToDecide } from './joint-by-hand';
import { isStillFreeToReturn } from './returns-by-hand';
import { TIME_RIGHTS } from './time-rights-by-hand';
import {
  anyStaff,
  applicant,
  assignee,
  head,
  job,
  leader,
  named,
  fromNobody,
  ownUnit,
  standsIn,
  WHILE_OPEN,
  type Right,
} from './who-by-hand';
import { ladderByHand } from './thresholds-by-hand';
import { dayOf, dayOfText } from './wall-calendar';

const advancing = (kind: StepKind, may = (_it: Case) => true): Right => ({
  ...{ in: ['open'], at: [kind], who: [assignee] },
  when: (it, viewer) => may(it) && isFreeToDecide(it) && hadNoHandBefore(it, viewer),
});
/** Between the applicant and the office in the lead. */
const notOfParts = { notAt: ['joint-part' as const] };
/** Whom it asked is waited for as long as the matter is open, whatever else is waited for. */
const ASKED = {
  ...notOfParts,
  in: ['open', 'awaiting-supplement', 'awaiting-confirmation', 'on-waiting-list'] satisfies Status[],
};
/** Accepted without papers that have not come since. */
const isToCome = ({ item }: Case): boolean => (item.later?.papers.length ?? 0) > 0;
const lastClosed = ({ item }: Case): Date => item.moments.find(({ event }) => event === 'closed')!.at;

const AT_THE_NOTICE: Right = { in: ['open'], at: ['public-notice'], who: [assignee] };

/** Whom the last routing passed over for an own first check alone, while nobody has the item. */
const someoneElseKeptApart = ({ item, history }: Case, viewer: Viewer): boolean =>
  item.assignee === null &&
  item.readers === undefined &&
  history
    .findLast(({ routing }) => routing)!
    .routing!.excluded.some(
      ({ staffId, why }) =>
        why === 'own-first-check' && !(viewer.kind === 'staff' && viewer.staffId === staffId),
    );
/** Where a step is done, as far as its county: the first six digits of its place. */
const countyOf = (code: string, { item, definition }: Case) =>
  item.places?.[definition.steps.find((step) => step.code === code)?.place ?? '']?.slice(0, 6);

const ANY_TIME: Status[] = [
  ...(['open', 'awaiting-supplement', 'awaiting-confirmation', 'on-waiting-list'] as const),
  ...(['completed', 'ended', 'refused', 'withdrawn', 'lapsed', 'transferred'] as const),
];

/** Who may do what, when and where, said once more and action by action. */
const RIGHTS: Record<ActionType, Right> = {
  'pass-check': advancing('check'),
  accept: advancing('acceptance'),
  assess: advancing('assessment'),
  'enter-outside-result': advancing('outside'),
  'chase-outside-body': { in: ['open'], at: ['outside'], who: [assignee] },
  approve: advancing('approval', (it) => !isToCome(it)),
  'hand-over': advancing('hand-over'),
  'record-payment': advancing('payment'),
  'record-payment-return': { in: ['open'], at: ['payment'], who: [assignee] },
  transfer: advancing('transfer'),
  'return-leg': {
    in: ['open'],
    who: [assignee],
    when: (it) =>
      (it.definition.returns ?? []).some(
        ({ code, steps, backTo, most }) =>
          steps.includes(it.step.code) &&
          it.history.filter(({ reason }) => reason === code).length < most &&
          countyOf(backTo, it) !== countyOf(it.step.code, it),
      ),
  },
  answer: advancing('answer'),
  dispatch: {
    in: ['open'],
    at: ['answer'],
    who: [assignee],
    when: ({ definition, step }) => definition.steps.at(-1) !== step,
  },
  'post-notice': { ...AT_THE_NOTICE, when: ({ item }) => !item.notice },
  'end-notice': {
    ...AT_THE_NOTICE,
    when: (it, viewer) =>
      Boolean(it.item.notice) &&
      dayOf(it.now) > dayOfText(it.item.notice!.until) &&
      it.item.notice!.objections.every(({ finding }) => finding === 'dismissed') &&
      isFreeToDecide(it) &&
      hadNoHandBefore(it, viewer),
  },
  'record-objection': {
    ...AT_THE_NOTICE,
    who: [ownUnit, assignee, head],
    when: ({ item }) => Boolean(item.notice),
  },
  'answer-objection': {
    ...AT_THE_NOTICE,
    when: ({ item }) => item.notice?.objections.some(({ finding }) => finding === null) ?? false,
  },
  refuse: {
    in: ['open'],
    at: ['acceptance', 'assessment', 'outside', 'approval', 'public-notice'],
    who: [assignee],
    when: (it) =>
      isFreeToDecide(it) &&
      it.definition.refusals.some(({ steps }) => steps.includes(it.step.code)) &&
      (it.step.kind !== 'outside' || wasToldNo(it)) &&
      (it.step.kind !== 'public-notice' || doesAnObjectionHold(it)),
  },
  'request-supplement': {
    in: ['open'],
    at: ['check', 'acceptance', 'assessment', 'outside', 'approval', 'payment', 'transfer'],
    who: [assignee],
    when: ({ step }) => step.maySendBack,
  },
  'ask-joint': {
    ...notOfParts,
    ...{ in: ['open'], who: [assignee] },
    when: ({ definition, item }) => definition.restricted === undefined && item.readers === undefined,
  },
  'recall-joint': {
    ...ASKED,
    who: [assignee],
    when: ({ item }) => item.joint?.some(({ closedIn }) => closedIn === null) ?? false,
  },
  'joint-answered': { ...ASKED, who: [job] },
  'joint-returned': { ...ASKED, who: [job] },
  'joint-expired': { ...ASKED, who: [job] },
  'answer-part': advancing('joint-part'),
  'return-part': { in: ['open'], at: ['joint-part'], who: [assignee] },
  'recall-part': { in: ['open'], at: ['joint-part'], who: [job] },
  'permit-second-round': {
    in: ['open'],
    at: ['check', 'acceptance', 'assessment', 'outside', 'approval', 'payment', 'transfer'],
    who: [head],
    when: ({ item, definition, step }) =>
      step.maySendBack &&
      definition.supplement.rounds > 0 &&
      (item.supplement?.round ?? 0) >= definition.supplement.rounds &&
      item.secondRoundPermit === null,
  },
  supplement: { in: ['awaiting-supplement'], who: [applicant, ownUnit, assignee, head] },
  'bring-later': {
    in: ['open', 'awaiting-supplement'],
    who: [applicant, ownUnit, assignee, head],
    when: isToCome,
  },
  'confirm-receipt': { in: ['awaiting-confirmation'], who: [applicant, assignee] },
  'report-not-received': { in: ['awaiting-confirmation'], who: [applicant, ownUnit, assignee, head] },
  'begin-recheck': {
    in: ['completed'],
    who: [applicant, ownUnit, assignee, head, job],
    when: ({ item }, viewer) => viewer.kind === 'job' || item.benefit !== undefined,
  },
  'keep-benefit': advancing('recheck'),
  'end-benefit': { in: ['open'], at: ['recheck'], who: [assignee], when: isFreeToDecide },
  withdraw: {
    notAt: ['joint-part', 'recheck'],
    in: ['open', 'awaiting-supplement', 'on-waiting-list'],
    who: [applicant, assignee],
  },
  reopen: {
    in: ['lapsed'],
    who: [applicant, ownUnit, assignee, head],
    when: (it) => dayOf(it.now) - dayOf(lastClosed(it)) <= it.definition.supplement.reopenWithinDays,
  },
  'ask-second-assessment': {
    in: ['refused'],
    who: [applicant, ownUnit, assignee, head],
    when: (it) => {
      const until = it.history.findLast(({ action }) => action === 'refuse')?.until;
      return until !== undefined && dayOf(it.now) <= dayOfText(until);
    },
  },
  urge: {
    ...notOfParts,
    in: ['open'],
    who: [applicant, anyStaff],
    when: ({ item, now, definition }) =>
      item.urgedAt === null ||
      dayOf(now) - dayOf(item.urgedAt) >= (ladderByHand(definition, now)?.urgeEveryDays ?? 1),
  },
  'give-new-day': {
    in: ['open', 'awaiting-confirmation'],
    who: [assignee],
    when: ({ item, now }) =>
      item.clocks.some((clock) => clock.nature === 'promised' && !clock.endedAt && clock.dueAt <= now),
  },
  note: { in: ANY_TIME, who: [anyStaff] },
  'record-told': { ...notOfParts, in: ANY_TIME, who: [anyStaff] },
  take: {
    in: ['open'],
    who: [fromNobody, standsIn],
    when: (it, viewer) => hadNoHandBefore(it, viewer),
  },
  assign: { in: WHILE_OPEN, who: [head] },
  'undo-assign': { in: [], who: [] },
  'return-not-ours': { ...notOfParts, in: ['open'], who: [assignee], when: isStillFreeToReturn },
  'declare-interest': { in: WHILE_OPEN, who: [assignee] },
  dispense: { in: ['open'], who: [leader], when: someoneElseKeptApart },
  'change-holder': { in: WHILE_OPEN, who: [job] },
  'find-holder': { in: ['open', 'awaiting-confirmation'], who: [job] },
  restrict: {
    in: [
      ...(['open', 'awaiting-supplement', 'awaiting-confirmation'] as const),
      ...(['completed', 'ended', 'refused', 'withdrawn', 'lapsed'] as const),
    ],
    who: [assignee, head],
    when: ({ item, definition }) => definition.restricted !== undefined && !item.readers,
  },
  'name-reader': {
    in: ['open', 'awaiting-supplement', 'awaiting-confirmation'],
    who: [assignee, named],
    when: ({ item }, viewer) =>
      item.readers !== undefined &&
      (item.assignee === null || (viewer.kind === 'staff' && item.assignee.staffId === viewer.staffId)),
  },
  'deem-accepted': { in: ['open'], who: [job] },
  'take-turn': { in: ['on-waiting-list'], who: [job] },
  'carry-over': { in: ['on-waiting-list'], who: [job] },
  remind: { in: ['awaiting-supplement'], who: [job] },
  'remind-later': { in: ['open', 'awaiting-supplement'], who: [job] },
  'never-came': { in: ['open', 'awaiting-supplement'], who: [job] },
  lapse: { in: ['awaiting-supplement'], who: [job] },
  'reckon-again': { in: WHILE_OPEN, who: [job] },
  ...TIME_RIGHTS,
};

/** What this viewer may do, read off the table above and the state that was reckoned by hand. */
export function rightsByHand(viewer: Viewer, it: Omit<Case, 'step'>): ActionType[] {
  const step = it.definition.steps.find(({ code }) => code === it.item.step)!;
  const keepsOff = viewer.kind === 'staff' && isRelated(it, viewer.staffId) ? NOT_FOR_RELATIVES : [];
  return (Object.keys(RIGHTS) as ActionType[]).filter((action) => {
    const right = RIGHTS[action];
    return (
      !keepsOff.includes(action) &&
      right.in.includes(it.item.status) &&
      (right.at === undefined || right.at.includes(step.kind)) &&
      !right.notAt?.includes(step.kind) &&
      right.who.some((is) => is(viewer, { ...it, step })) &&
      (right.when === undefined || right.when({ ...it, step }, viewer))
    );
  });
}
