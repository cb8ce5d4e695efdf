import type { SetOfficeHours } from '@zhucantong/shared/calendar/calendar-view';
import { addDays, PlainDate } from '@zhucantong/shared/calendar/plain-date';

/**
 * What is typed: a day, and four times of day as the browser gives them, '08:30': the morning's two, then the afternoon's. An
 * afternoon left empty is none.
 */
export interface TypedHours {
  from: string;
  times: readonly string[];
  reason: string;
}

export const USUAL_TIMES = ['08:30', '12:00', '14:00', '17:30'];

export const tomorrowOf = (today: PlainDate): PlainDate => addDays(today, 1);

/** The change to send, or what is still wrong, in the order of the form. */
export function readHours({ from, times, reason }: TypedHours): SetOfficeHours | string {
  const day = PlainDate.safeParse(from);
  if (!day.success) return '请选从哪一天起。';
  const minutes = times.map(minuteOf);
  const [opens, noon, afternoon, closes] = minutes;
  if (opens === undefined || noon === undefined) return '请写上午几点到几点。';
  if ((afternoon === undefined) !== (closes === undefined)) return '下午要写开始和结束，或者两个都空着。';
  const spans = [
    { opens, closes: noon },
    ...(afternoon === undefined || closes === undefined ? [] : [{ opens: afternoon, closes }]),
  ];
  const isInOrder = spans.every(
    (span, place) => span.opens < span.closes && (place === 0 || spans[place - 1]!.closes <= span.opens),
  );
  if (!isInOrder) return '上班时间要从早到晚写。';
  if (reason.trim() === '') return '请写原因。';
  return { from: day.data, spans, reason: reason.trim() };
}

function minuteOf(time: string): number | undefined {
  const [hour, minute] = time.split(':').map(Number);
  return time === '' || hour === undefined || minute === undefined ? undefined : hour * 60 + minute;
}
