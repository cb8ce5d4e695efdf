import { explainDue } from '@zhucantong/shared/time-limits/explain-due';
import { getStep } from '@zhucantong/shared/service-catalogue/service-definition';
import { stepsToDispatch } from '@zhucantong/shared/service-catalogue/step-order';
import type { StaffCard } from '@zhucantong/shared/staff/staff-member';
import { dueInputOf } from '@zhucantong/shared/work-items/clocks';
import { itemTitle } from '@zhucantong/shared/work-items/item-words';
import type { ActionType, Status } from '@zhucantong/shared/work-items/status-table';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { clockOf, momentOf, type WorkItem } from '@zhucantong/shared/work-items/work-item';
import { dueViewOf } from './due-view';
import { presentApart } from './apart-view';
import { benefitInWords, presentEndingForm } from './benefit-view';
import { presentLaterToStaff } from './later-papers';
import { maskKnown } from './mask-known';
import type { OpenedItem, StaffContext } from './present-context';
import { presentStaffNotice } from './notice-view';
import { presentAskedPart, presentJoint } from './joint-view';
import { presentOutside } from './outside-view';
import { presentPayment } from './payment-view';
import { presentAgent, presentApplicant } from './staff-applicant';
import { remedyAgainst } from './second-assessment-view';
import { presentClocks, presentStops } from './staff-clocks';
import { presentLegs, presentReturns, type LegHere } from './staff-legs';
import { presentHistory } from './staff-history';
import { presentFindings, presentNotYours } from './staff-judgement';
import { presentAnswers, presentAsked, presentPapers, presentRecords } from './staff-papers';
import { presentTime } from './staff-time';
import { presentRecordForm, presentRefusals, presentSendBack } from './staff-work';
import { presentTelling } from './owed-telling';
import { presentWaitingToStaff } from './waiting-view';
import { sayDayAndWeekday, sayDayOf, sayTime, sayWhen } from './say-when';

const STATUS_WORDS: Record<Exclude<Status, 'open'>, string> = {
  'awaiting-supplement': '等申请人补正',
  'awaiting-confirmation': '等申请人确认',
  'on-waiting-list': '轮候，等名额',
  completed: '已办结',
  ended: '已停发',
  refused: '不予批准',
  withdrawn: '已撤回',
  lapsed: '补正到期，视为撤回',
  transferred: '已转出',
  void: '作废',
};

/** Where the status alone would say it wrongly: withdrawn by nobody, or another office's part. */
function closedWord(item: WorkItem, status: Exclude<Status, 'open'>, now: Date): string {
  const { history } = item;
  const runs = status === 'completed' || status === 'ended' ? benefitInWords(item, now) : undefined;
  return (
    runs ??
    CLOSED_BY[history.findLast(({ action }) => action in CLOSED_BY)?.action ?? ''] ??
    STATUS_WORDS[status]
  );
}

const CLOSED_BY: Partial<Record<string, string>> = {
  'never-came': '容缺的材料没有补来，已结束',
  'answer-part': '已答复主办',
  'return-part': '已退回主办',
  'recall-part': '主办已收回',
};

/** What the page needs beside item and people: the actions the policy allows and who else could have it. */
export interface StaffItemExtras {
  allowedActions: readonly ActionType[];
  colleagues: readonly StaffCard[];
  /** Whom the viewer may let take the step although hands should be kept apart. */
  dispensable?: readonly StaffCard[];
  /** Whom the viewer may name on it beside the named. */
  nameable?: readonly StaffCard[];
  /** Every part of a matter across regions. */
  legs?: readonly LegHere[];
  /** Whether a message comes to anybody who opens it. */
  isReached: boolean;
}

/** One item as a member of staff sees it: people masked, the rest whole (ADMIN.md, mock-up 03). */
export function presentStaffItem(
  item: WorkItem,
  opened: OpenedItem,
  context: StaffContext,
  { allowedActions, colleagues, isReached, dispensable = [], nameable = [], legs = [] }: StaffItemExtras,
): StaffItem {
  const { definition, now } = context;
  const { place } = item.display;
  const step = getStep(definition, item.step);
  const mask = maskKnown(definition, opened, place);
  const telling = presentTelling(item, opened, isReached, context);
  const outside = presentOutside(item, context);
  const payment = presentPayment(item, opened, context);
  const joint = presentJoint(item, opened, context, mask, allowedActions);
  const asked = presentAskedPart(item, opened, context, mask);
  const apart = presentApart(item, nameable, context);
  const card = item.assignee ? context.staffCard(item.assignee.staffId) : undefined;
  return {
    id: item._id,
    number: item.number,
    version: item.version,
    title: itemTitle(item, definition),
    service: { id: item.service, title: definition.title },
    status: item.status,
    statusWord: item.status === 'open' ? (outside?.words ?? step.title) : closedWord(item, item.status, now),
    step: { code: step.code, title: step.title, verb: step.verb, kind: step.kind },
    due: dueViewOf(item, context),
    receivedWords: receivedWords(item, context),
    acceptedWords: acceptedWords(item, context),
    applicant: presentApplicant(opened, place, now),
    agent: presentAgent(opened, now),
    assignee:
      item.assignee && card
        ? { ...card, acting: item.assignee.acting, awayUntil: context.awayUntil(card.staffId) }
        : null,
    telling,
    dispatchTo: allowedActions.includes('dispatch')
      ? stepsToDispatch(definition, item.step).map(({ code, title }) => ({ code, title }))
      : [],
    unitName: context.unitName(item.unit),
    routingReason: item.routingReason,
    notYours: presentNotYours(item, allowedActions, context),
    outside,
    payment: payment && {
      ...payment,
      returnedBecause: payment.returnedBecause && mask(payment.returnedBecause),
    },
    notice: presentStaffNotice(item, opened, context, mask),
    findings: presentFindings(item, opened, context),
    answers: presentAnswers(item, opened, context, mask),
    records: presentRecords(item, opened, context, mask),
    papers: presentPapers(item, opened, context),
    clocks: presentClocks(item, context),
    stops: presentStops(item, opened, context, mask),
    time: presentTime(item, opened, context, mask, allowedActions),
    history: presentHistory(item, opened, context, mask),
    supplement: presentAsked(item, opened, context, mask),
    later: presentLaterToStaff(item, opened, context),
    ...presentWaitingToStaff(item, context),
    sendBack: presentSendBack(item, opened, context),
    record: presentRecordForm(item, allowedActions, context),
    refusals: presentRefusals(item, context),
    ...presentEndingForm(item, allowedActions, context),
    returns: presentReturns(item, context),
    legs: presentLegs(item, legs, context),
    remedy: remedyAgainst(item, context),
    ...(apart ? { apart } : {}),
    ...(joint ? { joint } : {}),
    ...(asked ? { asked } : {}),
    colleagues: [...colleagues],
    dispensable: [...dispensable],
    // Nothing is owed, so nothing is to be recorded as told.
    allowedActions: allowedActions.filter((action) => telling || action !== 'record-told'),
  };
}

/** '10月7日 20:14 网上提交，按 10月8日 周四 收件'. */
function receivedWords(item: WorkItem, { definition, calendar, now }: StaffContext): string {
  const { at } = momentOf(item, 'received')!;
  const first = item.clocks.find((clock) => clock.startsFrom === 'receipt');
  const counted = first && explainDue(dueInputOf(first, item, definition), calendar);
  if (!counted?.submitted) return `${sayWhen(at, now)} 收件`;
  const how = item.filedBy.basis === 'on-request' ? '收件' : '网上提交';
  return `${sayDayOf(at, now)} ${sayTime(at)} ${how}，按 ${sayDayAndWeekday(counted.receivedOn, now)} 收件`;
}

/** '6月12日 周五 10:00 受理', or that silence accepted. */
function acceptedWords(item: WorkItem, { now }: StaffContext): string | null {
  const accepted = momentOf(item, 'accepted');
  if (!accepted) return null;
  if (accepted.by !== 'silence') return `${sayWhen(accepted.at, now)} 受理`;
  const overdueAt = item.clocks.find(
    (clock) => clock.overdueAt && clockOf(item, clock.code) === clock,
  )?.overdueAt;
  return `逾期没有受理${overdueAt ? `（${sayDayOf(overdueAt, now)}）` : ''}，按规定从收件之日起视为受理`;
}
