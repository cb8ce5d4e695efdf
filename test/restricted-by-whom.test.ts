import { StaffItem } from '../shared/work-items/staff-view';
import { at } from './factories/calendar';
import { REQUEST } from './factories/petition';
import { read } from './support/api-client';
import { clientId } from './support/client-id';
import { usePetitions, type Petitioned } from './support/petitions-over-http';

const petitions = usePetitions(at('2026-06-08'));
const { petitioned, restricted, traces, desk, deliver, foldFaults } = petitions;
const itemPath = (id: string) => `/api/staff/items/${id}`;

const restrict = async (staffId: string, { id }: Pick<Petitioned, 'id'>, seenVersion = 1) =>
  (await desk(staffId)).send('POST', `${itemPath(id)}/restrict`, {
    ...{ actionId: clientId(), seenVersion },
    action: { type: 'restrict', words: '写的是有人收钱' },
  });

async function offers(staffId: string, { id }: Pick<Petitioned, 'id'>): Promise<boolean> {
  const { allowedActions } = await read(await desk(staffId), itemPath(id), StaffItem);
  return allowedActions.includes('restrict');
}

test('whoever has it or heads its line moves it; a colleague beside does not, nor where the service knows of no accusations', async () => {
  const petition = await petitioned(REQUEST, { name: '吴德贵' });
  expect(await restrict('townB', petition)).toMatchObject({ status: 403 });
  expect(await restrict('assessor', petition)).toMatchObject({ status: 404 });
  expect(await offers('leader', petition)).toBe(true);
  expect(await restrict('leader', petition)).toMatchObject({ status: 204 });
  const device = await petitions.county.applied(await petitions.county.world.county.aPerson('吴德贵'));
  expect(await restrict('town', device.item)).toMatchObject({ status: 409 });
});

test('the holder who is complained of is not asked: a head above moves it', async () => {
  const petition = await petitioned({ ...REQUEST, against: '镇里的员town' }, { name: '石远山' });
  expect(await offers('town', petition)).toBe(false);
  expect(await restrict('town', petition)).toMatchObject({ status: 403 });
  expect(await restrict('leader', petition)).toMatchObject({ status: 204 });
});

test('nor does the head who is complained of move it', async () => {
  const petition = await petitioned({ ...REQUEST, against: '员leader' }, { name: '石远水' });
  expect(await offers('leader', petition)).toBe(false);
  expect(await restrict('leader', petition)).toMatchObject({ status: 403 });
});

test('found when it is closed already: a head moves it, and it is taken up anew by the named', async () => {
  const petition = await petitioned(REQUEST, { name: '向远水' });
  const withdrawn = await petition.client.send('POST', `/api/resident/items/${petition.id}/actions`, {
    ...{ actionId: clientId(), seenVersion: 1 },
    action: { type: 'withdraw' },
  });
  expect(withdrawn).toMatchObject({ status: 200 });
  await deliver();
  expect(await restrict('townB', petition, 2)).toMatchObject({ status: 403 });
  expect(await restrict('leader', petition, 2)).toMatchObject({ status: 204 });
  await deliver();
  expect(await traces(petition)).toEqual([]);
  const { item } = await restricted(petition.id);
  expect(item).toMatchObject({
    ...{ status: 'open', isOpen: true, step: 'acceptance', assignee: { staffId: 'reader-1' } },
    clocks: expect.arrayContaining([expect.objectContaining({ code: 'notice', endedAt: null })]),
  });
  expect(item.moments.map(({ event }) => event)).toEqual(['received']);
  expect(await foldFaults(petition.id)).toEqual([]);
});
