import { deliverAll } from '../../server/jobs/deliver-all';
import { giveTurns } from '../../server/work-items/give-turns';
import { Inbox } from '../../shared/messages/message-view';
import { ServiceGuide } from '../../shared/service-catalogue/guide-view';
import { ServiceSettingsList } from '../../shared/service-catalogue/settings-view';
import { ResidentItem, ResidentItemList } from '../../shared/work-items/resident-view';
import { MessagePreview, StaffItem } from '../../shared/work-items/staff-view';
import { WaitingList } from '../../shared/work-items/waiting-list-view';
import { CAPPED } from '../factories/capped-service';
import { at } from '../factories/calendar';
import { aSubmission } from '../factories/submission';
import { read, type SignedInClient } from '../support/api-client';
import { clientId } from '../support/client-id';
import { useCountyOverHttp } from '../support/county-over-http';
import { sweep } from '../support/sweep';

const office = useCountyOverHttp(at('2026-06-08', '09:00'), { definitions: [CAPPED] });
const SETTINGS = '/api/staff/service-settings';
const LIST = '/api/staff/waiting-lists/capped';
const approve = { type: 'approve', record: {} } as const;

interface Applicant {
  client: SignedInClient;
  id: string;
}

async function applied(name: string): Promise<Applicant> {
  const { county } = office.world;
  const viewer = await county.aPerson(name);
  const client = await office.app.as('resident', viewer.accountId);
  const submission = aSubmission(viewer.personId, [], { service: 'capped@1', papers: {} });
  const answer = await client.send('POST', '/api/resident/items', submission);
  expect(answer).toMatchObject({ status: 201 });
  county.setNow(new Date(county.now().getTime() + 60_000));
  return { client, id: ResidentItem.parse(answer.body).id };
}

const seenBy = ({ client, id }: Applicant) => read(client, `/api/resident/items/${id}`, ResidentItem);
const inbox = async ({ client }: Applicant) =>
  (await read(client, '/api/resident/messages', Inbox)).messages.map(({ title, body }) => [title, body]);

/** What the job of every server does: places that came free find who waits for them. */
async function jobs(): Promise<void> {
  const { deps, now } = office.world.county;
  await deliverAll(deps);
  await giveTurns(deps.workItems, now(), (_, error) => {
    throw error;
  });
  await deliverAll(deps);
}

async function approved(head: SignedInClient, { id }: Applicant): Promise<StaffItem> {
  const { version } = await read(head, `/api/staff/items/${id}`, StaffItem);
  return office.act(head, id, approve, version);
}

async function setPlaces(amount: number | null): Promise<ServiceSettingsList['services'][number]> {
  const administrator = await office.staff('administrator');
  const { services, today } = await read(administrator, SETTINGS, ServiceSettingsList);
  const { version: seenVersion } = services.find(({ code }) => code === 'capped')!;
  const setting = { what: 'quota', amount, effectiveFrom: today };
  const answer = await administrator.send('POST', `${SETTINGS}/capped`, {
    ...{ seenVersion, reason: '今年的指标', setting },
  });
  expect(answer).toMatchObject({ status: 200 });
  return ServiceSettingsList.parse(answer.body).services.find(({ code }) => code === 'capped')!;
}

test('one place a year: the second waits and reads where, moves up unasked, comes to a place that is given back, and the year turns', async () => {
  const { county } = office.world;
  expect((await setPlaces(1)).quota).toEqual({
    ...{ unit: '户', year: 2026, amount: 1, since: '2026-06-08', taken: 0, waiting: 0, planned: [] },
  });
  const [a, b, c] = [await applied('吴德贵'), await applied('龙秀英'), await applied('石文涛')];
  const head = await office.staff('head');
  expect((await approved(head, a)).step.code).toBe('hand-over');

  // What will be read is foreseen, and it is what is written.
  const preview = await head.send('POST', `/api/staff/items/${b.id}/preview`, { action: approve });
  expect(MessagePreview.parse(preview.body).wechat.lines[0]).toContain('您排在第 1 位');
  await approved(head, b);
  const waiting = await approved(head, c);
  expect(waiting).toMatchObject({ statusWord: '轮候，等名额', waiting: { words: '轮候第 2 位' } });
  await jobs();

  const first = await seenBy(b);
  expect(first).toMatchObject({
    tag: { word: '排队等名额' },
    headline: '今年的名额用完了，您排在第 1 位',
    waiting: { position: 1, words: '您排在第 1 位' },
    promise: null,
    youDo: null,
    allowedActions: ['withdraw'],
  });
  expect(first.timeline.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['等今年的名额，您排在第 1 位']),
  );
  expect(await inbox(b)).toEqual(
    expect.arrayContaining([['批准了，排队等名额', expect.stringContaining('您排在第 1 位')]]),
  );
  // Numbers only, for everybody; nothing of who stands before.
  const guide = await read(office.app.anybody, '/api/public/services/capped?county=431229', ServiceGuide);
  expect(guide.placesOfYear).toBe('今年名额 1 户，已用 1 户，排队 2 户');
  expect(JSON.stringify(await seenBy(c))).not.toMatch(/龙秀英|龙\*英/);

  // The list in order, for who sees the items; a handler elsewhere sees numbers.
  const list = await read(head, LIST, WaitingList);
  expect(list).toMatchObject({ cap: 1, taken: 1, waiting: 2 });
  expect(list.rows.map(({ position, applicant, id }) => [position, applicant, id])).toEqual([
    [1, '龙*英', b.id],
    [2, '石*涛', c.id],
  ]);
  expect((await read(await office.staff('town'), LIST, WaitingList)).rows).toEqual([]);
  expect((await (await office.staff('administrator')).get(LIST)).status).toBe(403);
  expect((await head.get('/api/staff/waiting-lists/assistive-device')).status).toBe(404);

  // A withdraws: B comes to the place and is told; C moves up although nobody touched C's item.
  const path = `/api/resident/items/${c.id}`;
  const before = await c.client.get(path);
  const listBefore = await c.client.get('/api/resident/items');
  const { version } = await seenBy(a);
  const withdrawn = await a.client.send('POST', `/api/resident/items/${a.id}/actions`, {
    ...{ actionId: clientId(), seenVersion: version, action: { type: 'withdraw' } },
  });
  expect(withdrawn.status).toBe(200);
  await jobs();
  expect(await seenBy(b)).toMatchObject({ status: 'open', tag: { word: '正在送达' } });
  expect((await inbox(b)).map(([title]) => title)).toContain('轮到您了');
  const after = await c.client.get(path, { 'If-None-Match': before.etag! });
  expect(after.status).toBe(200);
  expect(ResidentItem.parse(after.body).headline).toBe('今年的名额用完了，您排在第 1 位');
  const cards = await c.client.get('/api/resident/items', { 'If-None-Match': listBefore.etag! });
  expect(ResidentItemList.parse(cards.body).items[0]!.headline).toContain('第 1 位');

  // The year turns with two who wait: the first has the new year's place, the other is told once and keeps the order.
  const d = await applied('粟长征');
  await approved(head, d);
  county.setNow(at('2027-01-01', '00:05'));
  await jobs();
  county.setNow(at('2027-01-01', '09:05'));
  await sweep(county);
  await jobs();
  expect((await seenBy(c)).status).toBe('open');
  expect((await seenBy(d)).headline).toBe('今年的名额用完了，您排在第 1 位');
  expect((await inbox(d)).filter(([title]) => title === '转到新一年接着排')).toHaveLength(1);
  expect((await inbox(c)).map(([title]) => title)).not.toContain('转到新一年接着排');
});

test('more places from today on are given at once, fewer take none away, and the past is refused', async () => {
  const head = await office.staff('head');
  await setPlaces(0);
  const late = await applied('杨正兰');
  await approved(head, late);
  expect((await seenBy(late)).status).toBe('on-waiting-list');
  const { quota } = await setPlaces(100);
  expect(quota).toMatchObject({ amount: 100, waiting: expect.any(Number) });
  await jobs();
  expect((await seenBy(late)).status).toBe('open');
  const lowered = await setPlaces(0);
  await jobs();
  expect(lowered.quota!.taken).toBeGreaterThan(0);
  expect((await seenBy(late)).status).toBe('open');
  expect(lowered.history[0]!.what).toBe('名额：6月8日起 每年 0 户');

  const administrator = await office.staff('administrator');
  const bodies = [
    ['capped', lowered.version, '2026-06-07', '从今天或以后的一天起。'],
    ['assistive-device', 0, '2026-06-08', '这项服务不限名额。'],
  ] as const;
  for (const [service, seenVersion, effectiveFrom, message] of bodies) {
    const setting = { what: 'quota', amount: 5, effectiveFrom };
    const answer = await administrator.send('POST', `${SETTINGS}/${service}`, {
      ...{ seenVersion, reason: '试试', setting },
    });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ message }] } });
  }
});
