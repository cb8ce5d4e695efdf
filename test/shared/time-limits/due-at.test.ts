import { plainDate } from '../../../shared/calendar/plain-date';
import { type DueInput, dueAt } from '../../../shared/time-limits/due-at';
import type { AnnouncedStop, Stop, StopKind } from '../../../shared/time-limits/intervals';
import type { LimitUnit } from '../../../shared/time-limits/time-limit';
import { aCalendar, at } from '../../factories/calendar';

const calendar = aCalendar();

const limit = (amount: number, unit: LimitUnit, ...stops: StopKind[]) => ({ amount, unit, stops });
const workingDays = (amount: number, ...stops: StopKind[]) => limit(amount, 'working-day', ...stops);
const calendarDays = (amount: number, ...stops: StopKind[]) => limit(amount, 'calendar-day', ...stops);
const dueOn = (input: DueInput) => dueAt(input, calendar).on;

function aStop(kind: StopKind, from: string, to: string | undefined, expectedEndOn: string): Stop {
  return {
    kind,
    from: at(from),
    ...(to && { to: at(to) }),
    expectedEndOn: plainDate(expectedEndOn),
    reason: '',
  };
}

describe('a limit in working days', () => {
  it.each([
    ['2026-02-12', 5, '2026-02-26'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-04-30', 10, '2026-05-18'],
    ['2026-06-04', 1, '2026-06-05'],
    ['2026-06-05', 1, '2026-06-08'],
    ['2026-06-06', 1, '2026-06-08'],
    ['2026-06-18', 0, '2026-06-18'],
    ['2026-06-19', 0, '2026-06-22'],
  ])('from %s, %i working days end on %s: the day of the event is not counted', (from, amount, on) => {
    expect(dueAt({ limit: workingDays(amount), startedAt: at(from) }, calendar)).toMatchObject({
      on,
      provisional: false,
    });
  });

  it('is in time until the last day’s local midnight, and late from that instant on', () => {
    expect(dueAt({ limit: workingDays(1), startedAt: at('2026-06-04') }, calendar).at.toISOString()).toBe(
      '2026-06-05T16:00:00.000Z',
    );
  });

  it('takes the local day of an event shortly after midnight, although UTC still has the day before', () => {
    expect(dueOn({ limit: workingDays(1), startedAt: new Date('2026-06-04T16:30:00Z') })).toBe('2026-06-08');
  });
});

describe('the wheelchair of the mini-program, day by day', () => {
  const promise = workingDays(26, 'supplement', 'assessment');
  const announced: AnnouncedStop[] = [{ kind: 'assessment', amount: 10, unit: 'working-day' }];
  const returned = (to?: string) => aStop('supplement', '2026-06-08', to, '2026-06-23');
  const startedAt = at('2026-06-04');

  it('promises 27 July on receipt', () => {
    expect(dueOn({ limit: promise, startedAt, announced })).toBe('2026-07-27');
  });

  it('stands at 10 August while the supplement is open until 23 June: ten working days more', () => {
    expect(dueOn({ limit: promise, startedAt, announced, stops: [returned()] })).toBe('2026-08-10');
  });

  it('moves to 29 July when it is supplemented on 10 June', () => {
    expect(dueOn({ limit: promise, startedAt, announced, stops: [returned('2026-06-10')] })).toBe(
      '2026-07-29',
    );
  });

  it('stays there when the announced assessment begins', () => {
    const stops = [returned('2026-06-10'), aStop('assessment', '2026-06-12', undefined, '2026-06-29')];
    expect(dueOn({ limit: promise, startedAt, stops })).toBe('2026-07-29');
  });

  it('moves forward to 23 July when the assessment ends four working days early', () => {
    const stops = [returned('2026-06-10'), aStop('assessment', '2026-06-12', '2026-06-23', '2026-06-29')];
    expect(dueOn({ limit: promise, startedAt, stops })).toBe('2026-07-23');
  });

  it('never moves behind 29 July although the assessment runs over', () => {
    const stops = [returned('2026-06-10'), aStop('assessment', '2026-06-12', '2026-07-10', '2026-06-29')];
    expect(dueOn({ limit: promise, startedAt, stops })).toBe('2026-07-29');
  });

  it('gives the approval five working days from the end of the assessment: 30 June', () => {
    expect(dueOn({ limit: workingDays(5), startedAt: at('2026-06-23') })).toBe('2026-06-30');
  });
});

describe('a stop', () => {
  const base = { limit: workingDays(5, 'supplement', 'assessment'), startedAt: at('2026-11-02') };

  it('leaves the day of the return counted and the day of the supplement not', () => {
    expect(dueOn(base)).toBe('2026-11-09');
    expect(dueOn({ ...base, stops: [aStop('supplement', '2026-11-04', '2026-11-05', '2026-11-20')] })).toBe(
      '2026-11-10',
    );
  });

  it('that begins and ends on one day costs nothing', () => {
    expect(dueOn({ ...base, stops: [aStop('supplement', '2026-11-04', '2026-11-04', '2026-11-20')] })).toBe(
      '2026-11-09',
    );
  });

  it('over a weekend takes out working days only', () => {
    expect(dueOn({ ...base, stops: [aStop('supplement', '2026-11-06', '2026-11-08', '2026-11-20')] })).toBe(
      '2026-11-09',
    );
  });

  it('counts once where two overlap', () => {
    const stops = [
      aStop('supplement', '2026-11-03', '2026-11-05', '2026-11-20'),
      aStop('assessment', '2026-11-04', '2026-11-06', '2026-11-20'),
    ];
    expect(dueOn({ ...base, stops })).toBe('2026-11-12');
  });

  it('that the limit does not list is passed over, and so is its announcement', () => {
    const petition = { limit: calendarDays(15), startedAt: at('2026-11-02') };
    const stops = [aStop('supplement', '2026-11-03', '2026-11-05', '2026-11-20')];
    const announced: AnnouncedStop[] = [{ kind: 'assessment', amount: 10, unit: 'working-day' }];
    expect(dueOn({ ...petition, stops, announced })).toBe(dueOn(petition));
  });

  it('before the clock starts costs nothing; one that spans the start costs only what follows', () => {
    expect(dueOn({ ...base, stops: [aStop('supplement', '2026-10-20', '2026-11-02', '2026-11-20')] })).toBe(
      '2026-11-09',
    );
    expect(dueOn({ ...base, stops: [aStop('supplement', '2026-10-20', '2026-11-03', '2026-11-20')] })).toBe(
      '2026-11-10',
    );
  });

  it('that begins on the due day comes too late to move it', () => {
    expect(dueOn({ ...base, stops: [aStop('supplement', '2026-11-09', '2026-11-20', '2026-11-20')] })).toBe(
      '2026-11-09',
    );
    expect(dueOn({ ...base, stops: [aStop('supplement', '2026-11-08', '2026-11-09', '2026-11-20')] })).toBe(
      '2026-11-10',
    );
  });

  it('for a supplement lasts until it arrives, even after its expected day', () => {
    expect(dueOn({ ...base, stops: [aStop('supplement', '2026-11-04', '2026-11-13', '2026-11-06')] })).toBe(
      '2026-11-18',
    );
  });

  it.each<StopKind>(['assessment', 'public-notice', 'device-making', 'other-place', 'hearing'])(
    'for %s never excuses more than was announced',
    (kind) => {
      const input = { limit: workingDays(5, kind), startedAt: at('2026-11-02') };
      expect(dueOn({ ...input, stops: [aStop(kind, '2026-11-04', '2026-11-13', '2026-11-06')] })).toBe(
        '2026-11-11',
      );
      expect(dueOn({ ...input, stops: [aStop(kind, '2026-11-04', undefined, '2026-11-06')] })).toBe(
        '2026-11-11',
      );
    },
  );
});

describe('a limit in calendar days', () => {
  it.each([
    ['2026-06-04', 15, '2026-06-22', 'ends on a holiday and shifts over the weekend behind it'],
    ['2026-06-04', 12, '2026-06-16', 'counts the weekends inside it'],
    ['2026-09-05', 15, '2026-09-20', 'ends on a worked Sunday and stays there'],
    ['2026-09-16', 15, '2026-10-08', 'ends on the first day of a long holiday'],
    ['2026-11-02', 60, '2027-01-01', 'ends in a year that is not published'],
  ])('from %s, %i days end on %s: it %s', (from, amount, on) => {
    expect(dueOn({ limit: calendarDays(amount), startedAt: at(from) })).toBe(on);
  });

  it('is stopped day by day, weekends too', () => {
    const input = { limit: calendarDays(15, 'hearing'), startedAt: at('2026-11-02') };
    expect(dueOn(input)).toBe('2026-11-17');
    expect(dueOn({ ...input, stops: [aStop('hearing', '2026-11-05', '2026-11-09', '2026-11-20')] })).toBe(
      '2026-11-23',
    );
  });

  it('whose shifted end meets a stop waits until that is over', () => {
    const input = { limit: calendarDays(5, 'hearing'), startedAt: at('2026-11-02') };
    expect(dueOn({ ...input, stops: [aStop('hearing', '2026-11-07', '2026-11-10', '2026-11-20')] })).toBe(
      '2026-11-11',
    );
  });

  it('adds announced working days behind its end', () => {
    const announced: AnnouncedStop[] = [{ kind: 'hearing', amount: 2, unit: 'working-day' }];
    expect(dueOn({ limit: calendarDays(3, 'hearing'), startedAt: at('2026-11-02'), announced })).toBe(
      '2026-11-09',
    );
  });

  it('is certain when only its middle, not its end, has an unknown schedule', () => {
    const gap = aCalendar({ years: calendarYears(2024, 2026) });
    const due = dueAt({ limit: calendarDays(400), startedAt: at('2024-12-30') }, gap);
    expect(due).toMatchObject({ on: '2026-02-03', provisional: false });
  });
});

describe('a limit in hours', () => {
  it('counts from the instant, through nights and weekends', () => {
    const due = dueAt({ limit: limit(24, 'hour'), startedAt: at('2026-06-05', '16:20') }, calendar);
    expect(due).toEqual({ on: '2026-06-06', at: at('2026-06-06', '16:20'), provisional: false });
  });

  it('that ends at midnight belongs to the day before', () => {
    expect(dueAt({ limit: limit(2, 'hour'), startedAt: at('2026-06-05', '22:00') }, calendar).on).toBe(
      '2026-06-05',
    );
  });

  it('is stopped to the minute', () => {
    const stop = {
      ...aStop('hearing', '2026-06-05', undefined, '2026-06-30'),
      from: at('2026-06-05', '11:00'),
      to: at('2026-06-05', '12:30'),
    };
    const input = { limit: limit(2, 'hour', 'hearing'), startedAt: at('2026-06-05', '10:00'), stops: [stop] };
    expect(dueAt(input, calendar).at).toEqual(at('2026-06-05', '13:30'));
  });
});

describe('an online receipt', () => {
  const five = (startedAt: Date, online: boolean) => dueOn({ limit: workingDays(5), startedAt, online });

  it('counts from its own day until closing time, from the next working day after it', () => {
    expect(five(at('2026-11-02', '17:29'), true)).toBe('2026-11-09');
    expect(five(at('2026-11-02', '17:30'), true)).toBe('2026-11-10');
    expect(five(at('2026-11-02', '17:30'), false)).toBe('2026-11-09');
  });

  it('in a holiday counts as received on the first working day after it, which is not counted', () => {
    expect(dueOn({ limit: workingDays(11), startedAt: at('2026-10-07'), online: true })).toBe('2026-10-22');
    expect(dueOn({ limit: calendarDays(5), startedAt: at('2026-10-03'), online: true })).toBe('2026-10-13');
  });
});

describe('a year without a published schedule', () => {
  it('accepts an application of 20 December 2026 with 20 working days and marks its date', () => {
    expect(
      dueAt({ limit: workingDays(20), startedAt: at('2026-12-20'), online: true }, calendar),
    ).toMatchObject({
      on: '2027-01-18',
      provisional: true,
    });
    expect(dueAt({ limit: workingDays(20), startedAt: at('2026-12-20') }, calendar)).toMatchObject({
      on: '2027-01-15',
      provisional: true,
    });
  });

  it('leaves a date of the last published day certain, and marks the first day after it', () => {
    const from = at('2026-12-30');
    expect(dueAt({ limit: workingDays(1), startedAt: from }, calendar)).toMatchObject({
      on: '2026-12-31',
      provisional: false,
    });
    expect(dueAt({ limit: workingDays(2), startedAt: from }, calendar)).toMatchObject({
      on: '2027-01-01',
      provisional: true,
    });
    expect(dueAt({ limit: calendarDays(1), startedAt: from }, calendar).provisional).toBe(false);
    expect(dueAt({ limit: calendarDays(2), startedAt: from }, calendar).provisional).toBe(true);
  });
});

function calendarYears(...years: number[]) {
  return years.map((year) => ({ year, source: 'test', off: [], work: [] }));
}
