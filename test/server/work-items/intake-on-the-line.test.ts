import { deliverAll } from '../../../server/jobs/deliver-all';
import type { RequestedAction } from '../../../shared/work-items/actions';
import type { Applicant, IntakeRequest } from '../../../shared/work-items/intake';
import type { QueuePage } from '../../../shared/work-items/queue-view';
import { ResidentItemList } from '../../../shared/work-items/resident-view';
import { StaffItem } from '../../../shared/work-items/staff-view';
import { Inbox } from '../../../shared/messages/message-view';
import type { StaffViewer } from '../../../shared/staff/viewer';
import { ADVICE_CALL } from '../../factories/advice-call';
import { at } from '../../factories/calendar';
import { aPost } from '../../factories/post';
import { aStaffMember } from '../../factories/staff-member';
import { aUnit } from '../../factories/unit';
import { aStaffViewer } from '../../factories/viewer';
import { read, type SignedInClient } from '../../support/api-client';
import { clientId } from '../../support/client-id';
import { itIsAWholeService } from '../../support/definition-checks';
import { useIntakeOverHttp } from '../../support/intake-over-http';
import { storedItem } from '../../support/service-desk';

const { county, deps, take, taken, itemOf, track, foldFaults, employ } = useIntakeOverHttp(at('2026-06-04'), [
  ADVICE_CALL,
]);

describe('the invented call', () => itIsAWholeService(() => ADVICE_CALL));

const [operator, second] = ['operator', 'operator-2'].map((id) =>
  aStaffViewer(id, { unit: 'hotline', roles: ['operator'] }),
) as [StaffViewer, StaffViewer];
const atHotline = () => county.app.as('staff', operator.accountId);

beforeAll(() =>
  employ(
    {
      units: [aUnit('hotline', { name: '残疾人热线', kind: 'section', reportsTo: 'county' })],
      staff: [operator, second].map(({ staffId }) =>
        aStaffMember(staffId).in('hotline').as('operator').build(),
      ),
      posts: [
        aPost('p-line', { unit: 'hotline', service: 'advice-call', step: 'on-line', holderA: 'operator-2' }),
        aPost('p-devices', { unit: 'section', service: 'advice-call', step: 'devices', holderA: 'officer' }),
      ],
    },
    [operator, second],
  ),
);

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
      due: { words: '最晚 6月12日答复您' },
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

  test('who calls again is urged for by whoever picks up, once in its period; the history says through whom', async () => {
    const client = await atHotline();
    const { itemId } = taken(await take(client, call({ name: '石巧云', phone: '19900004477' })));
    await county.act(client, itemId, { type: 'dispatch', to: 'devices', words: '要查保修' }, 1);
    const urge = (by: SignedInClient, seenVersion: number) =>
      by.send('POST', `/api/staff/items/${itemId}/actions`, {
        ...{ actionId: clientId(), seenVersion, channel: 'phone' },
        action: { type: 'urge', words: '他爱人打来的，等着用' },
      });
    const urged = await urge(client, 2);
    expect(urged).toMatchObject({
      status: 200,
      body: {
        history: [
          {
            what: '申请人催办（打电话）',
            who: '员operator（残疾人热线）',
            detail: '他爱人打来的，等着用；告知 员officer（经办人）、员head（股长）',
          },
          {},
          {},
        ],
      },
    });
    expect(StaffItem.parse(urged.body).allowedActions).not.toContain('urge');
    const officer = await county.staff('officer');
    expect(await urge(officer, 3)).toMatchObject({ status: 403 });
    await deliverAll(deps());
    const { messages } = await read(officer, '/api/staff/messages', Inbox);
    expect(messages.map(({ title }) => title)).toContain('来电：urged');
    county.world.county.setNow(at('2026-06-05'));
    expect(await urge(officer, 3)).toMatchObject({ status: 200 });
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
      ['promise', 'working-day', 6, true],
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
    const offered = services.map(({ code }) => code);
    expect(offered).toContain('assistive-device');
    expect(offered).not.toContain('advice-call');
    expect((await client.get('/api/staff/services')).body).toMatchObject({
      services: expect.arrayContaining([
        expect.objectContaining({
          code: 'assistive-device',
          ways: ['window', 'phone', 'paper'],
          callerIsEnough: false,
        }),
        expect.objectContaining({ code: 'advice-call', ways: ['phone', 'window'], callerIsEnough: true }),
      ]),
    });
    expect(await take(client, call({ phone: '12345' }))).toMatchObject({
      status: 422,
      body: { code: 'invalid-input' },
    });
  });
});
