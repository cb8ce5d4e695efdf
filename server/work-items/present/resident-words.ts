import { addDays, localDateOf, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import { workingDaysBetween } from '@zhucantong/shared/calendar/working-days';
import { outcomeOf, servedWordsOf, type Outcome } from '@zhucantong/shared/service-catalogue/outcome';
import { isBegunByOffice } from '@zhucantong/shared/service-catalogue/intake-rule';
import { getStep } from '@zhucantong/shared/service-catalogue/service-definition';
import type { StepKind } from '@zhucantong/shared/service-catalogue/step';
import type { ResidentItemCard } from '@zhucantong/shared/work-items/resident-view';
import { placeTitle } from '@zhucantong/shared/work-items/hand-over';
import type { Status } from '@zhucantong/shared/work-items/status-table';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import { benefitInWords } from './benefit-view';
import { currentStepClock, isLate, openPromiseOf } from './item-clocks';
import { laterHeadline } from './later-papers';
import { hangs, noticeInWords } from './notice-view';
import { presentOutside } from './outside-view';
import type { PresentContext } from './present-context';
import { isPromiseMissed, lateDays } from './resident-promise';
import { sayDay } from './say-when';
import { positionInWords } from './waiting-view';
import { lastDeed, stepDeed } from './step-done-words';

type Words = Pick<ResidentItemCard, 'tag' | 'headline' | 'leafOn' | 'leafCaption' | 'youDo'> & {
  youDoDetail: string;
};

/** What day, what must I do: the words on a card and on top of an item, by where the item stands (MINIAPP.md §1, §8). */
export function residentWords(item: WorkItem, context: PresentContext): Words {
  return WORDS[item.status](item, context);
}

const closed = (word: string, tone: Words['tag']['tone'], headline: string, youDoDetail: string): Words => ({
  tag: { word, tone },
  headline,
  leafOn: null,
  leafCaption: '',
  youDo: null,
  youDoDetail,
});

const WORDS: Record<Status, (item: WorkItem, context: PresentContext) => Words> = {
  open: (item, context) => (missedPromise(item, context.now) ? late(item, context) : underWay(item, context)),
  'awaiting-supplement': (item, { now }) => {
    const { until, missing } = item.supplement!;
    return {
      tag: { word: '等您补材料', tone: 'warn' },
      headline: `还差 ${missing.length} 样，最晚${sayDay(until, now)}补好`,
      leafOn: until,
      leafCaption: '最晚这一天补好',
      youDo: `还差 ${missing.length} 样，都在这里`,
      youDoDetail: '计时停着，等您。补齐的第二天接着数。',
    };
  },
  'awaiting-confirmation': (item, { definition }) => {
    const { deed, came, notCame } = servedWordsOf(definition) ?? HANDED_OVER;
    return {
      tag: { word: '等您确认', tone: 'warn' },
      headline: `${deed}了，请您确认`,
      leafOn: localDateOf(lastAt(item, 'hand-over')),
      leafCaption: `这一天${deed}`,
      youDo: `${came}，请点“确认收到”`,
      youDoDetail: `${notCame}，也告诉我们，我们再来一次。`,
    };
  },
  'on-waiting-list': (_item, context) => ({
    tag: { word: '排队等名额', tone: 'info' },
    headline: `今年的名额用完了，${positionInWords(context)}`,
    leafOn: null,
    leafCaption: '',
    youDo: null,
    youDoDetail: '已经批准了。轮到了马上告诉您，接着往下办。',
  }),
  completed: (item, { definition, now }) => {
    const runs = benefitInWords(item, now);
    if (runs) return closed('每月在发', 'ok', runs, '哪个月没有到账，或者情况有变化，告诉我们。');
    const { done, afterwards } = completedWords(outcomeOf(definition));
    return closed(done, 'ok', `${sayDay(closedOn(item), now)}${done}`, afterwards);
  },
  ended: (item, { now }) =>
    closed('已停发', 'plain', benefitInWords(item, now)!, '为什么停、不同意怎么办，都写在下面。'),
  refused: (_item, { definition }) =>
    isBegunByOffice(definition)
      ? closed('不用办', 'ok', '核对下来，这一件不用办', '为什么、不同意怎么办，都写在下面。')
      : closed('没有批准', 'plain', '这次没有批准', '理由、其他帮助和不同意怎么办，都写在下面。'),
  withdrawn: (item) =>
    item.history.every(({ action }) => action !== 'never-came')
      ? closed('已撤回', 'plain', '您撤回了申请', '以后想办可以再申请。')
      : closed('没补材料', 'plain', '没等到您以后补的材料，这一件结束了', '材料齐了，随时可以再申请。'),
  lapsed: (item, context) => {
    const until = reopenUntil(item, context);
    if (localDateOf(context.now) > until)
      return closed('没补材料', 'plain', '没等到您补材料，这一件结束了', '想办可以重新申请。');
    const words = `${sayDay(until, context.now)}前补好，可以接着办`;
    return { ...closed('可以接着办', 'warn', words, '补好就接着办，不用重新填。'), youDo: words };
  },
  transferred: (item, { definition }) =>
    closed(
      '正在转交',
      'info',
      `已经转给${placeTitle(definition, item.handedTo!.step)}，对方收到就接着办`,
      '您不用做什么，编号不变。',
    ),
  void: () => closed('没有交成', 'plain', '这一件没有交成', '请重新申请。'),
};

const HANDED_OVER = { deed: '送到', came: '拿到了、会用了', notCame: '还没收到，或者不会用' };

interface CompletedWords {
  done: string;
  afterwards: string;
}

function completedWords(outcome: Outcome | undefined): CompletedWords {
  if (outcome?.kind === 'service' || outcome?.kind === 'document')
    return { done: '办好了', afterwards: outcome.words.afterwards };
  return COMPLETED_WORDS[outcome?.kind ?? 'thing'];
}

const COMPLETED_WORDS: Record<Exclude<Outcome['kind'], 'service' | 'document'>, CompletedWords> = {
  thing: { done: '办好了', afterwards: '用着不合适，随时找我们。' },
  payment: { done: '办好了', afterwards: '没有到账，随时找我们。' },
  answer: { done: '答复了', afterwards: '还有要问的，随时来问。' },
};

/** What the applicant can expect while nothing is asked of them. */
const STEP_NEXT_WORDS: Record<StepKind, string> = {
  check: '看好了，当天告诉您。',
  acceptance: '受理了，当天告诉您。',
  assessment: '评估员会跟您约时间。',
  outside: '我们替您盯着，有结果当天告诉您。',
  approval: '批好了，当天告诉您。',
  'hand-over': '送来之前，先跟您约时间。',
  payment: '钱发到账上，当天告诉您。',
  transfer: '转过去了，当天告诉您。',
  answer: '有了答复，马上告诉您。',
  'public-notice': '公示满了，接着往下办。有人提异议，我们先找您核实。',
  'joint-part': '几个单位一起办，有结果告诉您。',
  recheck: '没有决定停发，就照常发。有结果当天告诉您。',
};

function underWay(item: WorkItem, context: PresentContext): Words {
  const step = getStep(context.definition, item.step);
  const clock = currentStepClock(item);
  const tag = { word: `正在${step.verb}`, tone: 'info' } as const;
  const quiet = { youDo: null, youDoDetail: STEP_NEXT_WORDS[step.kind] };
  const promise = openPromiseOf(item);
  const outside = presentOutside(item, context)?.words;
  if (!clock || isLate(clock, context.now)) {
    const days = clock
      ? Math.max(1, workingDaysBetween(clock.dueOn, localDateOf(context.now), context.calendar))
      : 0;
    return {
      tag,
      headline: outside
        ? `${outside}，晚了 ${days} 个工作日，我们在催`
        : `这一步我们晚了 ${days} 个工作日，正在催`,
      leafOn: promise?.dueOn ?? clock?.dueOn ?? null,
      leafCaption: promise ? `最晚这一天，${lastDeed(context)}` : '',
      ...quiet,
    };
  }
  const posted = item.notice && noticeInWords(item.notice.until, context.now);
  const stands = item.notice && hangs(item.notice.until, context.now) ? item.notice.until : undefined;
  const noticed = posted && (stands ? posted : `${posted}，接着往下办`);
  const deed = `${latest(clock.dueOn, context.now)}${stepDeed(context, step)}`;
  const later = laterHeadline(item, context);
  return {
    tag,
    headline: later ?? headlineOf(item) ?? noticed ?? outside ?? deed,
    ...(later
      ? { leafOn: item.later!.until, leafCaption: '最晚这一天补上' }
      : { leafOn: stands ?? clock.dueOn, leafCaption: stands ? posted! : deed }),
    ...(later ? { youDo: '把还差的材料补上', youDoDetail: '别的我们先办着，补上了才能批。' } : quiet),
  };
}

/** What is more worth knowing than the day: that the bank sent the money back. */
function headlineOf({ payment }: WorkItem): string | undefined {
  return payment?.returnedIn == null ? undefined : '银行没有收下，退回来了，我们在处理';
}

/** A missed promise is said plainly; the old date stays on the leaf. */
function late(item: WorkItem, context: PresentContext): Words {
  const promise = openPromiseOf(item)!;
  return {
    tag: { word: '我们晚了', tone: 'danger' },
    headline: `说好${sayDay(promise.dueOn, context.now)}，我们没做到，${
      item.newDay
        ? `新的日子是${sayDay(item.newDay.on, context.now)}`
        : `晚了 ${lateDays(promise, context)} 个工作日`
    }`,
    leafOn: item.newDay?.on ?? promise.dueOn,
    leafCaption: item.newDay ? '新的日子' : '说好的',
    youDo: null,
    youDoDetail: '对不起，责任在我们。正在催办，您不用做什么。',
  };
}

/** '最晚明天', '最晚今天', else '最晚6月30日'. */
function latest(on: PlainDate, now: Date): string {
  const today = localDateOf(now);
  if (on === today) return '最晚今天';
  return on === addDays(today, 1) ? '最晚明天' : `最晚${sayDay(on, now)}`;
}

/** Until when an item that closed for want of supplement may be taken up again. */
export function reopenUntil(item: WorkItem, { definition }: Pick<PresentContext, 'definition'>): PlainDate {
  return addDays(closedOn(item), definition.supplement.reopenWithinDays);
}

function missedPromise(item: WorkItem, now: Date): boolean {
  const promise = openPromiseOf(item);
  return promise !== undefined && isPromiseMissed(item, promise, now);
}

function closedOn(item: WorkItem): PlainDate {
  return localDateOf(item.moments.findLast((moment) => moment.event === 'closed')?.at ?? lastAt(item));
}

function lastAt(item: WorkItem, action?: WorkItem['history'][number]['action']): Date {
  return (item.history.findLast((entry) => !action || entry.action === action) ?? item.history.at(-1)!)
    .recordedAt;
}
