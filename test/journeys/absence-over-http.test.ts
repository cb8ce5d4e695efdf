import { Absences } from '../../shared/staff/responsibility-list';
import type { PlainDate } from '../../shared/calendar/plain-date';
import { ResidentItem } from '../../shared/work-items/resident-view';
import { StaffItem } from '../../shared/work-items/staff-view';
import { at } from '../factories/calendar';
import { aPost } from '../factories/post';
import { aStaffViewer } from '../factories/viewer';
import { read, type SignedInClient } from '../support/api-client';
import { giveAccounts } from '../support/app';
import { clientId } from '../support/client-id';
import { useCountyOverHttp } from '../support/county-over-http';

const passed = { type: 'pass-check', record: { howChecked: 'phone', finding: '属实' } } as const;
const assessed = { device: 'manual-wheelchair', quantity: 1, size: '42', supply: 'stock', reason: '适合' };

/** The town's stand-in also answers for the approval: the one person who must not decide what they checked. */
const office = useCountyOverHttp(at('2026-06-04'), {
  posts: [
    aPost('p-approval-2', {
      ...{ unit: 'section', step: 'approval', holderA: 'townB', holderB: 'head' },
      effectiveFrom: '2026-02-01' as PlainDate,
    }),
  ],
});

const pathOf = (id: string) => `/api/staff/items/${id}`;
const applied = async (name: string) => office.applied(await office.world.county.aPerson(name));

async function goesOnLeave(client: SignedInClient, staffId: string, from: string, to: string) {
  const leave = {
    ...{ staffId, from: at(from).toISOString(), to: at(to, '18:00').toISOString(), reason: 'leave' },
    ...{ absenceId: clientId(), postsLeftSeen: true },
  };
  const answer = await client.send('POST', '/api/staff/absences', leave);
  expect(answer).toMatchObject({ status: 200 });
  return Absences.parse(answer.body);
}

/** From the first check to the approval, by whoever answers for acceptance and assessment. */
async function comesToApproval(id: string, checker: SignedInClient): Promise<StaffItem> {
  let item = await office.act(checker, id, passed, 1);
  item = await office.act(await office.staff('officer'), id, { type: 'accept', record: {} }, item.version);
  const record = { type: 'assess', record: assessed } as const;
  return office.act(await office.staff('assessor'), id, record, item.version);
}

test('J7: A is on leave, B stands in and says so; both away, it goes up the line; nobody approves their own first check', async () => {
  const { county } = office.world;
  const leader = aStaffViewer('leader', { unit: 'county', roles: ['leader'] });
  await giveAccounts(county, [leader]);
  const [town, townB, head] = [
    await office.staff('town'),
    await office.staff('townB'),
    await office.staff('head'),
  ];
  const { item: earlier } = await applied('石秀英');

  county.setNow(at('2026-06-05'));
  await goesOnLeave(town, 'town', '2026-06-05', '2026-06-12');
  // What A already has stays A's until B takes it; what comes now goes to B.
  expect(await read(town, pathOf(earlier.id), StaffItem)).toMatchObject({ assignee: { staffId: 'town' } });
  const { item, resident } = await applied('吴德贵');
  const atB = await read(townB, pathOf(item.id), StaffItem);
  expect(atB).toMatchObject({ assignee: { staffId: 'townB', acting: 'B' } });
  expect(atB.routingReason).toContain('员town不在岗，由 B 岗干事员townB代 A');
  const forResident = await read(resident, `/api/resident/items/${item.id}`, ResidentItem);
  expect(forResident.holder).toMatchObject({ name: '员townB' });
  expect(JSON.stringify(forResident)).not.toMatch(/代 ?A|不在岗/);

  await goesOnLeave(townB, 'townB', '2026-06-08', '2026-06-10');
  county.setNow(at('2026-06-08'));
  const { item: second } = await applied('龙秀兰');
  const atLeader = await read(await office.app.as('staff', leader.accountId), pathOf(second.id), StaffItem);
  expect(atLeader).toMatchObject({ assignee: { staffId: 'leader', acting: 'line' } });
  expect(atLeader.routingReason).toContain('员townB不在岗，按汇报线由干事员leader接办');

  // B is back, A is not. The approval would be B's, but not of what B has checked.
  county.setNow(at('2026-06-11'));
  const own = await comesToApproval(item.id, townB);
  expect(own).toMatchObject({ step: { code: 'approval' }, assignee: { staffId: 'head', acting: 'B' } });
  expect(own.history.find(({ what }) => what.endsWith('初审通过'))!.who).toBe(
    '员townB（甘棠镇残联） 代A 替 员town',
  );
  expect(own.routingReason).toContain('本人办过前面的步骤');
  const request = { actionId: 'b'.repeat(22), seenVersion: own.version };
  const approve = { type: 'approve', record: { opinion: '同意' } } as const;
  for (const action of [approve, { type: 'take' } as const])
    expect(await townB.send('POST', `${pathOf(item.id)}/actions`, { ...request, action })).toMatchObject({
      status: 403,
    });
  expect((await office.act(head, item.id, approve, own.version)).step.code).toBe('hand-over');

  // What A checked before the leave is B's to approve.
  county.setNow(at('2026-06-15'));
  const others = await comesToApproval(earlier.id, town);
  expect(others).toMatchObject({ assignee: { staffId: 'townB', acting: 'A' } });
  expect((await office.act(townB, earlier.id, approve, others.version)).step.code).toBe('hand-over');
});
