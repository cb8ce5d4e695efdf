import { reckonTouchedItems } from '../server/work-items/reckon-touched-items';
import { deliverOutbox } from '../server/work-items/deliver-outbox';
import { deliveryOfMain } from '../server/jobs/deliver-all';
import { MovedDatesReport } from '../shared/calendar/calendar-view';
import { plainDate } from '../shared/calendar/plain-date';
import { at } from './factories/calendar';
import { REQUEST } from './factories/petition';
import { A_JOB } from './factories/viewer';
import { read } from './support/api-client';
import { clientId } from './support/client-id';
import { usePetitions, type Petitioned } from './support/petitions-over-http';
import { NAMES_ITEMS, unsaidCollections } from './support/traces-in-main';

const petitions = usePetitions(at('2026-06-08'));
const { petitioned, traces, desk, deps, database, deliver } = petitions;
const itemPath = (id: string) => `/api/staff/items/${id}`;

const restrict = async ({ id }: Petitioned, seenVersion: number) =>
  (await desk('town')).send('POST', `${itemPath(id)}/restrict`, {
    ...{ actionId: clientId(), seenVersion },
    action: { type: 'restrict', words: '写的是有人收钱' },
  });

/** A day off on which the answer would have been due: the item is reckoned again, and owes a line of the report. */
async function dayOff(on: string): Promise<void> {
  const day = { on, working: false, reason: '台风' };
  const answer = await (await desk('keeper')).send('POST', '/api/staff/calendar/own-days', day);
  expect(answer).toMatchObject({ status: 200 });
  const { workItems, calendarHistory } = deps();
  await reckonTouchedItems(
    { ...workItems, ...calendarHistory },
    petitions.county.world.county.now,
    (_id, error) => {
      throw error;
    },
  );
}

/** What an administrator of the county reads of the latest edition. */
async function movedNumbers(): Promise<string[]> {
  const edition = await deps().calendarHistory.editionNow('431229');
  const path = `/api/staff/calendar/moved-dates?edition=${encodeURIComponent(edition)}`;
  return (await read(await desk('keeper'), path, MovedDatesReport)).rows.map(({ number }) => number);
}

/** Something in every collection of the open store that can name an item. */
async function leaveTraces({ id, number }: Petitioned): Promise<void> {
  const town = await desk('town');
  await town.send('PUT', `${itemPath(id)}/typing`, { form: { words: '没写完的话' }, seenVersion: 1 });
  await town.send('PUT', `${itemPath(id)}/presence`, { isWriting: true });
  await deps().successions.begin(A_JOB, {
    ...{ _id: 'a>b', county: '431229', title: '甘棠镇初审', since: plainDate('2026-06-01') },
    ...{ leavers: ['townB'], holders: ['town'], parties: ['townB', 'town'] },
    ...{ lines: [], movedAt: null, confirmations: [] },
  });
  await deps().successions.addLine(A_JOB, 'a>b', {
    ...{ item: id, number, applicant: '向*山', service: '信访', step: '受理' },
    ...{ dueAt: at('2026-06-20'), from: 'townB', to: 'town' },
  });
}

test('a petition leaves every collection of the open store that named it, the report of moved dates too', async () => {
  const petition = await petitioned(REQUEST, { photos: 1, name: '向远山' });
  await deliver();
  await leaveTraces(petition);
  await dayOff('2026-06-23');
  await deliver();
  expect(await movedNumbers()).toEqual([petition.number]);
  const named = (await traces(petition)).map((line) => line.split(/[.:]/)[0]!);
  expect([...new Set(named)].sort()).toEqual(NAMES_ITEMS);

  expect(await restrict(petition, 2)).toMatchObject({ status: 204 });
  expect(await movedNumbers()).toEqual([]);
  await deliver();
  expect(await traces(petition)).toEqual([]);
  const kept = await database().collection('restrictedMovedDates').find({ item: petition.id }).toArray();
  expect(kept).toMatchObject([{ number: petition.number, hasMoved: true }]);
});

test('a line of the report that was on its way arrives only where the item is', async () => {
  const petition = await petitioned(REQUEST, { name: '杨柳' });
  await deliver();
  await dayOff('2026-06-24');
  const main = deliveryOfMain(deps());
  const late = await main.items.withOutbox(A_JOB, new Date(), 100);
  expect(late.map(({ _id }) => _id)).toContain(petition.id);
  expect(await restrict(petition, 2)).toMatchObject({ status: 204 });
  await deliverOutbox({ ...main, items: { ...main.items, withOutbox: async () => late } });
  await deliver();
  expect(await traces(petition)).toEqual([]);
});

test('of every collection it is said whether it may name an item: say it of a new one', async () => {
  expect(await unsaidCollections(database())).toEqual([]);
});
