import type { ClockState } from '@zhucantong/shared/staff/staff-me-view';
import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import { dayAndWeekday } from '@zhucantong/shared/calendar/day-words';
import { Icon } from '../../components/icon';

/** On every page while the demo clock is ahead: how far, and what day the rules see. */
export function DemoBanner({ clock }: { clock: ClockState }) {
  return (
    <p className="demo-bar">
      <Icon name="clock" size="s" />
      演示时钟往前走了 {clock.movedByDays} 天，系统里今天是 {todayWords(clock)}。
    </p>
  );
}

/** "2026年11月24日 周二": the year is always said, because it may not be the real one. */
export const todayWords = (clock: ClockState) => dayAndWeekday(clock.today as PlainDate, 0);
