import { localDateOf, yearOf } from '@zhucantong/shared/calendar/plain-date';
import { dueAt, type DueInput } from '@zhucantong/shared/time-limits/due-at';
import { explainDue } from '@zhucantong/shared/time-limits/explain-due';
import { clockProgress } from '@zhucantong/shared/time-limits/remaining';
import { UNIT_WORDS } from '@zhucantong/shared/time-limits/time-limit';
import { dayInWords } from '@zhucantong/shared/calendar/day-words';
import { dueInputOf } from '@zhucantong/shared/work-items/clocks';
import type { SupplementView } from '@zhucantong/shared/work-items/resident-view';
import { endStops } from '@zhucantong/shared/work-items/clocks';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import { dayCells } from './day-cells';
import { promiseOf } from './item-clocks';
import { titleOfMissing } from './labelled-values';
import type { OpenedItem, PresentContext } from './present-context';
import { reopenUntil } from './resident-words';

/** Everything missing in one list, until when, and the stopped clock drawn as days (mock-up 09). Null when nothing is asked. */
export function presentSupplement(
  item: WorkItem,
  opened: OpenedItem,
  context: PresentContext,
): SupplementView | null {
  const request = item.supplement;
  if (!request || (item.status !== 'awaiting-supplement' && item.status !== 'lapsed')) return null;
  const { definition, now } = context;
  const asked = opened.entries.get(request.entry)?.missing ?? [];
  return {
    until: request.until,
    untilWords: dayInWords(request.until, yearOf(localDateOf(now))),
    round: request.round,
    askedBy: context.staffCard(request.requestedBy) ?? null,
    items: asked.map(({ kind, code, why, countsAsGood }) => ({
      kind,
      code,
      title: titleOfMissing(definition, { kind, code }),
      why,
      countsAsGood,
    })),
    ...stoppedClock(item, context),
    reopenUntil: item.status === 'lapsed' ? reopenUntil(item, context) : null,
  };
}

/** How much of the promise is used, each day since the receipt, and the day if everything came today. */
function stoppedClock(
  item: WorkItem,
  { definition, calendar, now }: PresentContext,
): Pick<SupplementView, 'clockSentence' | 'days' | 'ifTodayOn'> {
  const promise = promiseOf(item);
  if (!promise || item.status !== 'awaiting-supplement')
    return { clockSentence: '', days: [], ifTodayOn: null };
  const input = dueInputOf(promise, item, definition);
  const { used } = clockProgress(input, now, calendar);
  const unit = UNIT_WORDS[promise.limit.unit].replace('个工作日', '天');
  const today = localDateOf(now);
  return {
    clockSentence: `已用 ${used} ${unit}，还剩 ${promise.limit.amount - used} ${unit}。`,
    days: dayCells(explainDue(input, calendar).days, today).filter((cell) => cell.on <= today),
    ifTodayOn: dueAt(suppliedNow(input, now), calendar).on,
  };
}

function suppliedNow(input: DueInput, now: Date): DueInput {
  return { ...input, stops: endStops(input.stops ?? [], 'supplement', now) };
}
