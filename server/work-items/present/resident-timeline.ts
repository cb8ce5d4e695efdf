import { servedWordsOf } from '@zhucantong/shared/service-catalogue/outcome';
import { getStep } from '@zhucantong/shared/service-catalogue/service-definition';
import { yuanInWords } from '@zhucantong/shared/service-catalogue/payment-amount';
import { recordFieldsOf } from '@zhucantong/shared/service-catalogue/step-record';
import { movedPromise } from '@zhucantong/shared/work-items/reckon-again';
import type { TimelineStep } from '@zhucantong/shared/work-items/resident-view';
import type { Channel } from '@zhucantong/shared/work-items/actions';
import type { HistoryEntry, WorkItem } from '@zhucantong/shared/work-items/work-item';
import { placeTitle } from '@zhucantong/shared/work-items/hand-over';
import { endedInWords, recheckCause } from './benefit-view';
import { missedClockOf } from './item-clocks';
import { recordInOneLine } from './labelled-values';
import { nameOf, type OpenedItem, type ResidentContext } from './present-context';
import { reopenUntil } from './resident-words';
import { timelineAhead } from './timeline-ahead';
import { sayDay, sayDayOf } from './say-when';
import { sayWho } from './say-who';
import { TIME_TELL } from './resident-time';
import type { Telling, Told } from './telling';
import { lastDeed } from './step-done-words';

/** What happened, where it is now and what is still to come, in plain words (mock-ups 08 to 10). */
export function presentTimeline(
  item: WorkItem,
  opened: OpenedItem,
  context: ResidentContext,
): TimelineStep[] {
  return [...pastOf(item, opened, context), ...timelineAhead(item, context)];
}

/** What happened in one office's part; keys tell the parts apart. */
export function pastOf(item: WorkItem, opened: OpenedItem, context: ResidentContext): TimelineStep[] {
  return item.history.flatMap((entry): TimelineStep[] => {
    const told = TELL[entry.action]?.({ item, entry, opened, context });
    if (!told) return [];
    const who = entry.by.kind === 'staff' ? sayWho(entry.by.memberId, context) : null;
    return [
      {
        key: item.leg === 1 ? `entry-${entry.n}` : `entry-${item.leg}-${entry.n}`,
        state: 'done',
        day: sayDayOf(entry.recordedAt, context.now),
        detail: null,
        who,
        ...told,
      },
    ];
  });
}

/** How each entry is told; notes, routing and reminders are the office's own business. */
const TELL: Partial<Record<HistoryEntry['action'], (telling: Telling) => Told | null>> = {
  submit: (telling) => ({ title: submitted(telling) }),
  'pass-check': ({ entry, context }) => ({
    title: `${getStep(context.definition, entry.step).residentTitle}，通过了`,
  }),
  accept: ({ entry, context }) => ({
    title: getStep(context.definition, entry.step).residentTitle,
    ...(entry.later
      ? { detail: `还差 ${entry.later.papers.length} 样，最晚${sayDay(entry.later.until, context.now)}补上` }
      : {}),
  }),
  'bring-later': ({ entry }) => ({ title: entry.later ? '您补来了一部分材料' : '您把材料补齐了' }),
  'never-came': () => ({ title: '没等到您以后补的材料，结束了', state: 'returned', who: null }),
  'deem-accepted': () => ({
    title: '按规定已经算受理',
    state: 'late',
    detail: '我们没有按时回复您，从您交的那天起就算受理。',
    who: null,
  }),
  assess: ({ entry, opened, context }) => {
    const step = getStep(context.definition, entry.step);
    return {
      title: step.residentTitle,
      detail:
        recordInOneLine(context.definition, step.record, opened.entries.get(entry.n)?.record ?? {}) || null,
    };
  },
  'enter-outside-result': ({ entry, opened, context }) => {
    const step = getStep(context.definition, entry.step);
    const record = recordInOneLine(
      context.definition,
      recordFieldsOf(step),
      opened.entries.get(entry.n)?.record ?? {},
    );
    return {
      title: `${step.outside?.name ?? ''}有结果了`,
      state: entry.toStep ? 'done' : 'returned',
      detail: record || null,
    };
  },
  'chase-outside-body': ({ entry, context }) => ({
    title: `我们催了${getStep(context.definition, entry.step).outside?.name ?? ''}`,
  }),
  approve: ({ entry }) => ({
    title: '批准了',
    ...(entry.waits ? { detail: `今年的名额用完了，当时排在第 ${entry.waits.position} 位` } : {}),
  }),
  'take-turn': () => ({ title: '轮到您了，有名额了', who: null }),
  'carry-over': () => ({ title: '当年没轮到，转到新一年接着排', who: null }),
  'post-notice': ({ entry, context }) => ({
    title: '贴出公示',
    detail: `到${sayDay(entry.until!, context.now)}`,
  }),
  'end-notice': () => ({ title: '公示结束' }),
  'record-objection': () => ({ title: '有人提异议', detail: '我们在核实。' }),
  'answer-objection': ({ entry, context }) => {
    if (entry.finding === 'dismissed') return { title: '异议查过了，不成立' };
    const back = entry.toStep && getStep(context.definition, entry.toStep).residentTitle;
    return { title: '异议查实了', state: 'returned', detail: back ? `退回“${back}”再核一遍` : null };
  },
  refuse: ({ entry, context }) => ({
    title: '这次没有批准',
    state: 'refused',
    detail: context.definition.refusals.find((reason) => reason.code === entry.reason)?.title ?? null,
  }),
  receive: ({ entry, context }) => ({
    title: `${placeTitle(context.definition, entry.step) ?? ''}收到了，接着办`,
  }),
  transfer: ({ entry, context }) => {
    const place = entry.handOver && placeTitle(context.definition, entry.handOver.step);
    return place ? { title: `转给${place}` } : null;
  },
  'return-leg': ({ entry, opened, context }) => ({
    title: `${placeTitle(context.definition, entry.step) ?? ''}退回来了`,
    state: 'returned',
    detail: opened.entries.get(entry.n)?.words ?? null,
  }),
  'request-supplement': sentBack,
  lapse: ({ item, context }) => ({
    title: '没等到您补材料，先收起来了',
    state: 'returned',
    detail: `${sayDay(reopenUntil(item, context), context.now)}前补好，可以接着办`,
  }),
  reopen: () => ({ title: '补好了，接着办' }),
  'ask-second-assessment': ({ entry, opened }) => ({
    title: '申请重新评定',
    detail: opened.entries.get(entry.n)?.words ?? null,
  }),
  'hand-over': ({ entry, context }) => ({ title: getStep(context.definition, entry.step).residentTitle }),
  'record-payment': ({ item, entry, context }) => ({
    title: `${lastDeed(context)}了`,
    detail: item.payment ? yuanInWords(item.payment.fen) : null,
    ...(entry.on ? { day: sayDay(entry.on, context.now) } : {}),
  }),
  'record-payment-return': ({ entry, opened }) => ({
    title: '银行没有收下，退回来了',
    state: 'returned',
    detail: opened.entries.get(entry.n)?.words ?? null,
  }),
  'begin-recheck': ({ entry, opened }) => ({
    title: entry.by.kind === 'resident' ? '您说情况有变化' : '开始核对还能不能领',
    detail: recheckCause(entry) ?? opened.entries.get(entry.n)?.words ?? null,
  }),
  'keep-benefit': () => ({ title: '核对好了，接着发' }),
  'end-benefit': ({ entry, context }) => ({
    title: endedInWords(entry.endsFrom!, context.now),
    detail: context.definition.runsOn?.endings.find(({ code }) => code === entry.reason)?.title ?? null,
  }),
  'report-not-received': ({ context }) => ({
    title: `您说${servedWordsOf(context.definition)?.notCame ?? '还没收到，或者不会用'}`,
    state: 'returned',
  }),
  'confirm-receipt': () => ({ title: '确认收到，办好了' }),
  withdraw: () => ({ title: '撤回了申请' }),
  restrict: () => ({ title: '转到专人办理', detail: '按规定只有指定的人能看到。' }),
  urge: ({ item, entry }) => ({
    title: entry.by.kind === 'staff' ? '催了一次，工作人员替您记下' : '催了一次',
    detail: item.readers ? '办这一件的人收到了。' : '经办人和他的股长都收到了。',
  }),
  'mark-overdue': missed,
  'reckon-again': calendarMoved,
  ...TIME_TELL,
  'give-new-day': ({ entry, context }) =>
    entry.until ? { title: '告诉您新的日子', detail: sayDay(entry.until, context.now) } : null,
};

/** How it came where a worker took it in. */
const TAKEN_IN_WORDS: Partial<Record<Channel, string>> = {
  window: '在窗口交的，工作人员代为登记',
  phone: '打电话来的，工作人员代为登记',
  paper: '交来书面的，工作人员代为登记',
};

function submitted({ item, opened, context: { viewer } }: Telling): string {
  const filer = item.filedBy.person;
  if (filer === viewer.personId) return '您提交申请';
  if (filer === null) return TAKEN_IN_WORDS[item.filedBy.channel] ?? '提交申请';
  if (filer === item.for) return `${nameOf(opened)}自己提交申请`;
  return opened.agent ? `${opened.agent.profile.name}替您提交申请` : '提交申请';
}

function sentBack({ item, entry, context }: Telling): Told {
  const answer = item.history.find(
    (later) => later.n > entry.n && ['supplement', 'reopen', 'lapse', 'withdraw'].includes(later.action),
  );
  const title = `退回补 ${entry.missing?.length ?? 0} 样材料`;
  if (!answer)
    return {
      title,
      state: 'waiting',
      detail: `等您补，最晚${sayDay(item.supplement!.until, context.now)}。补好前不计时`,
    };
  const isIn = answer.action === 'supplement';
  return {
    title,
    state: 'returned',
    detail: isIn ? `您${sayDayOf(answer.recordedAt, context.now)}补齐，中间不计时` : null,
  };
}

/** Only the promised day is told; what else another calendar moves is the office's own. */
function calendarMoved({ item, entry, context }: Telling): Told | null {
  const moved = movedPromise(item, entry);
  if (!moved) return null;
  const days = `从${sayDay(moved.from, context.now)}改到${sayDay(moved.to, context.now)}`;
  return { title: '说好的日子变了', detail: `放假安排有变动，${days}。`, who: null };
}

/** A missed promise and a missed step are both told; silence at acceptance is told by what it means. */
function missed({ item, entry, context }: Telling): Told | null {
  const clock = missedClockOf(item, entry);
  if (!clock) return null;
  const day = sayDay(clock.dueOn, context.now);
  const detail = item.readers ? '过了这天就提醒了办这一件的人。' : '过了这天就报给了股长，正在催。';
  if (clock.nature === 'promised')
    return {
      title: '说好的日子，我们没做到',
      day,
      state: 'late',
      detail,
      who: null,
    };
  const title =
    clock.nature === 'step'
      ? `${getStep(context.definition, entry.step).residentTitle}没有按时办完`
      : `${clock.title}期限没有守住`;
  return { title, day, state: 'late', detail, who: null };
}
