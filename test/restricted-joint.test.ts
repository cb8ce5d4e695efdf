import { at } from './factories/calendar';
import { ACCUSATION, REQUEST } from './factories/petition';
import { clientId } from './support/client-id';
import { usePetitions } from './support/petitions-over-http';

const { petitioned, act, desk, door, database, deliver } = usePetitions(at('2026-06-08'));
const ask = {
  ...{ type: 'ask-joint' as const, to: [{ unit: 'centre' }], mandatory: false, days: 2, words: '查查这个人' },
};

const partsAnywhere = async () => {
  const counts = ['workItems', 'restrictedItems'].map((name) =>
    database()
      .db!.collection(name)
      .countDocuments({ partOf: { $exists: true } }),
  );
  return (await Promise.all(counts)).reduce((sum, each) => sum + each, 0);
};

test('an accusation has no joint handling: those named on it name whom else they need, and nothing reaches the open store', async () => {
  const { id } = await petitioned(ACCUSATION);
  expect(await act('reader-1', id, ask)).toMatchObject({
    status: 409,
    body: { code: 'joint-restricted', detail: expect.stringContaining('指定他们知悉') },
  });
  expect((await (await desk('reader-1')).get(`${door(id)}/joint-choices`)).status).toBe(403);
  await deliver();
  expect(await partsAnywhere()).toBe(0);
});

test('nor has what may still turn out to be one: a part could not follow it', async () => {
  const { id } = await petitioned(REQUEST);
  const town = await desk('town');
  const answer = await town.send('POST', `/api/staff/items/${id}/actions`, {
    ...{ actionId: clientId(), seenVersion: 1, action: ask },
  });
  expect(answer).toMatchObject({ status: 409, body: { code: 'joint-restricted' } });
  const { body } = await town.get(`/api/staff/items/${id}`);
  expect((body as { allowedActions: string[] }).allowedActions).not.toContain('ask-joint');
  await deliver();
  expect(await partsAnywhere()).toBe(0);
});
