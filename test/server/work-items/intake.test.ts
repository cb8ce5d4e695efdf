import { deliverAll } from '../../../server/jobs/deliver-all';
import { openResidentAccount } from '../../../server/residents/open-resident-account';
import { registerResident } from '../../../server/residents/register-resident';
import { PeopleFound } from '../../../shared/residents/person-found';
import type { Resident } from '../../../shared/residents/resident';
import type { RequestedAction } from '../../../shared/work-items/actions';
import { Receipt, type Applicant, type IntakeRequest } from '../../../shared/work-items/intake';
import { QueuePage } from '../../../shared/work-items/queue-view';
import { ResidentItemList } from '../../../shared/work-items/resident-view';
import { StaffItem } from '../../../shared/work-items/staff-view';
import type { WorkItem } from '../../../shared/work-items/work-item';
import { ADVICE_CALL } from '../../factories/advice-call';
import { at } from '../../factories/calendar';
import { aPost } from '../../factories/post';
import { aResident } from '../../factories/resident';
import { aStaffMember } from '../../factories/staff-member';
import { aSubmission } from '../../factories/submission';
import { aUnit } from '../../factories/unit';
import { A_JOB, aStaffViewer } from '../../factories/viewer';
import { read, type ApiAnswer, type SignedInClient } from '../../support/api-client';
import { giveAccounts } from '../../support/app';
import { clientId } from '../../support/client-id';
import { useCountyOverHttp } from '../../support/county-over-http';
import { itIsAWholeService } from '../../support/definition-checks';
import { foldDifferences, onlyEdition } from '../../support/fold/fold-differences';
import { storedItem } from '../../support/service-desk';

const county = useCountyOverHttp(at('2026-06-04'), [ADVICE_CALL]);
const deps = () => county.world.county.deps;

describe('the invented call', () => itIsAWholeService(() => ADVICE_CALL));

const operator = aStaffViewer('operator', { unit: 'hotline', roles: ['operator'] });
const second = aStaffViewer('operator-2', { unit: 'hotline', roles: ['operator'] });

beforeAll(async () => {
  await deps().organisations.setUp(
    {
      units: [
        aUnit('hotline', { name: '残疾人热线', kind: 'section', reportsTo: 'county' }),
        aUnit('town-2', { name: '渠阳镇残联', area: '431229100', reportsTo: 'county' }),
      ],
      staff: [
        aStaffMember('operator').in('hotline').as('operator').build(),
        aStaffMember('operator-2').in('hotline').as('operator').build(),
      ],
      posts: [
        aPost('p-line', { unit: 'hotline', service: 'advice-call', step: 'on-line', holderA: 'operator-2' }),
        aPost('p-devices', { unit: 'section', service: 'advice-call', step: 'devices', holderA: 'officer' }),
      ],
    },
    witness(),
  );
  await giveAccounts(county.world.county, [operator, second]);
});

const witness = () => ({ recordedBy: 'test', recordedAt: county.world.county.now() });
const atHotline = () => county.app.as('staff', operator.accountId);
const take = (client: SignedInClient, request: IntakeRequest) =>
  client.send('POST', '/api/staff/items', request);
const taken = ({ status, body }: ApiAnswer, expected = 201): Receipt => {
  expect({ status, body }).toMatchObject({ status: expected });
  return Receipt.parse(body);
};
const itemOf = (client: SignedInClient, id: string) => read(client, `/api/staff/items/${id}`, StaffItem);
const foldFaults = async (item: WorkItem) =>
  foldDifferences(item, {
    definition: deps().workItems.definition(item.service),
    calendarOf: onlyEdition(await deps().workItems.calendar(item.county)),
    now: county.world.county.now(),
  });
const track = (number: string, phoneLast4: string) =>
  county.app.anybody.send('POST', '/api/public/track', { number, phoneLast4 });

/** Somebody in the register without an account, and a form for them with its photo, as a worker at the window has it. */
async function someone(client: SignedInClient, person = aResident().build()) {
  const { county: code, area, profile, contact } = person;
  const { residents, claims, keyring, organisations } = deps();
  const { residentId } = await registerResident(
    { residents, claims, keyring, areaOf: organisations.areaOf },
    A_JOB,
    { requestId: clientId(), county: code, area, profile, contact },
    county.world.county.now(),
  );
  return {
    person: { ...person, _id: residentId },
    request: await forSomeone(client, { kind: 'registered', personId: residentId }),
  };
}
async function forSomeone(client: SignedInClient, applicant: Applicant): Promise<IntakeRequest> {
  const { submissionId, service, answers, papers } = aSubmission('', [await county.upload(client)]);
  return { submissionId, service, channel: 'window', applicant, answers, papers };
}
const asNew = ({ area, profile, contact }: Resident): Applicant => ({ kind: 'new', area, profile, contact });

describe('at the window', () => {
  test('found by number, taken in, followed without an account, told by telephone, and found in the account later', async () => {
    const town = await county.staff('town');
    const { person, request } = await someone(
      town,
      aResident().named('向远山').withPhone('19900007719').build(),
    );
    const search = async (q: string) =>
      PeopleFound.parse((await town.send('POST', '/api/staff/people/search', { q })).body).people;
    for (const q of [
      person.profile.identityNumber,
      person.profile.certificate!.number,
      '19900007719',
      '向远山',
      '远山',
    ])
      expect(await search(q)).toMatchObject([
        { personId: person._id, name: '向*山', hasAccount: false, phone: '199****7719' },
      ]);
    expect(await search(person.profile.identityNumber.slice(0, 12))).toEqual([]);

    const answer = await take(town, request);
    const receipt = taken(answer);
    expect(receipt).toMatchObject({
      applicant: '向*山',
      receivedWords: '6月4日 10:00 窗口收件',
      receivedBy: { staffId: 'town' },
      papers: [{ count: 1 }],
      holder: { staffId: 'town', phone: '0745-0000000' },
      unitName: '甘棠镇残联',
    });
    expect(receipt.due!.words).toMatch(/^最晚 \d+月\d+日送到手上$/);
    expect(receipt.due!.sentences.length).toBeGreaterThan(0);
    expect(receipt.follow.join('')).toContain(receipt.number);
    expect(JSON.stringify(receipt)).not.toMatch(/向远山|19900007719|19900002207/);
    expect(await read(town, `/api/staff/items/${receipt.itemId}/receipt`, Receipt)).toEqual(receipt);
    expect(taken(await take(town, request), 200)).toEqual(receipt);
    const other = { ...request, answers: { ...request.answers, situation: '别的情况' } };
    expect(await take(town, other)).toMatchObject({ status: 409, body: { code: 'already-submitted' } });
    expect(await take(town, { ...request, submissionId: clientId() })).toMatchObject({
      status: 422,
      body: { code: 'paper-missing' },
    });

    expect(await track(receipt.number, '7719')).toMatchObject({
      status: 200,
      body: { number: receipt.number },
    });
    expect(await track(receipt.number, '7718')).toMatchObject({ status: 404 });

    const pass: RequestedAction = { type: 'pass-check', record: { howChecked: 'phone', finding: '属实' } };
    const checked = await county.act(town, receipt.itemId, pass, 1);
    expect(checked.telling).toMatchObject({
      how: '打电话 199****7719',
      upTo: 2,
      words: [{ title: expect.any(String) }],
    });
    expect(checked.allowedActions).toContain('record-told');
    const told = await county.act(town, receipt.itemId, { type: 'record-told', by: 'phone', upTo: 2 }, 2);
    expect(told.telling).toBeNull();
    expect(told.history[0]!.what).toBe('已告知本人（打电话）');

    await deliverAll(deps());
    await openResidentAccount(
      deps(),
      A_JOB,
      { accountId: 'later', personId: person._id, demo: null },
      county.world.county.now(),
    );
    const resident = await county.app.as('resident', 'later');
    const { items } = await read(resident, '/api/resident/items', ResidentItemList);
    expect(items).toMatchObject([{ id: receipt.itemId, number: receipt.number }]);
    const seen = await resident.get(`/api/resident/items/${receipt.itemId}`);
    expect(seen).toMatchObject({
      status: 200,
      body: {
        timeline: expect.arrayContaining([
          expect.objectContaining({ title: '在窗口交的，工作人员代为登记' }),
        ]),
      },
    });
    expect((await resident.get('/api/resident/messages')).body).toMatchObject({ unread: 2 });
    const officer = await county.staff('officer');
    expect((await itemOf(officer, receipt.itemId)).telling).toBeNull();
    const item = await storedItem(county.world.database.connection, receipt.number);
    expect(item).toMatchObject({
      for: person._id,
      filedBy: { person: null, basis: 'on-request', channel: 'window' },
    });
    expect(await foldFaults(item)).toEqual([]);
  });

  test('the one thing twice for one person is refused whoever brings it, as for everybody', async () => {
    const town = await county.staff('town');
    const { person, request } = await someone(town);
    taken(await take(town, request));
    const again = await forSomeone(town, { kind: 'registered', personId: person._id });
    expect(await take(town, again)).toMatchObject({ status: 409, body: { code: 'claim-taken' } });
  });

  test('somebody not registered yet is registered with it, once, and only when the form is fit', async () => {
    const town = await county.staff('town');
    const person = aResident().named('石长庚').build();
    const request = await forSomeone(town, asNew(person));
    const { situation: _none, ...unfit } = request.answers;
    expect(await take(town, { ...request, answers: unfit })).toMatchObject({
      status: 422,
      body: { code: 'invalid-input' },
    });
    const register = () =>
      deps().residents.findByIdentityNumber(A_JOB, '431229', person.profile.identityNumber);
    expect(await register()).toEqual([]);
    const [one, two] = (await Promise.all([take(town, request), take(town, request)])).sort(
      (a, b) => b.status - a.status,
    );
    expect(taken(one!, 201)).toEqual(taken(two!, 200));
    expect(await register()).toMatchObject([{ profile: { name: '石长庚' } }]);
    const twice = await forSomeone(
      town,
      asNew({ ...person, profile: { ...person.profile, name: '石长根' } }),
    );
    expect(await take(town, twice)).toMatchObject({ status: 409, body: { code: 'already-registered' } });
    const wrong = asNew({ ...person, profile: { ...person.profile, identityNumber: '991229195803120014' } });
    expect(await take(town, await forSomeone(town, wrong))).toMatchObject({ status: 422 });
  });

  test('people of another town are nowhere to be found, by no number and no id', async () => {
    const town = await county.staff('town');
    const { person, request } = await someone(
      town,
      aResident().named('覃远方').livingIn('431229100200').build(),
    );
    const found = await town.send('POST', '/api/staff/people/search', { q: person.profile.identityNumber });
    expect(found.body).toEqual({ people: [] });
    expect(await take(town, request)).toMatchObject({ status: 404 });
    expect(
      await take(town, await forSomeone(town, asNew(aResident().livingIn('431229100200').build()))),
    ).toMatchObject({ status: 403 });
  });

  test('nobody takes in for themselves or a relative', async () => {
    const town = await county.staff('town');
    const { person, request } = await someone(town);
    const kin = aStaffMember('kin').in('town-unit').relatedTo(person._id).build();
    await deps().organisations.setUp({ units: [], staff: [kin], posts: [] }, witness());
    const viewer = aStaffViewer('kin', { unit: 'town-unit' });
    await giveAccounts(county.world.county, [viewer]);
    const client = await county.app.as('staff', viewer.accountId);
    const own = await forSomeone(client, request.applicant);
    expect(await take(client, own)).toMatchObject({ status: 403, body: { code: 'interest' } });
    const asked = await forSomeone(town, { kind: 'caller', name: '不说', phone: null, area: null });
    expect(await take(town, asked)).toMatchObject({ status: 422, body: { code: 'registration-needed' } });
  });
});

describe('on the line', () => {
  const call = (
    applicant: Partial<Extract<Applicant, { kind: 'caller' }>> = {},
    over: Partial<IntakeRequest> = {},
  ): IntakeRequest => ({
    submissionId: clientId(),
    service: 'advice-call@1',
    channel: 'phone',
    applicant: { kind: 'caller', name: null, phone: null, area: null, ...applicant },
    answers: { topic: 'device', question: '轮椅坏了找谁修？' },
    papers: {},
    ...over,
  });
  const answer: RequestedAction = { type: 'answer', record: { said: '带到辅具中心修，不收钱。' } };

  test('a call of somebody who gives no name is answered at once by who picked up, and closed', async () => {
    const client = await atHotline();
    const request = call();
    const receipt = taken(await take(client, request));
    expect(receipt).toMatchObject({
      applicant: null,
      phone: null,
      receivedWords: '6月4日 10:00 电话登记',
      holder: { staffId: 'operator' },
      due: { words: '最晚 6月11日答复您' },
    });
    expect(receipt.follow).toEqual([expect.stringContaining('没有留电话')]);
    const before = await itemOf(client, receipt.itemId);
    expect(before).toMatchObject({
      applicant: { name: '没留姓名', phone: '没留电话', identityNumber: '没有登记' },
      step: { kind: 'answer' },
      record: { action: 'answer', leadsTo: null },
      findings: [],
      telling: null,
      dispatchTo: [{ code: 'devices' }, { code: 'work' }],
    });
    const done = await county.act(client, receipt.itemId, answer, 1);
    expect(done).toMatchObject({
      status: 'completed',
      history: [{ what: '已答复，办结' }, { what: '收件' }],
    });
    expect(done.telling).toMatchObject({ how: '没留电话，等本人来问的时候告诉' });
    expect(taken(await take(client, request), 200)).toMatchObject({ number: receipt.number, due: null });
    const item = await storedItem(county.world.database.connection, receipt.number);
    expect(item).toMatchObject({
      kind: 'call',
      for: '',
      area: '431229',
      assignee: { staffId: 'operator' },
      isOpen: false,
    });
    expect(await foldFaults(item)).toEqual([]);
    expect(await track(receipt.number, '0000')).toMatchObject({ status: 404 });
  });

  test('handed on to the section that knows, with its limit; followed, found and told by the telephone that was left', async () => {
    const client = await atHotline();
    const receipt = taken(await take(client, call({ name: '杨再兴', phone: '19900003388' })));
    expect(
      await client.send('POST', `/api/staff/items/${receipt.itemId}/actions`, {
        ...{ actionId: clientId(), seenVersion: 1, action: { type: 'dispatch', to: 'on-line' } },
      }),
    ).toMatchObject({ status: 422 });
    const handed = await county.act(
      client,
      receipt.itemId,
      { type: 'dispatch', to: 'devices', words: '要查保修' },
      1,
    );
    expect(handed).toMatchObject({
      status: 'open',
      step: { code: 'devices' },
      assignee: { staffId: 'officer' },
      telling: { how: '打电话 199****3388', words: [{ title: '来电：dispatched' }] },
    });
    await deliverAll(deps());
    const officer = await county.staff('officer');
    const rows = async (q: string) =>
      ((await officer.send('POST', '/api/staff/search', { q })).body as { rows: QueuePage['rows'] }).rows;
    for (const q of ['3388', '再兴', receipt.number])
      expect(await rows(q)).toMatchObject([{ number: receipt.number, applicant: '杨*兴' }]);
    expect(await track(receipt.number, '3388')).toMatchObject({
      status: 200,
      body: { headline: '最晚6月11日答复您' },
    });
    expect(await track(receipt.number, '3389')).toMatchObject({ status: 404 });
    const reveal = (field: string) =>
      officer.send('POST', `/api/staff/items/${receipt.itemId}/reveal`, { field, reason: 'call-applicant' });
    expect(await reveal('phone')).toMatchObject({ status: 200, body: { value: '19900003388' } });
    expect(await reveal('identityNumber')).toMatchObject({ status: 404 });

    const done = await county.act(officer, receipt.itemId, answer, 2);
    expect(done).toMatchObject({ status: 'completed', telling: { upTo: 3 } });
    expect(await track(receipt.number, '3388')).toMatchObject({
      body: { headline: '6月4日答复了', tag: { word: '答复了' } },
    });
    await deliverAll(deps());
    const { database } = county.world;
    const stored = await database.connection.collection('workItems').findOne({ number: receipt.number });
    expect(stored!.outbox).toEqual([]);
    expect(
      await database.connection
        .collection('messages')
        .countDocuments({ item: receipt.itemId, to: /^person/ }),
    ).toBe(0);
    for (const secret of ['杨再兴', '19900003388', '轮椅坏了', '不收钱', '要查保修'])
      expect(
        JSON.stringify([
          stored,
          await database.connection.collection('searchEntries').findOne({ _id: receipt.itemId as never }),
        ]),
      ).not.toContain(secret);
    const item = await storedItem(database.connection, receipt.number);
    expect(
      item.clocks.map(({ code, limit, endedAt }) => [code, limit.unit, limit.amount, endedAt !== null]),
    ).toEqual([
      ['promise', 'working-day', 5, true],
      ['step', 'hour', 2, true],
      ['step', 'working-day', 5, true],
    ]);
    expect(await foldFaults(item)).toEqual([]);
  });

  test('a registered person may call too; another operator’s call, a window’s way and the web are kept apart', async () => {
    const client = await atHotline();
    const viewer = await county.world.county.aPerson('龙秀英');
    const receipt = taken(
      await take(client, call({}, { applicant: { kind: 'registered', personId: viewer.personId } })),
    );
    expect(receipt.applicant).toBe('龙*英');
    const resident = await county.app.as('resident', viewer.accountId);
    expect((await read(resident, '/api/resident/items', ResidentItemList)).items).toMatchObject([
      { id: receipt.itemId },
    ]);
    const otherOperator = await county.app.as('staff', second.accountId);
    const same = await county.act(otherOperator, receipt.itemId, { type: 'note', words: '她又来电话了' }, 1);
    expect(same.allowedActions).not.toContain('answer');
    expect(await take(client, call({}, { channel: 'window' }))).toMatchObject({ status: 403 });
    const officer = await county.staff('officer');
    expect(await take(officer, call({}, { channel: 'paper' }))).toMatchObject({
      status: 422,
      body: { code: 'channel-not-offered' },
    });
    const { submissionId, service, answers, papers } = call();
    const online = { submissionId, service, answers, papers, for: viewer.personId, basis: 'self' };
    expect(await resident.send('POST', '/api/resident/items', online)).toMatchObject({
      status: 422,
      body: { code: 'channel-not-offered' },
    });
    const { services } = (await county.app.anybody.get('/api/public/services')).body as {
      services: { code: string }[];
    };
    expect(services.map(({ code }) => code)).toEqual(['assistive-device']);
    expect(await take(client, call({ phone: '12345' }))).toMatchObject({
      status: 422,
      body: { code: 'invalid-input' },
    });
  });
});
