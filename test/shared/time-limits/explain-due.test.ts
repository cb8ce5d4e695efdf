import fc from 'fast-check';
import { plainDate, weekdayOf } from '../../../shared/calendar/plain-date';
import { type DueInput, dueAt } from '../../../shared/time-limits/due-at';
import { explainDue, weeksOf } from '../../../shared/time-limits/explain-due';
import { explainInWords } from '../../../shared/time-limits/explain-in-words';
import type { AnnouncedStop, Stop } from '../../../shared/time-limits/intervals';
import { aCalendar, at } from '../../factories/calendar';

const calendar = aCalendar();
const promise = {
  amount: 26,
  unit: 'working-day' as const,
  stops: ['supplement' as const, 'assessment' as const],
};
const announced: AnnouncedStop[] = [{ kind: 'assessment', amount: 10, unit: 'working-day' }];
const supplement: Stop = {
  kind: 'supplement',
  from: at('2026-06-08'),
  to: at('2026-06-10'),
  expectedEndOn: plainDate('2026-06-23'),
  reason: '缺 2 样',
};
const assessment: Stop = {
  kind: 'assessment',
  from: at('2026-06-12'),
  to: at('2026-06-23'),
  expectedEndOn: plainDate('2026-06-29'),
  reason: '上门',
  approvedBy: 'tian',
};
const wheelchair = (over: Partial<DueInput> = {}): DueInput => ({
  limit: promise,
  startedAt: at('2026-06-04'),
  ...over,
});
const short = (over: Partial<DueInput> = {}): DueInput => ({
  limit: { amount: 5, unit: 'working-day', stops: [] },
  startedAt: at('2026-11-02'),
  ...over,
});
const inWords = (input: DueInput, audience: 'resident' | 'staff' = 'resident') =>
  explainInWords(explainDue(input, calendar), audience, 2026);

describe('the explanation of a due date, day by day', () => {
  it('numbers each counted day and says of every other one why it does not count', () => {
    const { days, due } = explainDue(wheelchair({ stops: [supplement, assessment] }), calendar);
    const day = (on: string) => days.find((each) => each.on === on);
    expect(due.on).toBe('2026-07-23');
    expect(day('2026-06-04')).toEqual({ on: '2026-06-04', kind: 'received' });
    expect(day('2026-06-05')).toEqual({ on: '2026-06-05', kind: 'counted', n: 1 });
    expect(day('2026-06-06')).toEqual({ on: '2026-06-06', kind: 'rest' });
    expect(day('2026-06-08')).toEqual({ on: '2026-06-08', kind: 'counted', n: 2, begins: 'supplement' });
    expect(day('2026-06-10')).toEqual({ on: '2026-06-10', kind: 'stopped', stop: 'supplement' });
    expect(day('2026-06-11')).toMatchObject({ kind: 'counted', n: 3 });
    expect(day('2026-06-19')).toEqual({ on: '2026-06-19', kind: 'holiday', name: '端午节' });
    expect(day('2026-06-23')).toMatchObject({ kind: 'stopped', stop: 'assessment' });
    expect(day('2026-07-23')).toEqual({ on: '2026-07-23', kind: 'due', n: 26 });
  });

  it('says what each stop cost and who approved it', () => {
    const { stops } = explainDue(wheelchair({ stops: [assessment, supplement] }), calendar);
    expect(stops).toEqual([
      { kind: 'supplement', from: '2026-06-08', to: '2026-06-10', open: false, days: 2, reason: '缺 2 样' },
      {
        kind: 'assessment',
        from: '2026-06-12',
        to: '2026-06-23',
        open: false,
        days: 6,
        reason: '上门',
        approvedBy: 'tian',
      },
    ]);
  });

  it('shows the days promised for an assessment that has not begun behind the numbered ones', () => {
    const { days } = explainDue(wheelchair({ announced }), calendar);
    expect(days.filter(({ kind }) => kind === 'announced')).toHaveLength(9);
    expect(days.at(-1)).toEqual({ on: '2026-07-27', kind: 'due' });
    expect(days.find(({ n }) => n === 26)?.on).toBe('2026-07-13');
  });

  it('names a worked weekend, a county day off, and the day of an evening submission', () => {
    const snow = aCalendar({ overrides: [{ on: plainDate('2026-10-09'), working: false, reason: '冰雪' }] });
    const { days, submitted, receivedOn } = explainDue(
      short({ startedAt: at('2026-09-30', '20:00'), online: true }),
      snow,
    );
    expect(submitted).toEqual({ on: '2026-09-30', working: true });
    expect(receivedOn).toBe('2026-10-08');
    expect(days[0]).toEqual({ on: '2026-09-30', kind: 'submitted' });
    expect(days.find(({ on }) => on === '2026-10-09')).toMatchObject({ kind: 'closed', name: '冰雪' });
    expect(days.find(({ on }) => on === '2026-10-10')).toMatchObject({ kind: 'make-up', n: 1 });
  });

  it('lays out weeks from Monday to Sunday, padded around', () => {
    const weeks = weeksOf(explainDue(short(), calendar));
    expect(weeks).toHaveLength(2);
    expect(weeks.map(([monday]) => monday?.on)).toEqual(['2026-11-02', '2026-11-09']);
    expect(weeks[1]!.map(({ kind }) => kind)).toEqual(['due', ...Array.from({ length: 6 }, () => 'outside')]);
  });

  it('ends on the day that dueAt names, numbering up to the amount, for any limit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('working-day' as const, 'calendar-day' as const),
        fc.boolean(),
        fc.boolean(),
        (offset, amount, unit, online, stopped) => {
          const startedAt = new Date(at('2025-12-01', '19:00').getTime() + offset * 86_400_000);
          const input = {
            limit: { ...promise, amount, unit },
            startedAt,
            online,
            stops: stopped ? [supplement, assessment] : [],
          };
          const explanation = explainDue(input, calendar);
          expect(explanation.due).toEqual(dueAt(input, calendar));
          expect(explanation.days.at(-1)?.kind).toBe('due');
          expect(explanation.days.flatMap(({ n }) => n ?? [])).toEqual(
            Array.from({ length: amount }, (_, place) => place + 1),
          );
          expect(
            weeksOf(explanation).every((week) => week.length === 7 && weekdayOf(week[0]!.on) === 1),
          ).toBe(true);
        },
      ),
    );
  });
});

describe('the explanation in words', () => {
  it('of the wait for a place of the year expects no day, and says what is reckoned with', () => {
    const waits: Stop = {
      ...{ kind: 'waiting-list', from: at('2026-06-10'), expectedEndOn: plainDate('2026-12-31') },
      reason: 'waiting-list',
    };
    const limit = { ...short().limit, stops: ['waiting-list' as const] };
    expect(inWords(short({ limit, stops: [waits] }), 'staff').join('')).toContain(
      '轮候 6月10日起停表，轮到为止，先按到12月31日算',
    );
  });

  it('tells a resident the rule and the holiday on the way', () => {
    expect(inWords(wheelchair())).toEqual(['天数都是工作日。周末不算，6月19日端午节也不算。']);
  });

  it('tells the promised assessment, and that an early end moves the day forward', () => {
    expect(inWords(wheelchair({ announced }))[1]).toBe('里面有评估的 10 个工作日，提前做完，日子就往前移。');
  });

  it('tells what a supplement and an assessment took out', () => {
    expect(inWords(wheelchair({ stops: [supplement, assessment] })).slice(1)).toEqual([
      '6月8日退回，6月10日补齐，中间 2 个工作日不算。',
      '评估从6月12日到6月23日，6 个工作日不算。',
    ]);
  });

  it('says that an open stop waits, and for whom', () => {
    expect(inWords(wheelchair({ stops: [{ ...supplement, to: undefined }] })).slice(1)).toEqual([
      '6月8日起计时停着，等您。补齐的第二天接着数。',
    ]);
    expect(inWords(wheelchair({ stops: [{ ...assessment, to: undefined }] })).slice(1)).toEqual([
      '评估从6月12日开始，最晚6月29日做完，这几天不算。',
    ]);
  });

  it('says why an evening or holiday submission counts later, and names long holidays and worked weekends', () => {
    expect(inWords(short({ startedAt: at('2026-09-30', '20:00'), online: true }))).toEqual([
      '您9月30日交的时候已经下班，按10月8日收到算。',
      '天数都是工作日。周末不算，10月1日到7日国庆节也不算。',
      '10月10日周六上班，算一天。',
    ]);
    expect(inWords(short({ startedAt: at('2026-10-03'), online: true }))[0]).toBe(
      '您10月3日交的时候不上班，按10月8日收到算。',
    );
  });

  it('leaves the ordinary weekend of a short holiday to the weekend', () => {
    const friday = { on: plainDate('2026-06-19'), name: '端午节' };
    const off = [
      friday,
      { ...friday, on: plainDate('2026-06-20') },
      { ...friday, on: plainDate('2026-06-21') },
    ];
    const package2026 = aCalendar({ years: [{ year: 2026, source: 'test', off, work: [] }] });
    const explanation = explainDue(short({ startedAt: at('2026-06-17') }), package2026);
    expect(explainInWords(explanation, 'resident', 2026)).toEqual(['天数都是工作日。6月19日端午节不算。']);
  });

  it('says that the last of the calendar days is a rest day', () => {
    const input = short({
      limit: { amount: 15, unit: 'calendar-day', stops: [] },
      startedAt: at('2026-06-04'),
    });
    expect(inWords(input)).toEqual([
      '天数按日历上的天数算，周末也算。',
      '最后一天6月19日不上班，顺延到6月22日。',
    ]);
  });

  it('says which year’s schedule is missing', () => {
    expect(
      inWords(short({ limit: { amount: 20, unit: 'working-day', stops: [] }, startedAt: at('2026-12-20') })),
    ).toContain('2027年的放假安排还没公布，这个日子是暂定的。');
  });

  it('lets staff reckon it aloud, from the receipt to the day', () => {
    expect(inWords(wheelchair({ stops: [supplement], announced }), 'staff')).toEqual([
      '6月4日 周四 收件，当天不算。',
      '26 个工作日，另加已告知的评估 10 个工作日。',
      '周末不算，6月19日端午节也不算。',
      '补正 6月8日到10日，2 个工作日不计：缺 2 样。',
      '7月29日 周三 到期。',
    ]);
    expect(inWords(short({ limit: { amount: 24, unit: 'hour', stops: [] } }), 'staff')[0]).toBe(
      '11月2日 周一 收件，从当时起按小时算。',
    );
  });

  it('says of a stop inside another that it held nothing up any more, not that none of its days count', () => {
    const within: Stop = { ...supplement, from: at('2026-06-15'), to: at('2026-06-17') };
    const words = inWords(wheelchair({ stops: [assessment, within] }), 'staff').join('');
    expect(words).toContain('补正 6月15日到17日，没有多停：缺 2 样。');
    expect(words).not.toContain('0 个工作日');
  });
});
