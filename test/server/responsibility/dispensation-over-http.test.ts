import type { PlainDate } from '../../../shared/calendar/plain-date';
import { StaffItem } from '../../../shared/work-items/staff-view';
import { at } from '../../factories/calendar';
import { anAbsence, aPost } from '../../factories/post';
import { aStaffViewer } from '../../factories/viewer';
import { read } from '../../support/api-client';
import { giveAccounts } from '../../support/app';
import { useCountyOverHttp } from '../../support/county-over-http';

// A tiny office: whoever accepts is also the only one who could approve, and everybody above is away.
const http = useCountyOverHttp(at('2026-06-04'), {
  posts: [
    aPost('p-approval-2', {
      ...{ unit: 'section', step: 'approval', holderA: 'officer' },
      effectiveFrom: '2026-02-01' as PlainDate,
    }),
  ],
});
const { staff, act, applied } = http;

it('keeping hands apart left nobody: a leader lets the only colleague take the step, with why, and nobody else can', async () => {
  const { county } = http.world;
  await giveAccounts(county, [aStaffViewer('leader')]);
  for (const staffId of ['head', 'leader'])
    await county.deps.organisations.addAbsence(anAbsence(staffId, '2026-06-04', '2026-06-06'), {
      recordedBy: 'test',
      recordedAt: county.now(),
    });
  const { item } = await applied(await county.aPerson('石秀英'));
  const path = `/api/staff/items/${item.id}`;
  await act(
    await staff('town'),
    item.id,
    { type: 'pass-check', record: { howChecked: 'phone', finding: '属实' } },
    1,
  );
  await act(await staff('officer'), item.id, { type: 'accept', record: {} }, 2);
  const record = { device: 'manual-wheelchair', quantity: 1, size: '42', supply: 'stock', reason: '适合' };
  await act(await staff('assessor'), item.id, { type: 'assess', record }, 3);

  county.setNow(at('2026-06-08'));
  const leader = await http.app.as('staff', 'account-leader');
  const waiting = await read(leader, path, StaffItem);
  expect(waiting).toMatchObject({ assignee: null, step: { code: 'approval' } });
  expect(waiting.dispensable.map(({ staffId }) => staffId)).toEqual(['officer']);
  const head = await read(await staff('head'), path, StaffItem);
  expect(head.allowedActions).not.toContain('dispense');
  expect(head.dispensable).toEqual([]);
  const kept = await (
    await staff('officer')
  ).send('POST', `${path}/actions`, {
    ...{ actionId: 'a'.repeat(22), seenVersion: 4, action: { type: 'take' } },
  });
  expect(kept.status).toBe(403);

  const words = '全股三个人，只有他在岗';
  const dispensed = await act(leader, item.id, { type: 'dispense', staffId: 'officer', words }, 4);
  expect(dispensed).toMatchObject({ assignee: { staffId: 'officer' }, dispensable: [] });
  expect(JSON.stringify(dispensed.history[0])).toContain(words);
  const approved = await act(await staff('officer'), item.id, { type: 'approve', record: {} }, 5);
  expect(approved.step.code).toBe('hand-over');
});
