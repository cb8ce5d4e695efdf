import { deliverAll } from '../../server/jobs/deliver-all';
import { openPart } from '../../server/work-items/open-part';
import jointHandling from '../../shared/service-catalogue/definitions/joint-handling';
import { Inbox } from '../../shared/messages/message-view';
import { JointChoices } from '../../shared/work-items/joint-view';
import { QueuePage } from '../../shared/work-items/queue-view';
import { ResidentItem, ResidentItemList } from '../../shared/work-items/resident-view';
import type { RequestedAction } from '../../shared/work-items/actions';
import { partId } from '../../shared/work-items/joint';
import { StaffItem } from '../../shared/work-items/staff-view';
import { at } from '../factories/calendar';
import { A_JOB } from '../factories/viewer';
import { read, type SignedInClient } from '../support/api-client';
import { clientId } from '../support/client-id';
import { useCountyOverHttp } from '../support/county-over-http';
import { foldDifferences } from '../support/fold/fold-differences';
import { sweep } from '../support/sweep';

const office = useCountyOverHttp(at('2026-06-04'));
const deps = () => office.world.county.deps;
const collection = (name: string) => office.world.database.connection.db!.collection<{ _id: string }>(name);
const CENTRE = { unit: 'centre' };
const TOWN_POST = { unit: 'town-unit', post: 'p-town' };
const passed: RequestedAction = { type: 'pass-check', record: { howChecked: 'phone', finding: '属实' } };
const refused: RequestedAction = {
  ...{ type: 'refuse', reason: 'not-in-scope', words: '这一样现在不在目录里。' },
  otherHelp: ['看看目录里相近的'],
};
const asking = (over: Partial<Extract<RequestedAction, { type: 'ask-joint' }>> = {}): RequestedAction => ({
  ...{ type: 'ask-joint', to: [CENTRE, TOWN_POST], mandatory: true, days: 3, words: '门口的台阶能不能改？' },
  ...over,
});

const seen = (client: SignedInClient, id: string) => read(client, `/api/staff/items/${id}`, StaffItem);
const statusOf = async (client: SignedInClient, path: string) => (await client.get(path)).status;

/** Acts on the newest state; what follows is delivered. */
async function does(client: SignedInClient, id: string, action: RequestedAction) {
  const { version } = await seen(client, id);
  const answer = await client.send('POST', `/api/staff/items/${id}/actions`, {
    ...{ actionId: clientId(), seenVersion: version, action },
  });
  await deliverAll(deps());
  return answer;
}

/** An application at acceptance in the officer's hands, who asked others for their part. */
async function asked(name: string, action = asking()) {
  const [town, officer] = [await office.staff('town'), await office.staff('officer')];
  const { resident, item } = await office.applied(await office.world.county.aPerson(name));
  await does(town, item.id, passed);
  expect(await does(officer, item.id, action)).toMatchObject({ status: 200 });
  const { joint } = await seen(officer, item.id);
  const parts = joint!.parts.map(({ code }) => partId(item.id, code));
  return { resident, item, town, officer, assessor: await office.staff('assessor'), parts };
}

async function expectFolded(...ids: string[]) {
  for (const id of ids) {
    const { item } = await deps().main.items.get(A_JOB, id);
    const calendar = await deps().workItems.calendar(item.county);
    const definition = deps().workItems.definition(item.service);
    expect(foldDifferences(item, { definition, calendarOf: () => calendar, now: at('2026-06-30') })).toEqual(
      [],
    );
  }
}

test('two offices are asked, one answers, one gives it back; the lead decides, and the person sees one matter', async () => {
  const { resident, item, town, officer, assessor, parts } = await asked('龙秀英');
  const [centrePart, townPart] = parts as [string, string];

  // The lead waits, and says why and until when.
  const waiting = await seen(officer, item.id);
  expect(waiting.allowedActions).not.toContain('accept');
  expect(waiting.joint).toMatchObject({
    heldUp: expect.stringContaining('辅具中心、甘棠镇残联 岗p-town还没答复，先不能受理。最晚等到6月9日'),
    parts: [
      {
        whom: '辅具中心',
        question: '门口的台阶能不能改？',
        stateWord: '等答复',
        mayRecall: true,
        words: null,
      },
      { whom: expect.stringContaining('甘棠镇残联'), stateWord: '等答复' },
    ],
  });
  expect(await does(officer, item.id, refused)).toMatchObject({
    status: 409,
    body: { code: 'joint-open', detail: expect.stringContaining('收回会办') },
  });

  // Each part is in a queue of its own: of who holds the post, and of the unit whose people take it.
  const row = { number: item.number, service: '会办', title: waiting.title, applicant: '龙*英' };
  const queueOf = (client: SignedInClient, name: string) =>
    read(client, `/api/staff/queues/${name}`, QueuePage);
  expect((await queueOf(town, 'mine')).rows).toMatchObject([
    { ...row, id: townPart, next: '答复主办', title: expect.stringContaining('：') },
  ]);
  expect((await queueOf(assessor, 'unassigned')).rows).toMatchObject([{ id: centrePart, next: '领办' }]);

  // The lead is nobody's to read before it is theirs to answer for.
  expect(await statusOf(assessor, `/api/staff/items/${centrePart}/lead`)).toBe(404);
  expect(await does(assessor, centrePart, { type: 'take' })).toMatchObject({ status: 200 });
  expect(await statusOf(assessor, `/api/staff/items/${item.id}`)).toBe(404);
  const lead = await read(assessor, `/api/staff/items/${centrePart}/lead`, StaffItem);
  expect(lead).toMatchObject({ id: item.id, number: item.number, allowedActions: [], history: [] });
  expect(lead.applicant.name).toBe('龙*英');
  expect(lead.joint).toBeUndefined();
  const [photo] = lead.papers.flatMap(({ files }) => files);
  expect(await assessor.send('POST', `/api/staff/files/${photo!.id}/ticket`, { size: 'full' })).toMatchObject(
    {
      status: 200,
    },
  );
  const looks = await collection('accessLog').find({ 'subject.part': centrePart }).toArray();
  expect(looks).toMatchObject([{ event: 'work-item-viewed', subject: { id: item.id } }]);

  // Nobody else: not a colleague of the town, not the asker, for whom it is another office's.
  const townB = await office.staff('townB');
  expect(await statusOf(townB, `/api/staff/items/${townPart}`)).toBe(200);
  expect(await statusOf(townB, `/api/staff/items/${townPart}/lead`)).toBe(404);
  expect(await statusOf(assessor, `/api/staff/items/${townPart}`)).toBe(404);
  expect(await statusOf(officer, `/api/staff/items/${townPart}`)).toBe(404);

  // One line for the person, and one matter; the parts are nowhere.
  const own = (id: string) => read(resident, `/api/resident/items/${id}`, ResidentItem);
  expect((await own(item.id)).together).toBe('正在会同辅具中心、甘棠镇残联一起办。');
  expect((await own(item.id)).readAloud).toContain('正在会同辅具中心、甘棠镇残联一起办。');
  expect(await read(resident, '/api/resident/items', ResidentItemList)).toMatchObject({
    items: [{ id: item.id }],
  });
  for (const part of parts) expect(await statusOf(resident, `/api/resident/items/${part}`)).toBe(404);
  expect(JSON.stringify(await own(item.id))).not.toContain('台阶能不能改');
  const inbox = await read(resident, '/api/resident/messages', Inbox);

  // Answered with a photo; given back with a reason.
  const evidence = await office.upload(assessor);
  expect(
    await does(assessor, centrePart, {
      ...{ type: 'answer-part', record: { answer: '能改，坡道 1 米 2。' }, papers: { evidence: [evidence] } },
    }),
  ).toMatchObject({ status: 200, body: { statusWord: '已答复主办' } });
  expect(await does(town, townPart, { type: 'return-part', words: '门口归村里管' })).toMatchObject({
    body: { statusWord: '已退回主办' },
  });
  const heard = await seen(officer, item.id);
  expect(heard.joint).toMatchObject({
    heldUp: null,
    parts: [
      { state: 'answered', words: '能改，坡道 1 米 2。', files: [{ id: evidence }], mayRecall: false },
      { state: 'returned', words: '门口归村里管' },
    ],
  });
  expect(await officer.send('POST', `/api/staff/files/${evidence}/ticket`, { size: 'full' })).toMatchObject({
    status: 200,
  });
  expect((await read(officer, '/api/staff/messages', Inbox)).messages.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['会办有答复了', '会办退回来了']),
  );
  // What is over is no door to the lead any more.
  expect(await statusOf(assessor, `/api/staff/items/${centrePart}/lead`)).toBe(404);
  expect(await assessor.send('POST', `/api/staff/files/${photo!.id}/ticket`, { size: 'full' })).toMatchObject(
    {
      status: 404,
    },
  );

  expect(await does(officer, item.id, refused)).toMatchObject({ status: 200 });
  expect((await own(item.id)).together).toBeUndefined();
  const after = await read(resident, '/api/resident/messages', Inbox);
  expect(after.messages.length).toBe(inbox.messages.length + 1);
  await expectFolded(item.id, ...parts);
});

test('delivered again and again, a part opens once and is told once', async () => {
  const { item, assessor, officer, parts } = await asked('石老满', asking({ to: [CENTRE] }));
  const [part] = parts as [string];
  const before = await deps().main.items.get(A_JOB, part);
  await Promise.all([1, 2, 3].map(() => openPart(deps().workItems, item.id, part.split('-p').at(-1)!)));
  expect(await collection('workItems').countDocuments({ caseId: item.id } as never)).toBe(2);
  expect((await deps().main.items.get(A_JOB, part)).item).toEqual(before.item);

  await does(assessor, part, { type: 'take' });
  await does(assessor, part, { type: 'answer-part', record: { answer: '能改' } });
  const { version } = await seen(officer, item.id);
  // As after a kill between doing it and saying so.
  const told = { type: 'tell-lead', key: `${part}:3:lead`, entry: 3, at: at('2026-06-04') };
  await collection('workItems').updateOne({ _id: part }, { $push: { outbox: told } } as never);
  await deliverAll(deps());
  expect((await seen(officer, item.id)).version).toBe(version);
});

test('what is not answered in time holds up nobody, and is recalled when the lead ends', async () => {
  const { item, officer, assessor, parts } = await asked('吴桂香', asking({ to: [CENTRE], days: 1 }));
  const [part] = parts as [string];
  office.world.county.setNow(at('2026-06-08', '09:00'));
  await sweep(office.world.county);
  const late = await seen(officer, item.id);
  expect(late.joint).toMatchObject({
    heldUp: null,
    parts: [{ state: 'expired', stateWord: '过期没有答复' }],
  });
  await deliverAll(deps());
  const told = await read(officer, '/api/staff/messages', Inbox);
  expect(told.messages.map(({ title }) => title)).toContain('会办过期没有答复');
  // Late at its own desk, as any item.
  expect((await read(assessor, '/api/staff/queues/overdue', QueuePage)).rows).toMatchObject([{ id: part }]);
  expect(await does(officer, item.id, refused)).toMatchObject({ status: 200 });
  expect(await seen(assessor, part)).toMatchObject({ statusWord: '主办已收回', allowedActions: ['note'] });
  await expectFolded(item.id, part);
});

test('recalled with a reason, which the office that was asked reads', async () => {
  const { item, officer, assessor, parts } = await asked('杨大妹', asking({ to: [CENTRE] }));
  const { joint } = await seen(officer, item.id);
  const { code } = joint!.parts[0]!;
  await does(officer, item.id, { type: 'recall-joint', part: code, words: '家里人说改好了' });
  expect((await seen(assessor, parts[0]!)).history[0]).toMatchObject({
    what: '主办收回，不用答复了',
    detail: '家里人说改好了',
  });
  expect((await seen(officer, item.id)).allowedActions).toContain('accept');
});

test('who may be asked, with who would get it; nobody else’s business, and no service that people apply for', async () => {
  const { item, officer, assessor, resident } = await asked('潘启明');
  const { most, choices } = await read(officer, `/api/staff/items/${item.id}/joint-choices`, JointChoices);
  expect(most).toBe(10);
  expect(choices.find(({ title }) => title === '康复股')).toMatchObject({
    preview: expect.stringContaining('员head'),
  });
  expect(choices.find(({ to }) => to.post === 'p-town')).toMatchObject({
    preview: expect.stringContaining('A 岗干事员town在岗'),
  });
  // Not of oneself, and not of who answers for another place.
  expect(choices.map(({ to }) => to.post)).not.toContain('p-acceptance');
  expect(await statusOf(assessor, `/api/staff/items/${item.id}/joint-choices`)).toBe(404);
  expect(await does(officer, item.id, asking({ to: [{ unit: 'no-such-unit' }] }))).toMatchObject({
    status: 404,
  });

  const { services } = (await resident.get('/api/public/services')).body as { services: { code: string }[] };
  expect(services.map(({ code }) => code)).not.toContain(jointHandling.code);
  expect(await statusOf(resident, `/api/public/services/${jointHandling.code}`)).toBe(404);
  expect(
    await resident.send('POST', '/api/resident/items', {
      ...{
        submissionId: clientId(),
        service: `${jointHandling.code}@1`,
        basis: 'self',
        answers: {},
        papers: {},
      },
      for: (await deps().main.items.get(A_JOB, item.id)).item.for,
    }),
  ).toMatchObject({ status: 422, body: { code: 'channel-not-offered' } });
});
