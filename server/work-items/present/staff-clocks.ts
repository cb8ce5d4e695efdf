import { localDateOf, yearOf } from '@zhucantong/shared/calendar/plain-date';
import { workingDaysUpTo } from '@zhucantong/shared/calendar/working-days';
import { explainDue, weeksOf, type DueExplanation } from '@zhucantong/shared/time-limits/explain-due';
import { explainInWords } from '@zhucantong/shared/time-limits/explain-in-words';
import { STOP_KINDS, stoppedDays, type Stop } from '@zhucantong/shared/time-limits/intervals';
import { clockProgress, currentStop } from '@zhucantong/shared/time-limits/remaining';
import { amountInWords, UNIT_WORDS } from '@zhucantong/shared/time-limits/time-limit';
import { dueInputOf } from '@zhucantong/shared/work-items/clocks';
import type { ClockView, StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { ItemClock, WorkItem } from '@zhucantong/shared/work-items/work-item';
import { dayCells } from './day-cells';
import { clockDueView } from './due-view';
import { ceilingOf, currentStepClock } from './item-clocks';
import type { Mask } from './mask-known';
import type { OpenedItem, PresentContext } from './present-context';
import { reasonAsked } from './reason-asked';
import { sayDay, sayDayAndWeekday } from './say-when';

const NATURE_ORDER = ['promised', 'statutory', 'step'] as const;

/** Promise, statutory clocks and the step's own, each with its days: the office can read out why it is that day. */
export function presentClocks(item: WorkItem, context: PresentContext): ClockView[] {
  const step = currentStepClock(item);
  return item.clocks
    .filter((clock) => clock.nature !== 'step' || clock === step)
    .sort((a, b) => NATURE_ORDER.indexOf(a.nature) - NATURE_ORDER.indexOf(b.nature))
    .map((clock) => presentClock(clock, item, context));
}

function presentClock(clock: ItemClock, item: WorkItem, context: PresentContext): ClockView {
  const { definition, now } = context;
  const calendar = context.calendarOf(clock);
  const ceiling = ceilingOf(clock, item, definition);
  const input = dueInputOf(clock, item, definition);
  const explained = ceiling ? dueInputOf(ceiling, item, definition) : input;
  const upTo = clock.endedAt ?? now;
  const { used, left: ownLeft } = clockProgress(input, upTo, calendar);
  const left = ceiling ? Math.min(ownLeft, clockProgress(explained, upTo, calendar).left) : ownLeft;
  const stops = (explained.stops ?? []).map((stop) => ({
    ...stop,
    reason: stop.kind === 'supplement' ? askedFor(stop, item) : '',
  }));
  const explanation = explainDue({ ...explained, stops }, calendar);
  const sentences = explainInWords(
    explanation,
    'staff',
    yearOf(localDateOf(now)),
    eventWord(ceiling ?? clock, context),
  );
  return {
    code: clock.code,
    nature: clock.nature,
    title: clock.title,
    amount: amountInWords(clock.limit.amount, clock.limit.unit),
    unit: UNIT_WORDS[clock.limit.unit],
    besides: ceiling ? null : besidesInWords(explanation),
    limit: ceiling ? used + left : input.limit.amount,
    state: clock.endedAt ? 'ended' : currentStop(clock, item.stops, now) ? 'stopped' : 'running',
    used,
    left,
    due: clockDueView(clock, item, context),
    firstDue: sayDayAndWeekday(clock.firstDueOn, now),
    source: clock.limit.source,
    sentence: `${ceiling ? `这一步 ${amountInWords(clock.limit.amount, clock.limit.unit)}，但不能晚于${ceiling.title}期限。` : ''}${sentences.join('')}`,
    weeks: weeksOf(explanation).map((week) => dayCells(week, localDateOf(now))),
  };
}

/** What is added to the amount before the clock is due, or it would seem to leave more than it gave. */
const besidesInWords = ({ announced }: DueExplanation): string | null =>
  announced.length === 0
    ? null
    : `另加${announced.map(({ kind, amount }) => `${STOP_KINDS[kind].word} ${amountInWords(amount, 'working-day')}`).join('、')}`;

/** How staff call the event from which a clock runs. */
function eventWord(clock: ItemClock, { definition }: PresentContext): string {
  const { startsAt, place } = definition.clocks.find((each) => each.code === clock.code) ?? {};
  if (startsAt === 'accepted') return '受理';
  if (startsAt === 'notice-ended') return '公示期满';
  if (clock.startsFrom === 'receipt') return '收件';
  const reached = definition.places?.find(({ code }) => code === place)?.title;
  if (reached) return `到${reached}`;
  return startsAt === 'received' ? '收件' : '到这一步';
}

/** Each stop with its days, its reason and who answers for it. */
export function presentStops(
  item: WorkItem,
  opened: Pick<OpenedItem, 'entries'>,
  context: PresentContext,
  mask: Mask,
): StaffItem['stops'] {
  return item.stops.map((stop) => ({
    kind: stop.kind,
    word: STOP_KINDS[stop.kind].word,
    from: sayDay(localDateOf(stop.from), context.now),
    to: stop.to ? sayDay(localDateOf(stop.to), context.now) : null,
    days: stoppedWorkingDays(stop, context),
    reason: reasonInWords(stop, item, context, mask(reasonAsked(stop, item, opened) ?? stop.reason)),
    approvedBy: (stop.approvedBy && context.staffCard(stop.approvedBy)?.name) || '按规定',
  }));
}

/** Working days taken out so far; of an open stop those up to today. */
function stoppedWorkingDays(stop: Stop, { calendar, now }: PresentContext): number {
  const [after, upTo] = stoppedDays(stop.to ? stop : { ...stop, to: now });
  return Math.max(0, workingDaysUpTo(upTo, calendar) - workingDaysUpTo(after, calendar));
}

function reasonInWords(stop: Stop, item: WorkItem, { now }: PresentContext, reason: string): string {
  if (stop.kind === 'waiting-list') return '今年的名额用完了，等轮到；没轮到就转入下一年';
  const expected = stop.to ? '' : `，预计到${sayDay(stop.expectedEndOn, now)}`;
  if (stop.kind !== 'supplement') return `${reason.replace(/。$/, '')}${expected}`;
  return `${askedFor(stop, item)}${expected}`;
}

/** '缺 2 样，已一次告知'. */
function askedFor(stop: Stop, item: WorkItem): string {
  const asked = item.history.find(
    (entry) => entry.action === 'request-supplement' && entry.recordedAt.getTime() === stop.from.getTime(),
  );
  return `缺 ${asked?.missing?.length ?? 0} 样，已一次告知`;
}
