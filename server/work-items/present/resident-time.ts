import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { STOP_KINDS } from '@zhucantong/shared/time-limits/intervals';
import { amountInWords } from '@zhucantong/shared/time-limits/time-limit';
import type { HistoryEntry } from '@zhucantong/shared/work-items/work-item';
import { reasonOf } from './reason-asked';
import { sayDay } from './say-when';
import type { Telling, Told } from './telling';
import { clockAt } from './time-history';

/** What moved the day, told with its reason; who was warned or asked inside the office is the office's own business. */
export const TIME_TELL: Partial<Record<HistoryEntry['action'], (telling: Telling) => Told | null>> = {
  'approve-extension': ({ item, entry, opened, context }) => {
    const clock = clockAt(item, entry);
    if (!clock) return null;
    const longer = amountInWords(entry.amount ?? 0, clock.limit.unit);
    return {
      title: `要晚几天：${clock.title}期限延长 ${longer}`,
      state: 'returned',
      detail: closed(`延到${sayDay(clock.dueOn, context.now)}`, reasonOf(entry, item, opened)),
    };
  },
  'approve-stop': ({ item, entry, opened, context }) => {
    const stop = item.stops.find((each) => each.entry === entry.n);
    const until = entry.until ? sayDay(entry.until, context.now) : '';
    const days = stop?.to ? `停到${sayDay(localDateOf(stop.to), context.now)}` : `预计停到${until}`;
    return {
      title: `先停一停，不计时：${STOP_KINDS[entry.stop!].word}`,
      state: stop?.to ? 'returned' : 'waiting',
      detail: closed(days, reasonOf(entry, item, opened)),
    };
  },
  resume: ({ entry }) => ({ title: `${STOP_KINDS[entry.stop!].word}的停表结束，接着数日子` }),
};

const closed = (what: string, why: string | undefined): string => (why ? `${what}。${why}` : what);
