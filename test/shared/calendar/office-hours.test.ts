import { countedReceiptDay, isOfficeOpen, nextWorkingMoment } from '../../../shared/calendar/office-hours';
import { plainDate } from '../../../shared/calendar/plain-date';
import { aCalendar, at } from '../../factories/calendar';

const calendar = aCalendar();

describe('office hours', () => {
  it.each([
    ['2026-06-04', '08:29', false],
    ['2026-06-04', '08:30', true],
    ['2026-06-04', '12:00', false],
    ['2026-06-04', '14:00', true],
    ['2026-06-04', '17:29', true],
    ['2026-06-04', '17:30', false],
    ['2026-06-06', '10:00', false],
    ['2026-06-19', '10:00', false],
    ['2026-09-20', '10:00', true],
  ])('on %s at %s: open is %p', (day, clock, open) => {
    expect(isOfficeOpen(at(day, clock), calendar)).toBe(open);
  });

  it.each([
    ['2026-06-04', '10:00', '2026-06-04', '10:00'],
    ['2026-06-04', '07:00', '2026-06-04', '08:30'],
    ['2026-06-04', '12:30', '2026-06-04', '14:00'],
    ['2026-06-04', '18:00', '2026-06-05', '08:30'],
    ['2026-06-18', '18:00', '2026-06-22', '08:30'],
    ['2026-10-07', '10:00', '2026-10-08', '08:30'],
  ])('the next working moment after %s %s is %s %s', (day, clock, nextDay, nextClock) => {
    expect(nextWorkingMoment(at(day, clock), calendar)).toEqual(at(nextDay, nextClock));
  });
});

describe('other hours from a day on', () => {
  const spans = [{ opens: 8 * 60, closes: 17 * 60 }];
  const summer = aCalendar({ hoursFrom: [{ from: plainDate('2026-07-01'), spans }] });
  it('hold from that day, not before', () => {
    expect(isOfficeOpen(at('2026-06-30', '17:29'), summer)).toBe(true);
    expect(isOfficeOpen(at('2026-07-01', '17:00'), summer)).toBe(false);
    expect(isOfficeOpen(at('2026-07-01', '12:30'), summer)).toBe(true);
    expect(nextWorkingMoment(at('2026-06-30', '18:00'), summer)).toEqual(at('2026-07-01', '08:00'));
  });
  it('decide on which day an online submission of theirs counts, and of no earlier one', () => {
    expect(countedReceiptDay(at('2026-06-30', '17:10'), summer)).toBe('2026-06-30');
    expect(countedReceiptDay(at('2026-07-01', '17:10'), summer)).toBe('2026-07-02');
  });
});

describe('an online submission counts as received', () => {
  it.each([
    ['the same day before opening', '2026-06-04', '06:00', '2026-06-04'],
    ['the same day in the lunch break', '2026-06-04', '12:30', '2026-06-04'],
    ['the same day one minute before closing', '2026-06-04', '17:29', '2026-06-04'],
    ['the next working day from closing time on', '2026-06-04', '17:30', '2026-06-05'],
    ['after the weekend on a Friday evening', '2026-06-05', '20:00', '2026-06-08'],
    ['after the holiday on a holiday', '2026-10-03', '10:00', '2026-10-08'],
    ['the same day on a worked Sunday', '2026-09-20', '10:00', '2026-09-20'],
  ])('%s', (_, day, clock, counted) => {
    expect(countedReceiptDay(at(day, clock), calendar)).toBe(counted);
  });
});
