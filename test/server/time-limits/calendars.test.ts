import { plainDate } from '../../../shared/calendar/plain-date';
import { compileCalendar } from '../../../shared/calendar/working-days';
import { USUAL_OFFICE_HOURS } from '../../../shared/calendar/calendar-data';
import { dueAt } from '../../../shared/time-limits/due-at';
import type { StaffViewer } from '../../../shared/staff/viewer';
import {
  calendarYearsIn,
  calendarsRepositoryOn,
  type CalendarsRepository,
} from '../../../server/time-limits/calendars.repository';
import { countyCalendars } from '../../../server/time-limits/county-calendars';
import { seedCalendars } from '../../../server/time-limits/seed-calendar';
import { setCountyOverride, type SetCountyOverride } from '../../../server/time-limits/set-county-override';
import { YEAR_2026, at } from '../../factories/calendar';
import { aStaffViewer } from '../../factories/viewer';
import { startTestDatabase, type TestDatabase } from '../../support/database';

const county = '431229';
const administrator = aStaffViewer('xie', { roles: ['administrator'] });
const snow: SetCountyOverride = { county, on: plainDate('2026-01-22'), working: false, reason: '冰雪' };

let database: TestDatabase;
let calendars: CalendarsRepository;
const years = () => calendarYearsIn(database.connection.getClient().db(database.connection.name));
const held = () => countyCalendars(calendars, () => 0);
const set = (input: SetCountyOverride, actor = administrator) =>
  setCountyOverride(
    { calendars, countyCalendars: { refresh: () => undefined }, now: () => at('2026-01-21') },
    actor,
    input,
  );

beforeAll(async () => {
  database = await startTestDatabase();
  calendars = calendarsRepositoryOn(database.connection);
});
beforeEach(() => database.connection.collection('calendars').deleteMany({}));
afterAll(() => database.stop());

describe('the calendars in the database', () => {
  it('are missing, with the code that says so, before they are seeded', async () => {
    await expect(held().get(county)).rejects.toMatchObject({ code: 'calendar-missing' });
  });

  it('hold the published years after seeding, and nothing twice when seeded again', async () => {
    expect(await seedCalendars(years())).toEqual(expect.arrayContaining([2025, 2026]));
    expect(await seedCalendars(years())).toEqual([]);
    const calendar = await held().get(county);
    expect(calendar).toMatchObject({ county, hoursFrom: [{ spans: USUAL_OFFICE_HOURS }] });
    const limit = { amount: 10, unit: 'working-day' as const, stops: [] };
    expect(dueAt({ limit, startedAt: at('2026-04-30') }, calendar)).toMatchObject({
      on: '2026-05-18',
      provisional: false,
    });
  });

  it('keep a year that an administrator corrected when they are seeded again', async () => {
    await years().addYears([{ ...YEAR_2026, source: 'corrected' }]);
    await seedCalendars(years());
    expect((await calendars.find(county))?.years.map(({ source }) => source)).toContain('corrected');
  });

  it('show another edition for a new year of the country, and the same one for another county’s day', async () => {
    await years().addYears([YEAR_2026]);
    expect(await calendars.findEdition(county)).toBe('2026.1');
    await set({ ...snow, county: '511403' }, { ...administrator, county: '511403' });
    expect(await calendars.findEdition(county)).toBe('2026.1');
    await years().addYears([{ ...YEAR_2026, year: 2027, off: [], work: [] }]);
    expect(await calendars.findEdition(county)).toBe('2026.1+2027.1');
    expect((await calendars.find(county))?.edition).toBe('2026.1+2027.1');
  });
});

describe('a county’s own day', () => {
  beforeEach(() => years().addYears([YEAR_2026]));

  it('moves due dates of that county only, under a new edition', async () => {
    expect(await set(snow)).toEqual({ edition: '2026.1/431229.1' });
    const input = {
      limit: { amount: 1, unit: 'working-day' as const, stops: [] },
      startedAt: at('2026-01-21'),
    };
    expect(dueAt(input, await held().get(county)).on).toBe('2026-01-23');
    expect(dueAt(input, await held().get('511403')).on).toBe('2026-01-22');
  });

  it('is replaced by a second word on the same day, cleared by null, and each of it stays on record', async () => {
    await set(snow);
    await set({ ...snow, reason: '冰雪，县里通知停止办公' });
    expect((await calendars.find(county))?.overrides).toEqual([
      { on: '2026-01-22', working: false, reason: '冰雪，县里通知停止办公' },
    ]);
    expect(await set({ ...snow, working: null, reason: '雪停了' })).toEqual({ edition: '2026.1/431229.3' });
    expect((await calendars.find(county))?.overrides).toEqual([]);
    expect(
      (await calendars.getCounty(county)).changes.map(({ by, at: when, ...change }) => ({
        working: 'working' in change ? change.working : undefined,
        ...{ by, when },
      })),
    ).toEqual([false, false, null].map((working) => ({ working, by: 'xie', when: at('2026-01-21') })));
  });

  it('loses nothing when several are set at the same moment', async () => {
    const days = ['2026-01-19', '2026-01-20', '2026-01-21'].map(plainDate);
    await Promise.all(days.map((on) => set({ ...snow, on })));
    const data = (await calendars.find(county))!;
    expect(data.overrides.map(({ on }) => on)).toEqual(days);
    expect(compileCalendar(data).edition).toBe('2026.1/431229.3');
  });

  it.each<[string, Partial<StaffViewer>]>([
    ['a section head', { roles: ['section-head', 'leader'] }],
    ['the administrator of another county', { county: '511403' }],
  ])('is not set by %s', async (_, other) => {
    await expect(set(snow, { ...administrator, ...other })).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await calendars.findEdition(county)).toBe('2026.1');
  });
});
