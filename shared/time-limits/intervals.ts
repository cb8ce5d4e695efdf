import * as z from 'zod/mini';
import { PlainDate, dayNumberOf, endOfLocalDay, localDayNumberOf } from '../calendar/plain-date';

/**
 * Why a clock may stand still. Internal hand-over, staff leave and weekends are no stops.
 *
 * @source FACTS §5.6 (licence law Art. 45: the time needed must be told in writing). `waiting-list` (轮候) is none of its segments: a
 *   proposal, for the county's own promise only; no statutory clock lists it.
 */
export const StopKind = z.enum([
  'supplement',
  'assessment',
  'public-notice',
  'device-making',
  'other-place',
  'hearing',
  'waiting-list',
]);
export type StopKind = z.infer<typeof StopKind>;

/**
 * `word`: what staff call it. `waiting`: how the stopped clock is named. `announced`: the office told its length beforehand,
 * so it never excuses more; only the resident's own supplement and a place of the year last until they come.
 */
export const STOP_KINDS: Record<StopKind, { word: string; waiting: string; announced: boolean }> = {
  supplement: { word: '补正', waiting: '等补正', announced: false },
  assessment: { word: '评估', waiting: '评估中', announced: true },
  'public-notice': { word: '公示', waiting: '公示中', announced: true },
  'device-making': { word: '定制制作', waiting: '定制制作中', announced: true },
  'other-place': { word: '户籍地审批', waiting: '等户籍地审批', announced: true },
  hearing: { word: '听证', waiting: '听证中', announced: true },
  'waiting-list': { word: '轮候', waiting: '轮候中', announced: false },
};

/** A stretch in which a clock stands still, as it is written into history (FACTS §5.6: reason, end, approver). */
export const Stop = z.strictObject({
  kind: StopKind,
  from: z.date(),
  to: z.optional(z.date()).check(z.describe('Absent while the stop is open')),
  expectedEndOn: PlainDate.check(z.describe('The announced end, told to the applicant')),
  reason: z.string(),
  approvedBy: z
    .optional(z.string())
    .check(z.describe('Staff id; absent where the action itself carries the right')),
  entry: z
    .optional(z.int())
    .check(
      z.describe('History entry that approved it; absent where a step or a send-back stops the clock itself'),
    ),
});
export type Stop = z.infer<typeof Stop>;

/** An announced stop that has not begun: the promise already names its length. */
export const AnnouncedStop = z.strictObject({
  kind: StopKind,
  amount: z.int().check(z.minimum(0)),
  unit: z.literal('working-day'),
});
export type AnnouncedStop = z.infer<typeof AnnouncedStop>;

/** Half-open run (after, upTo] of day numbers, or [from, to) of milliseconds. */
export type Span = readonly [number, number];

/**
 * The days that a stop takes out of a clock: after the day it begins, up to and including the day it ends; so the day of the
 * return still counts, the day the supplement arrives does not ('补齐的第二天接着数'). An open stop lasts until its expected
 * end; an announced one never longer than that, and less when it ends early.
 *
 * @returns (after, upTo] as day numbers; empty when `upTo` ≤ `after`.
 */
export function stoppedDays(stop: Stop): Span {
  const from = localDayNumberOf(stop.from);
  if (!stop.to) return [from, dayNumberOf(stop.expectedEndOn)];
  const ended = localDayNumberOf(stop.to);
  return [from, STOP_KINDS[stop.kind].announced ? Math.min(ended, dayNumberOf(stop.expectedEndOn)) : ended];
}

/** The stretch that a stop takes out of a clock in hours, to the millisecond: [from, to). */
export function stoppedTime(stop: Pick<Stop, 'from' | 'to' | 'expectedEndOn' | 'kind'>): Span {
  const expected = endOfLocalDay(stop.expectedEndOn).getTime();
  const ended = stop.to ? stop.to.getTime() : expected;
  return [stop.from.getTime(), STOP_KINDS[stop.kind].announced ? Math.min(ended, expected) : ended];
}

/** The union of spans: sorted, without empty or overlapping ones, so that no day is taken out twice. */
export function unionOfSpans(spans: readonly Span[]): Span[] {
  const union: Span[] = [];
  for (const span of sortedByStart(spans)) {
    const last = union[union.length - 1];
    if (!last || span[0] > last[1]) union.push(span);
    else if (span[1] > last[1]) union[union.length - 1] = [last[0], span[1]];
  }
  return union;
}

/** Those that are not empty. A matter has a handful at most: putting each in its place costs less than a sort. */
function sortedByStart(spans: readonly Span[]): Span[] {
  const sorted: Span[] = [];
  for (const span of spans) {
    if (span[1] <= span[0]) continue;
    let place = sorted.length;
    for (; place > 0 && sorted[place - 1]![0] > span[0]; place -= 1) sorted[place] = sorted[place - 1]!;
    sorted[place] = span;
  }
  return sorted;
}
