import { Inbox } from '../../../shared/messages/message-view';
import { LeavePlan } from '../../../shared/staff/leave-plan';
import { Absences } from '../../../shared/staff/responsibility-list';
import { StoodIn } from '../../../shared/work-items/queue-view';
import { at } from '../../factories/calendar';
import { read, type SignedInClient } from '../../support/api-client';
import { clientId } from '../../support/client-id';
import { useCountyOverHttp } from '../../support/county-over-http';

const office = useCountyOverHttp(at('2026-06-04'));

const days = (staffId: string, from: string, to: string) => ({
  ...{ staffId, reason: 'leave' },
  ...{ from: at(from, '00:00').toISOString(), to: at(to, '00:00').toISOString() },
});
const records = (client: SignedInClient, draft: object, over: object = {}) =>
  client.send('POST', '/api/staff/absences', {
    ...{ ...draft, absenceId: clientId(), postsLeftSeen: false, ...over },
  });

async function plans(client: SignedInClient, draft: object) {
  const { body } = await client.send('POST', '/api/staff/absence-plans', draft);
  return LeavePlan.parse(body);
}

test('an absence shows what falls due in it, tells B once, and what B took comes back by one batch', async () => {
  const { county } = office.world;
  const [town, townB, officer, head] = await Promise.all(
    (['town', 'townB', 'officer', 'head'] as const).map((name) => office.staff(name)),
  );
  const { item } = await office.applied(await county.aPerson('石秀英'));
  const leave = days('town', '2026-06-05', '2026-06-27');
  const plan = await plans(town!, leave);
  expect(plan).toMatchObject({
    items: [{ id: item.id, standIn: { staffId: 'townB' }, mayAssign: false }],
    postsLeft: [],
  });
  expect((await plans(town!, days('town', '2026-06-05', '2026-06-06'))).items).toEqual([]);
  expect((await office.leader().then((client) => plans(client, leave))).items[0]!.mayAssign).toBe(true);
  expect(await officer!.send('POST', '/api/staff/absence-plans', leave)).toMatchObject({ status: 403 });

  const absenceId = clientId();
  for (const again of [1, 2])
    expect({ again, ...(await records(town!, leave, { absenceId })) }).toMatchObject({ status: 200 });
  const { absences } = await read(town!, '/api/staff/absences', Absences);
  expect(absences.filter(({ staffId }) => staffId === 'town')).toHaveLength(1);
  const told = (await read(townB!, '/api/staff/messages', Inbox)).messages.filter(
    ({ title }) => title === '有同事不在岗，几件由您接',
  );
  expect(told.map(({ body }) => body)).toEqual([
    expect.stringMatching(/员town 6月5日到6月26日 不在岗，名下有 1 件/),
  ]);
  expect(await records(town!, days('town', '2026-06-20', '2026-06-30'))).toMatchObject({ status: 422 });

  // Handed over by the head in view of the leave, it comes back after it as what B takes does.
  const leader = await office.leader();
  const handed = await office.act(leader, item.id, { type: 'assign', staffId: 'townB' }, 1);
  expect(handed.assignee).toMatchObject({ staffId: 'townB', acting: 'B' });
  county.setNow(at('2026-06-10'));
  expect(await read(town!, '/api/staff/stood-in', StoodIn)).toEqual({ rows: [] });
  county.setNow(at('2026-06-29'));
  const { rows } = await read(town!, '/api/staff/stood-in', StoodIn);
  expect(rows.map(({ id }) => id)).toEqual([item.id]);
  expect(await read(head!, '/api/staff/stood-in', StoodIn)).toEqual({ rows: [] });
  const batch = {
    batchId: clientId(),
    action: { type: 'take' },
    items: rows.map(({ id, version }) => ({ id, seenVersion: version })),
  };
  expect(await town!.send('POST', '/api/staff/batches', batch)).toMatchObject({
    body: { done: 1, failed: 0 },
  });
  expect(await read(town!, '/api/staff/stood-in', StoodIn)).toEqual({ rows: [] });
});

test('A and B away together: the posts are named with who steps in, and must have been seen', async () => {
  const { county } = office.world;
  county.setNow(at('2026-07-01'));
  const leader = await office.leader();
  expect(await records(leader, days('town', '2026-07-06', '2026-07-11'))).toMatchObject({ status: 200 });
  const both = days('townB', '2026-07-08', '2026-07-10');
  expect((await plans(leader, both)).postsLeft).toEqual([
    { id: 'p-town', title: '岗p-town', stepsIn: '员leader' },
  ]);
  expect((await plans(leader, days('townB', '2026-07-13', '2026-07-15'))).postsLeft).toEqual([]);
  const refused = await records(leader, both);
  expect(refused.status).toBe(422);
  expect(JSON.stringify(refused.body)).toContain('岗p-town：A、B 岗都不在');
  expect(await records(leader, both, { postsLeftSeen: true })).toMatchObject({ status: 200 });
  // A post without a B is left alone by anybody's leave.
  expect((await plans(leader, days('assessor', '2026-07-20', '2026-07-21'))).postsLeft).toMatchObject([
    { id: 'p-assessment', stepsIn: '员head' },
  ]);
});

test('what broke off between recording and telling is told when the request comes again, once', async () => {
  const { county } = office.world;
  county.setNow(at('2026-08-03'));
  await office.applied(await county.aPerson('向春生'));
  const [town, townB] = await Promise.all([office.staff('town'), office.staff('townB')]);
  const leave = days('town', '2026-08-04', '2026-08-29');
  const { messages } = county.deps.main;
  jest.spyOn(messages, 'deliver').mockRejectedValueOnce(new Error('the process ends here'));
  const absenceId = clientId();
  const answers = [];
  for (const again of [0, 1, 2]) answers.push([again, (await records(town, leave, { absenceId })).status]);
  expect(answers).toEqual([
    [0, 500],
    [1, 200],
    [2, 200],
  ]);
  const told = (await read(townB, '/api/staff/messages', Inbox)).messages.filter(({ body }) =>
    body.includes('员town 8月4日到8月28日 不在岗'),
  );
  expect(told).toHaveLength(1);
});
