import { checkSchedule, compareSchedules } from '../../../shared/calendar/schedule-checks';
import { readScheduleTable } from '../../../shared/calendar/schedule-table';
import { YEAR_2025, YEAR_2026 } from '../../factories/calendar';
import { TABLE_2027 } from '../../factories/year-2027';

/** The notice for 2026 as a table; the days that come out must be those of FACTS §5.8. */
const TABLE_2026 = `节日,放假从,放假到,调休上班
元旦,1月1日（周四）,3日,1月4日（周日）
春节,2月15日,2月23日,"2月14日,2月28日"
清明节,4月4日,4月6日,
劳动节,2026-05-01,2026-05-05,5月9日
端午节,6/19,6/21
中秋节,2026年9月25日,9月27日,
国庆节,10月1日,10月7日,9月20日、10月10日`;

const weekdaysOff = (days: readonly { on: string }[]) =>
  days.map(({ on }) => on).filter((on) => new Date(`${on}T12:00:00Z`).getUTCDay() % 6 !== 0);

describe('the yearly notice as a table', () => {
  it('gives exactly the days of FACTS §5.8, whether pasted or as CSV, in every way of writing a day', () => {
    const { off, work, mistakes } = readScheduleTable(TABLE_2026, 2026);
    expect(mistakes).toEqual([]);
    expect(weekdaysOff(off)).toEqual(weekdaysOff(YEAR_2026.off));
    expect(work.map(({ on }) => on)).toEqual(YEAR_2026.work.map(({ on }) => on));
    expect(off.find(({ on }) => on === '2026-06-20')?.name).toBe('端午节');
    expect(
      readScheduleTable(
        TABLE_2026.replace(/"2月14日,2月28日"/, '2月14日、2月28日').replaceAll(',', '\t'),
        2026,
      ),
    ).toEqual({ off, work, mistakes });
  });

  it.each([
    ['国庆节,10月32日', '放假从', '10月32日', '没有这一天'],
    ['国庆节,2月29日', '放假从', '2月29日', '没有这一天'],
    ['国庆节,国庆那天', '放假从', '国庆那天', '不是日期'],
    ['国庆节,10月7日,10月1日', '放假到', '10月1日', '写反了'],
    ['国庆节,10月1日,12月1日', '放假到', '12月1日', '连着放 62 天'],
    [',10月1日', '节日', '', '请写节日的名字'],
    ['国庆节', '放假从', '', '请写从哪天放假'],
    ['国庆节,2025-10-01', '放假从', '2025-10-01', '不是 2026 年的日子'],
    ['国庆节,10月1日,,9月20日、九月', '调休上班', '9月20日、九月', '“九月”不是日期'],
    ['国庆节,10月1日,,,,多写的', '多出来的', '', '最多四格'],
  ])('%s: says the row, the column, what stands there and what to do', (line, column, text, message) => {
    const { mistakes } = readScheduleTable(`元旦,1月1日\n\n${line}`, 2026);
    expect(mistakes[0]).toMatchObject({ row: 3, column, text });
    expect(mistakes[0]!.message).toContain(message);
  });

  it('tells every mistake at once and a day that stands in two rows', () => {
    const { off, mistakes } = readScheduleTable(
      '元旦,1月1日,1月3日\n春节,1月3日,1月5日\n清明节,4月31日\n,5月1日',
      2026,
    );
    expect(mistakes.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(mistakes[0]!.message).toContain('1月3日');
    expect(off.map(({ on }) => on)).toEqual([
      '2026-01-01',
      '2026-01-02',
      '2026-01-03',
      '2026-01-04',
      '2026-01-05',
    ]);
  });

  it('takes the last days of December that a notice reaches back to, as the one for 2019 did', () => {
    const { off, work, mistakes } = readScheduleTable('元旦,2018年12月30日,2019年1月1日,2018-12-29', 2019);
    expect(mistakes).toEqual([]);
    expect([...off, ...work].map(({ on }) => on)).toEqual([
      '2018-12-30',
      '2018-12-31',
      '2019-01-01',
      '2018-12-29',
    ]);
  });
});

describe('what contradicts itself', () => {
  const draft = (table: string, year = 2027) => ({ year, ...readScheduleTable(table, year) });
  const said = (table: string) =>
    checkSchedule(draft(table)).map(({ kind, message }) => `${kind}: ${message}`);

  it('says nothing of the schedules of 2025, 2026 and a whole one for 2027', () => {
    expect(checkSchedule(YEAR_2025).map(({ message }) => message)).toEqual(['没有看到中秋节（法定 1 天）。']);
    expect(checkSchedule(YEAR_2026)).toEqual([]);
    expect(said(TABLE_2027)).toEqual([]);
  });

  it.each<[string, string, string]>([
    [
      'a day both off and worked',
      TABLE_2027.replace('1月31日、', '2月8日、'),
      'error: 2月8日 周一又放假又上班。',
    ],
    [
      'a worked day that is a weekday anyway',
      TABLE_2027.replace('1月31日、', '2月1日、'),
      'warning: 2月1日 周一本来就上班',
    ],
    [
      'a make-up day that was forgotten',
      TABLE_2027.replace('1月31日、', ''),
      'warning: 放假的工作日减去调休上班的周末是 14 天',
    ],
    [
      'a festival that was forgotten',
      TABLE_2027.replace(/\n端午.*/, ''),
      'warning: 没有看到端午节（法定 1 天）',
    ],
    ['nothing at all', '', 'error: 一天放假也没有'],
  ])('%s', (_, table, finding) => {
    expect(said(table).some((each) => each.startsWith(finding))).toBe(true);
  });
});

describe('what a schedule changes', () => {
  it('counts 248 working days in 2026 against 261 plain weekdays', () => {
    expect(compareSchedules(YEAR_2026, null)).toMatchObject({ workingDays: 248, workingDaysBefore: 261 });
    expect(compareSchedules(YEAR_2026, null).nowWorked.map(({ on }) => on)).toEqual(
      YEAR_2026.work.map(({ on }) => on),
    );
  });

  it('names against an earlier edition only what differs, with its name', () => {
    const corrected = { ...YEAR_2026, off: YEAR_2026.off.filter(({ on }) => on !== '2026-05-05') };
    expect(compareSchedules(corrected, YEAR_2026)).toEqual({
      workingDays: 249,
      workingDaysBefore: 248,
      nowOff: [],
      nowWorked: [{ on: '2026-05-05', name: '劳动节' }],
    });
  });
});
