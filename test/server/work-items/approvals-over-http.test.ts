import { deliverAll } from '../../../server/jobs/deliver-all';
import { Inbox } from '../../../shared/messages/message-view';
import { QueueCounts, QueuePage } from '../../../shared/work-items/queue-view';
import { ResidentItem } from '../../../shared/work-items/resident-view';
import { StaffItem } from '../../../shared/work-items/staff-view';
import { at } from '../../factories/calendar';
import { read, type SignedInClient } from '../../support/api-client';
import { clientId } from '../../support/client-id';
import { useCountyOverHttp } from '../../support/county-over-http';

const office = useCountyOverHttp(at('2026-06-04'));

const rowsOf = async (client: SignedInClient, queue: string) =>
  (await read(client, `/api/staff/queues/${queue}`, QueuePage)).rows;
const countsOf = (client: SignedInClient) => read(client, '/api/staff/queue-counts', QueueCounts);
const inboxOf = (client: SignedInClient) => read(client, '/api/staff/messages', Inbox);

test('who is asked finds the request without opening anything, and no longer once it is answered', async () => {
  const { county } = office.world;
  const { resident, item } = await office.applied(await county.aPerson());
  const path = `/api/staff/items/${item.id}`;
  const [leader, assessor, head] = [
    await office.leader(),
    await office.staff('assessor'),
    await office.staff('head'),
  ];
  await office.act(
    await office.staff('town'),
    item.id,
    { type: 'pass-check', record: { howChecked: 'phone', finding: '属实' } },
    item.version,
  );
  const { version } = await read(await office.staff('officer'), path, StaffItem);
  const accepted = await office.act(
    await office.staff('officer'),
    item.id,
    { type: 'accept', record: {} },
    version,
  );
  expect(await rowsOf(leader, 'approvals')).toEqual([]);

  await office.act(
    assessor,
    item.id,
    { type: 'ask-extension', clock: 'promise', amount: 10, words: '县里缺货。' },
    accepted.version,
  );
  await deliverAll(county.deps);
  expect(await rowsOf(leader, 'approvals')).toMatchObject([
    {
      ...{ id: item.id, next: '批延期' },
      approval: { what: 'extension', by: '员leader', isMine: true },
    },
  ]);
  expect(await countsOf(leader)).toMatchObject({ approvals: 1, mine: 0 });
  const told = await inboxOf(leader);
  expect(told.messages.find(({ title }) => title === '请您批')).toMatchObject({
    ...{ itemId: item.id, isRead: false },
  });

  // Everybody else along the line sees for whose answer it waits, and has nothing to answer.
  expect(await rowsOf(head, 'line')).toMatchObject([{ approval: { by: '员leader', isMine: false } }]);
  expect([await rowsOf(head, 'approvals'), await rowsOf(assessor, 'approvals')]).toEqual([[], []]);

  const seenByResident = await read(resident, `/api/resident/items/${item.id}`, ResidentItem);
  const urged = await resident.send('POST', `/api/resident/items/${item.id}/actions`, {
    ...{ actionId: clientId(), seenVersion: seenByResident.version, action: { type: 'urge' } },
  });
  expect(urged).toMatchObject({ status: 200 });
  const [row] = await rowsOf(leader, 'approvals');
  expect(row).toMatchObject({ urgedOn: '6月4日' });

  const { time } = await read(leader, path, StaffItem);
  await office.act(
    leader,
    item.id,
    { type: 'approve-extension', request: time.requests[0]!.entry },
    row!.version,
  );
  expect(await rowsOf(leader, 'approvals')).toEqual([]);
  expect(await countsOf(leader)).toMatchObject({ approvals: 0 });
  expect(await rowsOf(assessor, 'mine')).toMatchObject([{ approval: null, urgedOn: '6月4日' }]);
});

test('what was told is read once opened, or all at once; the tag says whether anything changed', async () => {
  const leader = await office.leader();
  const inbox = await inboxOf(leader);
  expect(inbox.unread).toBeGreaterThan(0);
  const [newest] = inbox.messages;
  const one = await leader.send('POST', '/api/staff/messages/read', { ids: [newest!.id] });
  expect(one).toMatchObject({ status: 200, body: { unread: inbox.unread - 1 } });
  await leader.send('POST', '/api/staff/messages/read', { upTo: newest!.at });
  expect(await inboxOf(leader)).toMatchObject({ unread: 0 });
  expect(await leader.send('POST', '/api/staff/messages/read', { upTo: 'now' })).toMatchObject({
    status: 422,
  });
});
