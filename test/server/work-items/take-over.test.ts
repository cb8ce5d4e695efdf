import { QueuePage } from '../../../shared/work-items/queue-view';
import { StaffItem } from '../../../shared/work-items/staff-view';
import { at } from '../../factories/calendar';
import { anAbsence, aPost } from '../../factories/post';
import { plainDate } from '../../../shared/calendar/plain-date';
import { read, type SignedInClient } from '../../support/api-client';
import { passed } from '../../support/casework';
import { useCountyOverHttp } from '../../support/county-over-http';

/** Whoever checked must not decide: the town's stand-in is also the approval's. */
const office = useCountyOverHttp(at('2026-06-04'), {
  posts: [
    aPost('p-approval-2', {
      ...{ unit: 'section', step: 'approval', holderA: 'head', holderB: 'townB' },
      effectiveFrom: plainDate('2026-02-01'),
    }),
  ],
});

const away = (staffId: string, from: string, to: string) =>
  office.world.county.deps.organisations.addAbsence(
    anAbsence(staffId, `${from}T00:00+08:00`, `${to}T00:00+08:00`),
    {
      recordedBy: 'test',
      recordedAt: office.world.county.now(),
    },
  );
const seen = (client: SignedInClient, id: string) => read(client, `/api/staff/items/${id}`, StaffItem);
const row = async (client: SignedInClient, id: string) =>
  (await read(client, '/api/staff/queues/line', QueuePage)).rows.find((each) => each.id === id);
const tries = (client: SignedInClient, item: StaffItem, action: object) =>
  client.send('POST', `/api/staff/items/${item.id}/actions`, {
    ...{ actionId: `try-${item.version}-0000000000000000`, seenVersion: item.version, action },
  });

test('while A is away B takes what A has as 代A, and A takes it back after the leave', async () => {
  const { county } = office.world;
  const [town, townB, head] = [
    await office.staff('town'),
    await office.staff('townB'),
    await office.staff('head'),
  ];
  const { item } = await office.applied(await county.aPerson('石秀英'));
  expect((await seen(townB, item.id)).allowedActions).not.toContain('take');
  expect(await row(townB, item.id)).toMatchObject({ next: '看进度', assignee: { awayUntil: null } });
  expect(await tries(townB, await seen(townB, item.id), { type: 'take' })).toMatchObject({ status: 403 });

  await away('town', '2026-06-05', '2026-06-13');
  county.setNow(at('2026-06-05'));
  expect(await row(townB, item.id)).toMatchObject({
    next: '接过来',
    assignee: { name: '员town', awayUntil: '6月12日' },
  });
  expect(await row(head, item.id)).toBeUndefined();
  const before = await seen(townB, item.id);
  expect(before).toMatchObject({ assignee: { staffId: 'town', awayUntil: '6月12日' } });
  expect(before.allowedActions).toContain('take');
  const taken = await office.act(townB, item.id, { type: 'take' }, before.version);
  expect(taken).toMatchObject({ assignee: { staffId: 'townB', acting: 'B', awayUntil: null } });
  expect(taken.routingReason).toContain('员town不在岗，由 B 岗干事员townB代 A');
  expect(taken.history[0]).toMatchObject({ what: '接过来办', who: '员townB（甘棠镇残联）' });
  expect(taken.allowedActions).toContain('pass-check');

  county.setNow(at('2026-06-15'));
  expect(await row(town, item.id)).toMatchObject({ next: '接过来', assignee: { actingFor: '员town' } });
  const back = await office.act(town, item.id, { type: 'take' }, taken.version);
  expect(back).toMatchObject({ assignee: { staffId: 'town', acting: 'A' } });
  expect((await seen(townB, item.id)).allowedActions).not.toContain('take');
});

test('who checked it steps in for nobody who decides it: the next on the line does', async () => {
  const { county } = office.world;
  county.setNow(at('2026-06-16'));
  const [townB, officer, assessor] = await Promise.all(
    (['townB', 'officer', 'assessor'] as const).map((name) => office.staff(name)),
  );
  const { item } = await office.applied(await county.aPerson('吴德贵'));
  await away('town', '2026-06-16', '2026-06-17');
  const taken = await office.act(townB!, item.id, { type: 'take' }, 1);
  let now = await office.act(townB!, item.id, passed as never, taken.version);
  now = await office.act(officer!, item.id, { type: 'accept', record: {} }, now.version);
  const record = { device: 'manual-wheelchair', quantity: 1, size: '42', supply: 'stock', reason: '适合' };
  now = await office.act(assessor!, item.id, { type: 'assess', record }, now.version);
  expect(now).toMatchObject({ step: { code: 'approval' }, assignee: { staffId: 'head' } });

  await away('head', '2026-06-16', '2026-06-20');
  expect((await seen(townB!, item.id)).allowedActions).not.toContain('take');
  expect(await tries(townB!, now, { type: 'take' })).toMatchObject({ status: 403 });
  const stepped = await office.act(await office.leader(), item.id, { type: 'take' }, now.version);
  expect(stepped).toMatchObject({ assignee: { staffId: 'leader', acting: 'line' } });
  expect(stepped.routingReason).toContain('本人办过前面的步骤');
});
