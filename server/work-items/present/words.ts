import { dayAndWeekday, dayInWords } from '@zhucantong/shared/calendar/day-words';
import {
  localDateOf,
  localMinuteOfDay,
  yearOf,
  type PlainDate,
} from '@zhucantong/shared/calendar/plain-date';
import type { StepKind } from '@zhucantong/shared/service-catalogue/service-definition';
import type { PresentContext } from './present-context';

/** What has happened when a step of this kind is over, as the resident says it: 最晚明天批完. */
export const STEP_DONE_WORDS: Record<StepKind, string> = {
  check: '看完',
  acceptance: '受理',
  assessment: '评估完',
  outside: '有结果',
  approval: '批完',
  'hand-over': '送到手上',
  payment: '发到账上',
};

/** What the promise is about: 送到手上, 发到账上. */
export function lastDeed({ definition }: Pick<PresentContext, 'definition'>): string {
  const last = definition.steps.at(-1)!;
  return last.kind === 'hand-over' || last.kind === 'payment' ? STEP_DONE_WORDS[last.kind] : '办好';
}

/** '6月12日', with its year when that is not this one. */
export function sayDay(day: PlainDate, now: Date): string {
  return dayInWords(day, yearOf(localDateOf(now)));
}

/** The local day of an instant: '6月12日'. */
export function sayDayOf(at: Date, now: Date): string {
  return sayDay(localDateOf(at), now);
}

/** '11月19日 周四'. */
export function sayDayAndWeekday(day: PlainDate, now: Date): string {
  return dayAndWeekday(day, yearOf(localDateOf(now)));
}

/** '10:12'. */
export function sayTime(at: Date): string {
  const minute = localMinuteOfDay(at);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** '11月19日 周四 16:40'. */
export function sayWhen(at: Date, now: Date): string {
  return `${sayDayAndWeekday(localDateOf(at), now)} ${sayTime(at)}`;
}

/** '甘棠镇残联 石玉梅', the unit first and no middle dot (MINIAPP.md §3). */
export function sayWho(staffId: string, { staffCard }: Pick<PresentContext, 'staffCard'>): string | null {
  const card = staffCard(staffId);
  return card ? `${card.unitName} ${card.name}` : null;
}
