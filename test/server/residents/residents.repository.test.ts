import { transactionsOn } from '../../../server/database/transactions';
import type { Residents } from '../../../server/residents/residents.repository';
import type { residentsModel } from '../../../server/residents/residents.model';
import { plainDate } from '../../../shared/calendar/plain-date';
import { aResident } from '../../factories/resident';
import { A_JOB, aResidentViewer } from '../../factories/viewer';
import { startTestDatabase, type TestDatabase } from '../../support/database';
import { aWorkerOf, residentRepositories } from '../../support/resident-repositories';

const now = new Date('2026-11-24T02:00:00Z');
const registered = { by: 'test', at: now };
let database: TestDatabase;
let residents: Residents;

beforeAll(async () => {
  database = await startTestDatabase();
  residents = residentRepositories(database).residents;
});
afterAll(() => database.stop());

async function stored(resident = aResident().build()) {
  await residents.insert(resident, registered);
  return resident;
}

describe('a resident record', () => {
  it('comes back as it went in', async () => {
    const resident = await stored(aResident().holding('manual-wheelchair', '2024-03-01').build());
    expect(await residents.get(A_JOB, resident._id)).toEqual(resident);
  });

  it('holds nothing personal in clear', async () => {
    const resident = await stored(aResident('sealed-one').build());
    const raw = JSON.stringify(
      await database.connection.collection('people').findOne({ _id: 'sealed-one' as never }),
    );
    const { name, identityNumber, phone, address, certificate } = resident.profile;
    for (const value of [name, identityNumber, phone, phone.slice(-4), address, certificate!.number])
      expect(raw).not.toContain(value);
  });

  it('is found by number, certificate and phone, each exactly', async () => {
    const resident = await stored(aResident().withPhone('19900009876').build());
    const { identityNumber, certificate } = resident.profile;
    const ids = (found: { _id: string }[]) => found.map(({ _id }) => _id);
    expect(ids(await residents.findByIdentityNumber(A_JOB, '431229', identityNumber.toLowerCase()))).toEqual([
      resident._id,
    ]);
    expect(ids(await residents.findByCertificateNumber(A_JOB, '431229', certificate!.number))).toEqual([
      resident._id,
    ]);
    expect(ids(await residents.findByPhone(A_JOB, '431229', '199 0000 9876'))).toEqual([resident._id]);
    expect(await residents.findByIdentityNumber(A_JOB, '430223', identityNumber)).toEqual([]);
    expect(await residents.hasPhoneEnding(resident._id, '9876')).toBe(true);
    expect(await residents.hasPhoneEnding(resident._id, '9875')).toBe(false);
  });

  it('changed by several at once keeps every change, sealed, and is found by what is new', async () => {
    const { _id, profile } = await stored();
    const number = `${profile.identityNumber}13`;
    const certificate = { ...profile.certificate!, number };
    await Promise.all([
      residents.changeRecord(_id, ({ profile }) => ({ profile: { ...profile, certificate } })),
      residents.changeRecord(_id, ({ profile }) => ({ profile: { ...profile, hardship: 'minimum-living' } })),
      residents.addDevice(_id, { device: 'walker', deliveredOn: plainDate('2026-03-10'), item: 'item-7' }),
    ]);
    const after = await residents.get(A_JOB, _id);
    expect(after).toMatchObject({ version: 4, devices: [{ device: 'walker' }] });
    expect(after.profile).toEqual({ ...profile, certificate, hardship: 'minimum-living' });
    expect(await residents.findByCertificateNumber(A_JOB, '431229', number)).toHaveLength(1);
    expect(await residents.findByCertificateNumber(A_JOB, '431229', profile.certificate!.number)).toEqual([]);
    const raw = await database.connection.collection('people').findOne({ _id: _id as never });
    expect(JSON.stringify(raw)).not.toContain(number);
    await residents.changeRecord(_id, () => null);
    expect((await residents.get(A_JOB, _id)).version).toBe(4);
  });

  it('inserted twice is there once, as at first', async () => {
    const resident = await stored();
    await residents.insert({ ...resident, area: '431229101299' }, registered);
    expect((await residents.get(A_JOB, resident._id)).area).toBe(resident.area);
  });

  it('counts a delivery once per item', async () => {
    const resident = await stored();
    const device = { device: 'white-cane', deliveredOn: plainDate('2026-11-20'), item: 'item-9' };
    await residents.addDevice(resident._id, device);
    await residents.addDevice(resident._id, device);
    expect(await residents.get(A_JOB, resident._id)).toMatchObject({ devices: [device], version: 2 });
  });

  it('keeps its profile readable after other fields moved its version', async () => {
    const resident = await stored();
    const contact = { channels: ['paper' as const], neverCall: true, needsSpokenText: false };
    const change = { contact, by: 'officer', at: new Date('2026-11-24T02:00:00Z') };
    const set = () =>
      transactionsOn(database.connection)((session) =>
        residents.setContact(resident._id, 1, change, session),
      );
    expect([await set(), await set()]).toEqual([true, false]);
    expect(await residents.get(A_JOB, resident._id)).toEqual({
      ...{ ...resident, contact, version: 2 },
      contactChanges: [change],
    });
  });
});

describe('every read has a reader', () => {
  const area = '431229101211';

  test.each([
    ['the job', A_JOB, true],
    ['the person', 'self', true],
    ['a relative whose relation is in force', 'agent', true],
    ['somebody else', aResidentViewer('stranger'), false],
    ['the village', aWorkerOf(area), true],
    ['the town', aWorkerOf('431229101'), true],
    ['the county', aWorkerOf('431229'), true],
    ['another village', aWorkerOf('431229101212'), false],
    ['another town', aWorkerOf('431229102'), false],
    ['a unit with the same code in another county', aWorkerOf('431229', { county: '430223' }), false],
    ['staff of a unit that is gone', aWorkerOf('gone'), false],
    ['the public', { kind: 'public', address: '127.0.0.1' } as const, false],
  ])('%s', async (_, who, sees) => {
    const resident = await stored(aResident().livingIn(area).build());
    const agent = aResidentViewer('daughter', { actsFor: [{ personId: resident._id, basis: 'family' }] });
    const viewer = who === 'self' ? aResidentViewer(resident._id) : who === 'agent' ? agent : who;
    if (typeof viewer === 'string') throw new Error('no viewer');
    expect((await residents.find(viewer, resident._id)) !== null).toBe(sees);
    expect((await residents.findMany(viewer, [resident._id])).size).toBe(sees ? 1 : 0);
    expect(await residents.findByPhone(viewer, '431229', resident.profile.phone)).toHaveLength(sees ? 1 : 0);
    if (!sees) await expect(residents.get(viewer, resident._id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('a list of a place goes on where it stopped and stays inside the reader’s area', async () => {
    const village = '431229105201';
    const made = await Promise.all(
      ['a', 'b', 'c'].map((end) => stored(aResident(`listed-${end}`).livingIn(village).build())),
    );
    const first = await residents.listOfArea(aWorkerOf('431229105'), '431229', '431229105', 2);
    const second = await residents.listOfArea(aWorkerOf('431229105'), '431229', '431229105', 2, first.next!);
    expect([...first.residents, ...second.residents]).toEqual(made);
    expect(second.next).toBeNull();
    expect((await residents.listOfArea(aWorkerOf('431229102'), '431229', '431229105', 2)).residents).toEqual(
      [],
    );
  });
});

it('exact look-ups examine what they return', async () => {
  const model = database.connection.model('Resident') as unknown as ReturnType<typeof residentsModel>;
  await model.createIndexes();
  const resident = await stored();
  const [{ hashes } = { hashes: { phone: '' } }] = await model.find({ _id: resident._id }).lean();
  const plan = (await model
    .find({ $and: [{ county: '431229', 'hashes.phone': hashes.phone }, {}] })
    .explain('executionStats')) as unknown as {
    executionStats: { totalDocsExamined: number };
  };
  expect(plan.executionStats.totalDocsExamined).toBe(1);
});
