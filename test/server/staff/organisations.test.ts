import { transactionsOn } from '../../../server/database/transactions';
import { createStaffAccount } from '../../../server/staff/create-staff-account';
import { organisationModels, type OrganisationModels } from '../../../server/staff/organisation.model';
import { organisationsRepository, type Organisations } from '../../../server/staff/organisations.repository';
import { recordAbsence } from '../../../server/staff/record-absence';
import { setUpCounty } from '../../../server/staff/set-up-county';
import { staffAccountsModel } from '../../../server/staff/staff-accounts.model';
import { staffAccountsRepository } from '../../../server/staff/staff-accounts.repository';
import { routeStep } from '../../../server/routing/route-work-item';
import { plainDate } from '../../../shared/calendar/plain-date';
import { aCalendar } from '../../factories/calendar';
import { aPost } from '../../factories/post';
import { aStaffMember } from '../../factories/staff-member';
import { aUnit } from '../../factories/unit';
import { A_JOB } from '../../factories/viewer';
import { startTestDatabase, type TestDatabase } from '../../support/database';
import { aWorkerOf, residentRepositories, sealer } from '../../support/resident-repositories';
import { until } from '../../support/until';

const now = new Date('2026-11-24T02:00:00Z');
const administrator = aWorkerOf('county', { roles: ['administrator'] });
let database: TestDatabase;
let organisations: Organisations;
let models: OrganisationModels;
let ids = 0;
const newId = () => `id-${(ids += 1)}`;

const setUp = () =>
  setUpCounty(
    { organisations },
    A_JOB,
    {
      units: [aUnit('county'), aUnit('town', { area: '431229101', reportsTo: 'county' })],
      staff: [
        aStaffMember('a').in('town').build(),
        aStaffMember('b').in('town').build(),
        aStaffMember('c').in('town').build(),
      ],
      posts: [aPost('check', { unit: 'town', region: '431229101', holderA: 'a', holderB: 'b' })],
    },
    now,
  );
const openRepository = () =>
  organisationsRepository(models, database.connection, () => new Date('2026-08-01T00:00:00Z'));

beforeAll(async () => {
  database = await startTestDatabase();
  models = organisationModels(database.connection);
  organisations = openRepository();
  await setUp();
});
afterAll(() => database.stop());

const calendar = aCalendar({ years: [] });
const assignee = async (at: Date) =>
  routeStep(await organisations.get('431229'), calendar, {
    service: 's',
    step: 'first-check',
    area: '431229101201',
    county: '431229',
    personId: 'p',
    excludedStaff: [],
    now: at,
  }).assignee;

describe('the organisation of a county', () => {
  it('is read once and kept, and set up twice is there once', async () => {
    const first = await organisations.get('431229');
    expect(await organisations.get('431229')).toBe(first);
    await setUp();
    const again = await organisations.get('431229');
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
    expect(again.posts).toEqual([
      aPost('check', { unit: 'town', region: '431229101', holderA: 'a', holderB: 'b' }),
    ]);
  });

  it('refuses a broken one: two federations, a line that runs in a circle, a holder who is nobody, a number nobody can call', async () => {
    const broken = [
      { units: [aUnit('x'), aUnit('y')], staff: [], posts: [] },
      { units: [aUnit('x')], staff: [], posts: [aPost('p', { unit: 'x', holderA: 'nobody' })] },
      { units: [aUnit('x', { phone: '康复股' })], staff: [], posts: [] },
    ];
    for (const each of broken)
      await expect(setUpCounty({ organisations }, A_JOB, each, now)).rejects.toMatchObject({
        code: 'invalid-input',
      });
    const circle = {
      units: [aUnit('x'), aUnit('y', { reportsTo: 'z' }), aUnit('z', { reportsTo: 'y' })],
      staff: [],
      posts: [],
    };
    await expect(setUpCounty({ organisations }, A_JOB, circle, now)).rejects.toThrow('circular');
  });

  it('is dropped from memory when another process changes it', async () => {
    const mine = openRepository();
    const stop = mine.watch();
    const before = await mine.get('431229');
    await recordAbsence(
      { organisations },
      administrator,
      {
        _id: newId(),
        county: '431229',
        staffId: 'c',
        from: now,
        to: new Date('2026-11-24T03:00:00Z'),
        reason: 'meeting',
      },
      now,
    );
    await until(async () => (await mine.get('431229')) !== before);
    expect((await mine.get('431229')).absences).toHaveLength(1);
    await stop();
  });
});

it('what a change of the list writes is witnessed, and what is read is the post alone', async () => {
  const later = aPost('later', { ...{ unit: 'town', region: '431229101' }, holderA: 'c', holderB: 'a' });
  const ended = { endedBy: administrator.accountId, endedAt: now, endApprovedBy: 'account-leader' };
  const witness = { recordedBy: administrator.accountId, recordedAt: now, approvedBy: 'account-leader' };
  const added = [{ ...later, effectiveFrom: plainDate('2026-12-01') }];
  await transactionsOn(database.connection)((session) =>
    organisations.changePosts(
      '431229',
      [{ added, witness, lastDays: new Map([['later', plainDate('2026-12-31')]]), ending: ended }],
      session,
    ),
  );
  organisations.forget('431229');
  const stored = await database.connection.collection('posts').findOne({ _id: 'later' as never });
  expect(stored).toMatchObject({ ...witness, ...ended });
  const { posts } = await organisations.get('431229');
  expect(posts.find(({ _id }) => _id === 'later')).toEqual({
    ...added[0],
    effectiveTo: '2026-12-31',
  });
  expect(await assignee(new Date('2026-11-30T02:00:00Z'))).toBe('a');
  expect(await assignee(new Date('2026-12-01T02:00:00Z'))).toBe('c');
});

describe('an absence', () => {
  it('sends new work to B while it lasts', async () => {
    const absence = {
      _id: newId(),
      county: '431229',
      staffId: 'a',
      from: new Date('2026-11-25T16:00:00Z'),
      to: new Date('2026-11-26T16:00:00Z'),
      reason: 'leave' as const,
    };
    await recordAbsence({ organisations }, administrator, absence, now);
    expect(await assignee(new Date('2026-11-25T02:00:00Z'))).toBe('a');
    expect(await assignee(new Date('2026-11-26T02:00:00Z'))).toBe('b');
    expect(await assignee(new Date('2026-11-27T02:00:00Z'))).toBe('a');
  });

  it('sent twice is one, and days that are recorded already are refused in words', async () => {
    const day = (text: string) => new Date(`${text}T00:00+08:00`);
    const leave = { county: '431229', staffId: 'b', reason: 'trip' as const };
    const first = { ...leave, _id: newId(), from: day('2026-12-07'), to: day('2026-12-10') };
    await recordAbsence({ organisations }, administrator, first, now);
    await recordAbsence({ organisations }, administrator, first, now);
    const overlapping = { ...leave, _id: newId(), from: day('2026-12-09'), to: day('2026-12-12') };
    await expect(recordAbsence({ organisations }, administrator, overlapping, now)).rejects.toMatchObject({
      code: 'invalid-input',
      details: {
        errors: [{ field: 'from', message: expect.stringContaining('12月7日到12月9日 已经记过不在岗') }],
      },
    });
    const next = { ...overlapping, from: day('2026-12-10') };
    await recordAbsence({ organisations }, administrator, next, now);
    const { absences } = await organisations.get('431229');
    expect(absences.filter(({ staffId }) => staffId === 'b')).toHaveLength(2);
  });

  it('is refused for strangers, without an end, and from anybody but an administrator', async () => {
    const absence = {
      _id: newId(),
      county: '431229',
      staffId: 'a',
      from: now,
      to: now,
      reason: 'sick' as const,
    };
    await expect(recordAbsence({ organisations }, administrator, absence, now)).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await expect(
      recordAbsence({ organisations }, administrator, { ...absence, staffId: 'nobody' }, now),
    ).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(recordAbsence({ organisations }, aWorkerOf('county'), absence, now)).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });
});

describe('a staff account', () => {
  const account = (over = {}) => ({
    accountId: 'account-1',
    county: '431229',
    staffId: 'a',
    username: 'JZ-KF-02',
    passwordHash: '$argon2id$x',
    totpSecret: 'JBSWY3DPEHPK3PXP',
    demoLabel: null,
    ...over,
  });

  it('is found by name in any case, its one-time secret sealed at rest', async () => {
    const staffAccounts = staffAccountsRepository(staffAccountsModel(database.connection), sealer);
    const deps = { organisations, staffAccounts, claims: residentRepositories(database).claims };
    await createStaffAccount(deps, administrator, account(), now);
    expect(await staffAccounts.findByUsername(' jz-kf-02 ')).toMatchObject({
      accountId: 'account-1',
      staffId: 'a',
      totpSecret: 'JBSWY3DPEHPK3PXP',
      disabled: false,
    });
    expect(JSON.stringify(await database.connection.collection('accounts').findOne({}))).not.toContain(
      'JBSWY3DPEHPK3PXP',
    );
    expect(await staffAccounts.findByUsername('jz-kf-03')).toBeNull();
    await expect(
      createStaffAccount(deps, administrator, account({ accountId: 'account-2' }), now),
    ).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(
      createStaffAccount(deps, administrator, account({ username: 'a b' }), now),
    ).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(
      createStaffAccount(deps, administrator, account({ staffId: 'nobody', username: 'new-name' }), now),
    ).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
