import type { CalendarData } from '../../../shared/calendar/calendar-data';
import { countyCalendars } from '../../../server/time-limits/county-calendars';
import { calendarData } from '../../factories/calendar';

function aStore(data: CalendarData | null) {
  const store = {
    data,
    reads: 0,
    checks: 0,
    find: () => {
      store.reads += 1;
      return Promise.resolve(store.data);
    },
    findEdition: () => {
      store.checks += 1;
      return Promise.resolve(store.data?.edition ?? '');
    },
  };
  return store;
}

function setUp(data: CalendarData | null = calendarData({ edition: 'one' })) {
  const store = aStore(data);
  const time = { now: 0 };
  return { store, time, calendars: countyCalendars(store, () => time.now) };
}

describe('the calendars that a process holds', () => {
  it('are read and compiled once for callers of the same moment', async () => {
    const { store, calendars } = setUp();
    const [first, second] = await Promise.all([calendars.get('431229'), calendars.get('431229')]);
    expect(first).toBe(second);
    expect(store).toMatchObject({ reads: 1, checks: 0 });
  });

  it('are kept when five seconds later the edition is the same', async () => {
    const { store, time, calendars } = setUp();
    const first = await calendars.get('431229');
    time.now = 4_999;
    await calendars.get('431229');
    expect(store.checks).toBe(0);
    time.now = 5_000;
    expect(await calendars.get('431229')).toBe(first);
    expect(store).toMatchObject({ reads: 1, checks: 1 });
  });

  it('are read again when another process changed them, and at once when this one did', async () => {
    const { store, time, calendars } = setUp();
    await calendars.get('431229');
    store.data = calendarData({ edition: 'two' });
    expect((await calendars.get('431229')).edition).toBe('one');
    time.now = 5_000;
    expect((await calendars.get('431229')).edition).toBe('two');
    store.data = calendarData({ edition: 'three' });
    calendars.refresh('431229');
    expect((await calendars.get('431229')).edition).toBe('three');
  });

  it('say so while no year is loaded, and find one that was loaded since', async () => {
    const { store, calendars } = setUp(null);
    await expect(calendars.get('431229')).rejects.toMatchObject({ code: 'calendar-missing' });
    store.data = calendarData({ edition: 'one' });
    expect((await calendars.get('431229')).edition).toBe('one');
  });
});
