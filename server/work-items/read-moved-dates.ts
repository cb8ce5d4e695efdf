import type { CalendarChanges, MovedDatesReport } from '@zhucantong/shared/calendar/calendar-view';
import type { ChangedDay, ChangedDays } from '@zhucantong/shared/calendar/changed-days';
import { dayAndWeekday, dayInWords, daysInWords } from '@zhucantong/shared/calendar/day-words';
import { readEdition } from '@zhucantong/shared/calendar/edition';
import { addDays, localDateOf, type PlainDate, yearOf } from '@zhucantong/shared/calendar/plain-date';
import { DomainError } from '@zhucantong/shared/errors';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { MovedDatesRepository } from './moved-dates.repository';
import { mayReadMovedDates } from './moved-dates.policy';
import { isReplayRunning, type ReckonTouchedItemsDeps } from './reckon-touched-items';

export interface ReadMovedDatesDeps extends Pick<
  ReckonTouchedItemsDeps,
  'items' | 'editionNow' | 'changedDays'
> {
  /** Of the main store: restricted items are in no report (DESIGN idea 6). */
  movedDates: Pick<MovedDatesRepository, 'list' | 'count' | 'reports'>;
}

/** What changed the county's calendar and touched items, newest first. @throws DomainError not-allowed */
export async function readCalendarChanges(
  deps: ReadMovedDatesDeps,
  viewer: StaffViewer,
): Promise<CalendarChanges> {
  if (!mayReadMovedDates(viewer)) throw new DomainError('not-allowed');
  const [reports, isRunning] = await Promise.all([
    deps.movedDates.reports(viewer),
    isReplayRunning(deps, viewer.county),
  ]);
  return {
    changes: reports.map(({ edition, before, moved, certain }) => ({
      ...{ edition, moved, certain },
      what: changeInWords(before, edition),
    })),
    isRunning,
  };
}

/** One page of the report, line by line: item, clock, the day before, the day now, and why. */
export async function readMovedDates(
  deps: ReadMovedDatesDeps,
  viewer: StaffViewer,
  { edition, after, limit }: { edition: string; after: string; limit: number },
  now: Date,
): Promise<MovedDatesReport> {
  if (!mayReadMovedDates(viewer)) throw new DomainError('not-allowed');
  const [lines, counts] = await Promise.all([
    deps.movedDates.list(viewer, edition, after, limit),
    deps.movedDates.count(viewer, edition),
  ]);
  const year = yearOf(localDateOf(now));
  const rows = lines.map(async ({ _id, number, before, moved }) => {
    const days = await deps.changedDays(viewer.county, before, edition);
    return moved.map(({ clock, title, since, from, to }) => ({
      id: `${_id}:${clock}`,
      number,
      clock: title,
      ...{ from, to },
      fromWords: dayAndWeekday(from, year),
      toWords: dayAndWeekday(to, year),
      why: whyMoved(days, since, from > to ? from : to, year),
    }));
  });
  return {
    edition,
    ...counts,
    rows: (await Promise.all(rows)).flat(),
    next: lines.length === limit ? lines.at(-1)!._id : null,
  };
}

/** '2月5日到11日春节放假；2月14日调休上班': the days that changed while the clock ran. */
function whyMoved(days: ChangedDays | null, since: PlainDate, upTo: PlainDate, year: number): string {
  const changed = (days?.days ?? []).filter(
    ({ on, before, after }) => on >= since && on <= upTo && before.working !== after.working,
  );
  const parts = runsOf(changed).map(({ from, to, word }) => `${daysInWords(from, to, year)}${word}`);
  return parts.join('；') || `${dayInWords(since, year)}起按新的工作日历算`;
}

function runsOf(changed: readonly ChangedDay[]): { from: PlainDate; to: PlainDate; word: string }[] {
  const runs: { from: PlainDate; to: PlainDate; word: string }[] = [];
  for (const day of changed) {
    const word = wordOf(day);
    const last = runs.at(-1);
    if (last?.word === word && addDays(last.to, 1) === day.on) last.to = day.on;
    else runs.push({ from: day.on, to: day.on, word });
  }
  return runs;
}

function wordOf({ before, after }: ChangedDay): string {
  const said = after.working ? '上班' : '不上班';
  if (after.why === 'override') return `本县${said}（${after.name}）`;
  if (after.why === 'make-up') return '调休上班';
  if (after.why === 'holiday') return `${after.name}放假`;
  return before.name ? `照常${said}，不再算${before.name}` : said;
}

/** '2027 年放假安排发布', '2026 年放假安排更正（第 2 版）', '本县放假安排（第 3 次改动）'. */
function changeInWords(before: string, after: string): string {
  const [was, is] = [readEdition(before), readEdition(after)];
  if (!was || !is) return '工作日历更新';
  const years = [...is.years].flatMap(([year, version]) => {
    if (was.years.get(year) === version) return [];
    return [`${year} 年放假安排${version === 1 ? '发布' : `更正（第 ${version} 版）`}`];
  });
  const isOwn = is.county && is.county.version !== was.county?.version;
  return [...years, ...(isOwn ? [`本县放假安排（第 ${is.county!.version} 次改动）`] : [])].join('，');
}
