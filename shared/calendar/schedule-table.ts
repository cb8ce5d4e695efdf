import * as z from 'zod/mini';
import type { ScheduledDay } from './calendar-data';
import { dayInWords } from './day-words';
import { addDays, comparePlainDates, daysBetween, PlainDate, yearOf } from './plain-date';

/** One thing wrong in the table: where it stands, what stands there, what to do. */
export const TableMistake = z.strictObject({
  /** Line of the text, from 1. */
  row: z.int(),
  column: z.string(),
  text: z.string(),
  message: z.string(),
});
export type TableMistake = z.infer<typeof TableMistake>;

export interface ReadSchedule {
  off: ScheduledDay[];
  work: ScheduledDay[];
  mistakes: TableMistake[];
}

/** The columns of the yearly notice as a table; in this order, with or without a heading line. */
export const SCHEDULE_COLUMNS = ['节日', '放假从', '放假到', '调休上班'] as const;
const LONGEST_HOLIDAY = 15;
/** Years' notices reach back a few days: the one for 2019 began with 30 December 2018. */
const FIRST_DAY_OF_A_NOTICE = '12-25';
const MAKE_UP_NAME = '调休上班';

/**
 * The State Council office's yearly notice, pasted as a table or CSV: holiday, off from, off to (empty: that one day), weekend
 * days worked (several with 、 between them). Days as '2月15日', '2027-2-15' or '2/15', with or without '（周一）'.
 *
 * @returns what could be read, and every mistake with its row; nothing is guessed.
 */
export function readScheduleTable(text: string, year: number): ReadSchedule {
  const read: ReadSchedule = { off: [], work: [], mistakes: [] };
  text.split(/\r?\n/).forEach((line, place) => {
    const cells = cellsOf(line);
    if (cells.every((cell) => cell === '') || isHeading(cells)) return;
    readRow(cells, place + 1, year, read);
  });
  read.off.sort((a, b) => comparePlainDates(a.on, b.on));
  read.work.sort((a, b) => comparePlainDates(a.on, b.on));
  return read;
}

const Name = z
  .string()
  .check(z.trim(), z.minLength(1, '请写节日的名字。'), z.maxLength(20, '节日的名字最多 20 个字。'));

function readRow(cells: readonly string[], row: number, year: number, read: ReadSchedule): void {
  const wrong = (column: number, message: string) =>
    read.mistakes.push({
      row,
      column: SCHEDULE_COLUMNS[column] ?? '多出来的',
      text: cells[column] ?? '',
      message,
    });
  const [nameText = '', fromText = '', toText = '', workText = '', ...more] = cells;
  if (more.some((cell) => cell !== '')) wrong(4, '一行最多四格：节日、从、到、上班。请删掉多的。');
  const name = Name.safeParse(nameText);
  if (!name.success) wrong(0, name.error.issues[0]!.message);
  const days = readSpan(fromText, toText, year, wrong);
  const worked = workText
    .split(/[、,，;；\s]+/)
    .filter((each) => each !== '')
    .flatMap((each) => readDay(each, year, (message) => wrong(3, `“${each}”${message}`)) ?? []);
  if (!name.success) return;
  add(read.off, days, name.data, (on) => wrong(1, `${dayInWords(on, year)}上面已经写过放假，请留一处。`));
  add(read.work, worked, MAKE_UP_NAME, (on) =>
    wrong(3, `${dayInWords(on, year)}上面已经写过上班，请留一处。`),
  );
}

function add(
  days: ScheduledDay[],
  more: readonly PlainDate[],
  name: string,
  onDouble: (day: PlainDate) => void,
): void {
  for (const on of more)
    if (days.some((day) => day.on === on)) onDouble(on);
    else days.push({ on, name });
}

/** Every day from the first to the last, both off. */
function readSpan(
  fromText: string,
  toText: string,
  year: number,
  wrong: (column: number, message: string) => void,
): PlainDate[] {
  if (fromText === '') {
    wrong(1, '请写从哪天放假，例如 2月15日。');
    return [];
  }
  const from = readDay(fromText, year, (message) => wrong(1, message));
  if (!from) return [];
  const short = /^\s*(\d{1,2})日/.exec(toText);
  const to =
    toText === ''
      ? from
      : readDay(short ? `${from.slice(0, 7)}-${short[1]}` : toText, year, (message) => wrong(2, message));
  if (!to) return [];
  const length = daysBetween(from, to) + 1;
  if (length < 1) wrong(2, '“到”比“从”早。请看看是不是写反了。');
  else if (length > LONGEST_HOLIDAY) wrong(2, `连着放 ${length} 天？请看看月份有没有写错。`);
  else return Array.from({ length }, (_, place) => addDays(from, place));
  return [];
}

/** @returns the day, or undefined after `wrong` was told why not. */
function readDay(text: string, year: number, wrong: (message: string) => void): PlainDate | undefined {
  const plain = text.replace(/[（(].*?[）)]/g, '').trim();
  const match = /^(?:(\d{4})[年/.-])?(\d{1,2})[月/.-](\d{1,2})日?$/.exec(plain);
  if (!match) {
    wrong('不是日期。请写成 2月15日 或 2027-02-15。');
    return undefined;
  }
  const [, ownYear = String(year), month, day] = match;
  const parsed = PlainDate.safeParse(`${ownYear}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`);
  if (!parsed.success) {
    wrong('没有这一天，请对照通知改。');
    return undefined;
  }
  const isJustBefore = parsed.data >= `${year - 1}-${FIRST_DAY_OF_A_NOTICE}`;
  if (yearOf(parsed.data) !== year && !(yearOf(parsed.data) === year - 1 && isJustBefore)) {
    wrong(`不是 ${year} 年的日子。请看看年份，或者换到那一年去导入。`);
    return undefined;
  }
  return parsed.data;
}

/** A pasted table has tabs, a CSV commas; a cell in quotes may hold commas. */
function cellsOf(line: string): string[] {
  if (line.includes('\t')) return line.split('\t').map(unquoted);
  const cells = line.match(/("(?:[^"]|"")*"|[^,，])*(?:[,，]|$)/g) ?? [];
  return cells.slice(0, -1).map((cell) => unquoted(cell.replace(/[,，]$/, '')));
}

function unquoted(cell: string): string {
  const text = cell.trim();
  return text.startsWith('"') && text.endsWith('"') && text.length > 1
    ? text.slice(1, -1).replace(/""/g, '"').trim()
    : text;
}

const isHeading = ([first = '', second = '']: readonly string[]): boolean =>
  /^(节日|假日|名称|holiday)/i.test(first) && !/\d/.test(second);
