import { registerResident, type Registration } from '../../../server/residents/register-resident';
import type { Viewer } from '../../../shared/staff/viewer';
import { aResident, anIdentityNumber } from '../../factories/resident';
import { A_JOB } from '../../factories/viewer';
import { startTestDatabase, type TestDatabase } from '../../support/database';
import { areaOf, aWorkerOf, keyring, residentRepositories } from '../../support/resident-repositories';

const now = new Date('2026-11-24T02:00:00Z');
let database: TestDatabase;
let wired: ReturnType<typeof residentRepositories>;

beforeAll(async () => {
  database = await startTestDatabase();
  wired = residentRepositories(database);
});
afterAll(() => database.stop());

let requests = 0;
function aRegistration(over: Partial<Registration> = {}): Registration {
  const { county, area, profile, contact } = aResident();
  return { requestId: `request-${(requests += 1)}`, county, area, profile, contact, ...over };
}
const register = (input: Registration, viewer: Viewer = A_JOB) =>
  registerResident({ ...wired, keyring, areaOf }, viewer, input, now);

describe('registering a resident', () => {
  it('enters a person with version 1 and no devices', async () => {
    const { residentId } = await register(aRegistration());
    expect(await wired.residents.get(A_JOB, residentId)).toMatchObject({
      version: 1,
      devices: [],
      profile: { name: '吴德贵' },
    });
  });

  it('sent twice enters one person', async () => {
    const input = aRegistration();
    expect(await register(input)).toEqual(await register(input));
  });

  it('takes an identity number once, also when two windows send it at the same moment', async () => {
    const input = aRegistration();
    const outcomes = await Promise.allSettled([
      register(input),
      register({ ...input, requestId: 'other-window' }),
    ]);
    expect(outcomes.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((each) => each.status === 'rejected')).toMatchObject({
      reason: { code: 'claim-taken' },
    });
  });

  it('reads a small x as the same number', async () => {
    const base = aResident();
    const number = Array.from({ length: 500 }, (_, place) => anIdentityNumber('19580313', place)).find(
      (each) => each.endsWith('X'),
    )!;
    const input = aRegistration({
      profile: { ...base.profile, identityNumber: number.toLowerCase(), certificate: null },
    });
    await expect(register(input)).resolves.toBeDefined();
    await expect(
      register({ ...input, requestId: 'again-again', profile: { ...input.profile, identityNumber: number } }),
    ).rejects.toMatchObject({ code: 'claim-taken' });
  });

  test.each([
    ['identity number too short', { identityNumber: '99122919580312' }, 'profile.identityNumber'],
    ['30 February', { identityNumber: '991229195802300011' }, 'profile.identityNumber'],
    [
      'a certificate of 19 characters',
      { certificate: { ...aResident().profile.certificate!, number: '9912291958031200114' } },
      'profile.certificate.number',
    ],
    ['no phone', { phone: '' }, 'profile.phone'],
  ])('refuses %s and names the field', async (_, profile, field) => {
    const base = aRegistration();
    const attempt = register({ ...base, profile: { ...base.profile, ...profile } });
    await expect(attempt).rejects.toMatchObject({ code: 'invalid-input', details: { errors: [{ field }] } });
  });

  it('refuses a wish by which nobody could be told', async () => {
    const contact = { channels: ['phone' as const], neverCall: true, needsSpokenText: false };
    await expect(register(aRegistration({ contact }))).rejects.toMatchObject({
      details: { errors: [{ field: 'contact' }] },
    });
  });

  test.each([
    ['the village itself', aWorkerOf('431229101211'), true],
    ['the town', aWorkerOf('431229101'), true],
    ['another town', aWorkerOf('431229102'), false],
    ['another county', aWorkerOf('430223', { county: '430223' }), false],
  ])('%s may or may not register here', async (_, viewer, may) => {
    const attempt = register(aRegistration(), viewer);
    if (may) await expect(attempt).resolves.toBeDefined();
    else await expect(attempt).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
