import * as z from 'zod/mini';
import { dayInWords } from '../calendar/day-words';
import { dayNumberOf, PlainDate, plainDate, yearOf } from '../calendar/plain-date';

const DAYS_OF_A_YEAR = 365;
/** Any year without 29 February. */
const COMMON_YEAR = 2025;

/** 'MM-DD', a day that every year has. */
const YearlyDay = z.string().check(
  z.refine((day) => PlainDate.safeParse(`${COMMON_YEAR}-${day}`).success, {
    error: 'MM-DD, in every year',
    abort: true,
  }),
);
export const Span = z.strictObject({ from: YearlyDay, to: YearlyDay });
export type Span = z.infer<typeof Span>;

/**
 * When a service takes applications (申请期): the same spans every year, first and last day included; one may lead over the
 * year's end. Only handing in is bound to them: what was handed in inside goes on after (FACTS §6 学生资助, §0.4 TL-FUEL-01).
 */
export const ApplicationWindow = z.strictObject({
  spans: z
    .array(Span)
    .check(
      z.minLength(1),
      z.refine(areApart, 'spans in the order of the year, with closed days between them'),
    ),
  source: z.string(),
  effectiveFrom: PlainDate,
  /** Spans that a county set for one year in place of the yearly ones; a definition has none. */
  years: z.optional(z.record(z.string().check(z.regex(/^\d{4}$/)), z.array(Span))),
});
export type ApplicationWindow = z.infer<typeof ApplicationWindow>;

/** How the window stands on a day: open through a last day, or closed until a first one. */
export type Opening = { isOpen: true; until: PlainDate } | { isOpen: false; opensOn: PlainDate };

type Spans = Pick<ApplicationWindow, 'spans' | 'years'>;

const spansOf = ({ spans, years }: Spans, year: number): readonly Span[] => years?.[year] ?? spans;

/** A span that leads over the year's end ends with it where the next year has spans of its own. */
export function openingOn(window: Spans, day: PlainDate): Opening {
  const year = yearOf(day);
  const now = spansOf(window, year).find((span) => isIn(span, day.slice(5)));
  if (now) {
    const until = next(now.to, day);
    const isCut = yearOf(until) > year && window.years?.[year + 1] !== undefined;
    return { isOpen: true, until: isCut ? dayIn(year, '12-31') : until };
  }
  const starts = [year, year + 1]
    .flatMap((each) => spansOf(window, each).map(({ from }) => dayIn(each, from)))
    .filter((start) => start > day);
  return { isOpen: false, opensOn: starts.sort()[0]! };
}

/** '每年8月1日到10月31日', '每年3月1日到3月31日、11月1日到第二年1月31日'; '2027年3月1日到5月31日' where the county set it. */
export function windowInWords(window: Spans, today: PlainDate): string {
  const year = yearOf(today);
  return `${window.years?.[year] ? `${year}年` : '每年'}${spansInWords(spansOf(window, year))}`;
}

/** '明年1月1日到3月31日': as the next year's window stands, the county's or the yearly one. */
export function nextWindowInWords(window: Spans, today: PlainDate): string {
  return `明年${spansInWords(spansOf(window, yearOf(today) + 1))}`;
}

const spansInWords = (spans: readonly Span[]): string =>
  spans
    .map(({ from, to }) => `${yearlyDayInWords(from)}到${to < from ? '第二年' : ''}${yearlyDayInWords(to)}`)
    .join('、');

/** '现在可以申请，到10月31日为止。', '现在不受理，2027年8月1日起可以申请。' */
export function openingInWords(opening: Opening, today: PlainDate): string {
  return opening.isOpen
    ? `现在可以申请，到${dayInWords(opening.until, yearOf(today))}为止。`
    : `现在不受理，${dayInWords(opening.opensOn, yearOf(today))}起可以申请。`;
}

/** Why nothing can be handed in on this day, and when it can; null where it can. */
export function closedWords(
  { applicationWindow }: { applicationWindow?: ApplicationWindow | undefined },
  today: PlainDate,
): string | null {
  const opening = applicationWindow && openingOn(applicationWindow, today);
  return opening && !opening.isOpen ? openingInWords(opening, today) : null;
}

function isIn({ from, to }: Span, day: string): boolean {
  return from <= to ? from <= day && day <= to : from <= day || day <= to;
}

/** The first such day that is not before this one. */
function next(yearlyDay: string, day: PlainDate): PlainDate {
  return dayIn(yearOf(day) + (yearlyDay < day.slice(5) ? 1 : 0), yearlyDay);
}

const dayIn = (year: number, yearlyDay: string): PlainDate =>
  plainDate(`${String(year).padStart(4, '0')}-${yearlyDay}`);

const numberInYear = (day: string): number => dayNumberOf(plainDate(`${COMMON_YEAR}-${day}`));
const daysOn = (from: number, to: number): number => (to - from + DAYS_OF_A_YEAR) % DAYS_OF_A_YEAR;

/** Going round the year once meets every span and, between two of them, at least one closed day. */
export function areApart(spans: readonly Span[]): boolean {
  let walked = 0;
  for (const [place, { from, to }] of spans.entries()) {
    const after = spans[(place + 1) % spans.length]!;
    const closed = daysOn(numberInYear(to), numberInYear(after.from)) - 1;
    if (closed < 1) return false;
    walked += daysOn(numberInYear(from), numberInYear(to)) + 1 + closed;
  }
  return walked === DAYS_OF_A_YEAR;
}

function yearlyDayInWords(day: string): string {
  return dayInWords(plainDate(`${COMMON_YEAR}-${day}`), COMMON_YEAR);
}
