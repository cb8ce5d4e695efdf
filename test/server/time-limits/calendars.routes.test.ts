import {
  CalendarAlarms,
  CalendarChanges,
  CalendarYear,
  MovedDatesReport,
} from '../../../shared/calendar/calendar-view';
import { StaffItem } from '../../../shared/work-items/staff-view';
import { ResidentItem } from '../../../shared/work-items/resident-view';
import { REPLAY, serverJobs } from '../../../server/jobs/server-jobs';
import { at } from '../../factories/calendar';
import { A_JOB } from '../../factories/viewer';
import { SOURCE_2027, TABLE_2027 } from '../../factories/year-2027';
import { giveAccounts, startApp, type RunningApp } from '../../support/app';
import { read, type SignedInClient } from '../../support/api-client';
import { passed, useCasework } from '../../support/casework';

const { world, submitted, act } = useCasework(at('2026-12-21'));
let app: RunningApp;
let admin: SignedInClient;

beforeAll(async () => {
  await giveAccounts(world.county, [
    world.county.staff.administrator,
    world.county.staff.town,
    world.county.staff.assessor,
  ]);
  app = await startApp(world.county);
  admin = await app.as('staff', world.county.staff.administrator.accountId);
});
afterAll(() => app.close());

const year = async (of: number) =>
  CalendarYear.parse((await admin.get(`/api/staff/calendar/years/${of}`)).body);
const saveDraft = (body: object) => admin.send('PUT', '/api/staff/calendar/years/2027/draft', body);
const publish = (body: object) => admin.send('POST', '/api/staff/calendar/years/2027/publish', body);
const replay = () =>
  serverJobs(world.county.deps)
    .find(({ name }) => name === REPLAY)!
    .run();

describe('publishing a year over HTTP', () => {
  it('is alarmed from November on, drafted with every mistake told, published, and moves what it touches', async () => {
    const alarms = CalendarAlarms.parse((await admin.get('/api/staff/calendar/alarms')).body).alarms;
    expect(alarms.map((alarm) => [alarm.year, alarm.urgency])).toEqual([[2027, 'soon']]);
    const person = await world.county.aPerson();
    const { id, item } = await submitted(person);
    const promised = item.clocks.find(({ code }) => code === 'promise')!;
    expect(promised.provisional).toBe(true);

    const wrong = TABLE_2027.replace('2月13日（周六）', '2月31日');
    const first = await saveDraft({ revision: 0, source: '', table: wrong });
    const { draft } = CalendarYear.parse(first.body);
    expect(draft).toMatchObject({ revision: 1, table: wrong, off: [] });
    expect(draft!.mistakes).toEqual([expect.objectContaining({ row: 3, column: '放假到', text: '2月31日' })]);
    const refused = await publish({ revision: 1, warningsSeen: true, reason: '' });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      code: 'invalid-input',
      errors: [{ field: 'source' }, { field: 'table' }, { field: 'days' }],
    });

    expect((await saveDraft({ revision: 0, source: SOURCE_2027, table: TABLE_2027 })).status).toBe(409);
    const second = CalendarYear.parse(
      (await saveDraft({ revision: 1, source: SOURCE_2027, table: TABLE_2027 })).body,
    );
    expect(second.draft).toMatchObject({ mistakes: [], findings: [], againstPublished: null });
    expect(second.draft!.againstWeekends).toMatchObject({ workingDays: 248, workingDaysBefore: 261 });
    expect(second.published).toBeNull();

    const published = CalendarYear.parse(
      (await publish({ revision: 2, warningsSeen: false, reason: '' })).body,
    );
    expect(published).toMatchObject({ draft: null, alarms: [], published: { workingDays: 248 } });
    expect(published.editions[0]).toMatchObject({ version: 1, source: SOURCE_2027 });
    expect(published.editions[0]!.by).toContain('靖州苗族侗族自治县残联');

    await replay();
    const { item: after } = await world.county.deps.main.items.get(A_JOB, id);
    const now = after.clocks.find(({ code }) => code === 'promise')!;
    expect(now).toMatchObject({ provisional: false, firstDueOn: promised.dueOn, limit: promised.limit });
    expect(now.dueOn > promised.dueOn).toBe(true);
    const resident = await app.as('resident', person.accountId);
    const seen = ResidentItem.parse((await resident.get(`/api/resident/items/${id}`)).body);
    expect(seen.promise).toMatchObject({ on: now.dueOn, firstOn: promised.dueOn, provisional: false });
    expect(seen.promise!.moved).toMatch(/^原来是2027年2月9日，往后 \d+ 个工作日$/);
    expect(seen.timeline.map(({ title }) => title)).toContain('说好的日子变了');
    const changes = CalendarChanges.parse((await admin.get('/api/staff/calendar/changes')).body);
    expect(changes).toMatchObject({ isRunning: false, changes: [{ what: '2027 年放假安排发布', moved: 1 }] });
    const edition = encodeURIComponent(changes.changes[0]!.edition);
    const { rows } = MovedDatesReport.parse(
      (await admin.get(`/api/staff/calendar/moved-dates?edition=${edition}`)).body,
    );
    const line = rows.find(({ clock }) => clock === '承诺')!;
    expect(line).toMatchObject({ number: item.number, from: promised.dueOn, to: now.dueOn });
    expect(line.why).toContain('2027年1月1日元旦放假');
  });

  it('is corrected by a new edition with a reason; the old one stays readable and dates come back', async () => {
    const { id } = await submitted(await world.county.aPerson());
    const { item } = await world.county.deps.main.items.get(A_JOB, id);
    const { published } = await year(2027);
    const days = { off: published!.off.filter(({ on }) => on !== '2027-01-01'), work: published!.work };
    await saveDraft({ revision: 0, source: SOURCE_2027, days });
    expect((await publish({ revision: 1, warningsSeen: true, reason: '' })).body).toMatchObject({
      errors: [{ field: 'reason' }],
    });
    expect((await publish({ revision: 1, warningsSeen: false, reason: '更正' })).body).toMatchObject({
      errors: [{ field: 'warningsSeen' }],
    });
    await publish({ revision: 1, warningsSeen: true, reason: '1月1日照常上班（演示）' });
    await replay();
    await replay();
    const { item: after } = await world.county.deps.main.items.get(A_JOB, id);
    expect(after.history.map(({ action }) => action)).toEqual(['submit', 'reckon-again']);
    const editions = (await year(2027)).editions;
    expect(editions.map(({ version, workingDays }) => [version, workingDays])).toEqual([
      [2, 249],
      [1, 248],
    ]);
    const { calendarParts } = world.county.deps;
    const earlier = await calendarParts.findAt('431229', item.history[0]!.calendarEdition);
    expect(earlier!.years.find((each) => each.year === 2027)!.off[0]!.on).toBe('2027-01-01');
  });
});

describe('a county’s office hours over HTTP', () => {
  const set = (body: object) => admin.send('POST', '/api/staff/calendar/office-hours', body);
  const spans = [
    { opens: 8 * 60, closes: 12 * 60 },
    { opens: 15 * 60, closes: 18 * 60 },
  ];
  const edition = () => world.county.deps.calendarHistory.editionNow('431229');

  it('are set from a day to come, with the reason: a new edition, by which no date moves that was told', async () => {
    const { id } = await submitted(await world.county.aPerson());
    const before = (await world.county.deps.main.items.get(A_JOB, id)).item;
    const earlier = await edition();
    expect(await set({ from: '2026-12-21', spans, reason: '冬季作息' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'from' }] },
    });
    expect((await set({ from: '2026-12-28', spans, reason: ' ' })).status).toBe(422);
    expect((await set({ from: '2026-12-28', spans: [...spans].reverse(), reason: '冬季' })).status).toBe(422);
    const { officeHours } = CalendarYear.parse(
      (await set({ from: '2026-12-28', spans, reason: '冬季作息' })).body,
    );
    expect(officeHours).toMatchObject({
      today: '工作日 8:30 到 12:00、14:00 到 17:30',
      changes: [{ from: '2026-12-28', words: '工作日 8:00 到 12:00、15:00 到 18:00', isToCome: true }],
    });
    await replay();
    expect((await world.county.deps.main.items.get(A_JOB, id)).item).toEqual(before);
    const { calendarAt } = world.county.deps.calendarHistory;
    const [was, is] = [await calendarAt('431229', earlier), await calendarAt('431229', await edition())];
    expect([was!.hoursFrom.length, is!.hoursFrom.length]).toEqual([1, 2]);
  });

  it('decide from that day on until when an online submission counts for its day', async () => {
    world.county.setNow(at('2026-12-28', '17:45'));
    const { item } = await submitted(await world.county.aPerson());
    world.county.setNow(at('2026-12-29', '10:00'));
    const next = (await submitted(await world.county.aPerson())).item;
    expect(item.clocks[0]!.dueOn < next.clocks[0]!.dueOn).toBe(true);
    expect((await year(2026)).officeHours.today).toBe('工作日 8:00 到 12:00、15:00 到 18:00');
  });

  it('are taken back while their day is to come, and both stay readable', async () => {
    await set({ from: '2027-03-01', spans, reason: '春季作息' });
    const { officeHours } = CalendarYear.parse(
      (await set({ from: '2027-03-01', spans: null, reason: '不改了' })).body,
    );
    expect(officeHours.changes.slice(0, 2)).toMatchObject([
      { from: '2027-03-01', words: null, reason: '不改了', isToCome: false },
      { from: '2027-03-01', reason: '春季作息', isToCome: false },
    ]);
  });
});

describe('a county’s own day over HTTP', () => {
  it('moves open clocks that run over it, and back when it is taken back; ended clocks and others stay', async () => {
    const { id } = await submitted(await world.county.aPerson());
    const before = (await world.county.deps.main.items.get(A_JOB, id)).item;
    const set = (body: object) => admin.send('POST', '/api/staff/calendar/own-days', body);
    const snow = await set({ on: '2026-12-23', working: false, reason: '冰雪' });
    expect(CalendarYear.parse(snow.body).overrides).toEqual([
      { on: '2026-12-23', working: false, reason: '冰雪' },
    ]);
    await replay();
    const moved = (await world.county.deps.main.items.get(A_JOB, id)).item;
    expect(moved.dueAt > before.dueAt).toBe(true);
    await set({ on: '2026-12-23', working: null, reason: '雪停了' });
    await replay();
    const back = (await world.county.deps.main.items.get(A_JOB, id)).item;
    expect(back.clocks).toEqual(before.clocks);
    expect(back.history.map(({ action }) => action)).toEqual(['submit', 'reckon-again', 'reckon-again']);
    expect((await year(2026)).overrideChanges.map(({ working, by }) => [working, by])).toEqual([
      [null, expect.any(String)],
      [false, expect.any(String)],
    ]);
    expect((await set({ on: '2026-12-24', working: false, reason: ' ' })).status).toBe(422);
  });

  it('reckons an item before anything is done to it, so nobody is late by a calendar that was replaced', async () => {
    const { id } = await submitted(await world.county.aPerson());
    await admin.send('POST', '/api/staff/calendar/own-days', {
      on: '2026-12-22',
      working: false,
      reason: '停电',
    });
    await act(world.county.staff.town, id, { type: 'note', words: '打过电话' });
    const { item } = await world.county.deps.main.items.get(A_JOB, id);
    expect(item.history.map(({ action }) => action)).toEqual(['submit', 'reckon-again', 'note']);
    await replay();
    expect((await world.county.deps.main.items.get(A_JOB, id)).item.version).toBe(3);
  });

  it('explains a clock that ended by the calendar it ended with, and one that runs by the new one', async () => {
    const { id } = await submitted(await world.county.aPerson());
    const { town, officer } = world.county.staff;
    await act(town, id, passed);
    await act(officer, id, { type: 'accept', record: {} });
    const clocksSeen = async () => {
      const client = await app.as('staff', world.county.staff.assessor.accountId);
      const { clocks } = await read(client, `/api/staff/items/${id}`, StaffItem);
      return (code: string) => clocks.find((clock) => clock.code === code)!;
    };
    const before = await clocksSeen();
    const closed = { on: '2026-12-25', reason: '停电' };
    await admin.send('POST', '/api/staff/calendar/own-days', { ...closed, working: false });
    await replay();
    const after = await clocksSeen();
    expect(after('acceptance')).toEqual(before('acceptance'));
    expect(after('decision').sentence).not.toBe(before('decision').sentence);
    await admin.send('POST', '/api/staff/calendar/own-days', { ...closed, working: null });
  });

  it('gives whoever is waited for more time, never less, and says so', async () => {
    const { id } = await submitted(await world.county.aPerson());
    const missing = [{ kind: 'paper' as const, code: 'home-photos', why: '太暗', countsAsGood: '看得清' }];
    await act(world.county.staff.town, id, { type: 'request-supplement', missing, nothingElseMissing: true });
    const asked = (await world.county.deps.main.items.get(A_JOB, id)).item;
    await admin.send('POST', '/api/staff/calendar/own-days', {
      on: '2026-12-28',
      working: false,
      reason: '冰雪',
    });
    await replay();
    const later = (await world.county.deps.main.items.get(A_JOB, id)).item;
    expect(later.supplement!.until > asked.supplement!.until).toBe(true);
    expect(later.stops.at(-1)!.expectedEndOn).toBe(later.supplement!.until);
    await admin.send('POST', '/api/staff/calendar/own-days', {
      on: '2026-12-28',
      working: null,
      reason: '照常',
    });
    await replay();
    const kept = (await world.county.deps.main.items.get(A_JOB, id)).item;
    expect(kept.supplement!.until).toBe(later.supplement!.until);
  });
});

it('is the administrator’s alone', async () => {
  const handler = await app.as('staff', world.county.staff.town.accountId);
  const answers = await Promise.all([
    handler.get('/api/staff/calendar/years/2027'),
    handler.get('/api/staff/calendar/moved-dates?edition=x'),
    handler.send('POST', '/api/staff/calendar/own-days', {
      on: '2026-12-24',
      working: false,
      reason: '冰雪',
    }),
    handler.send('PUT', '/api/staff/calendar/years/2027/draft', { revision: 0, source: '', table: '' }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
});
