import { Revealed, StoredTyping } from '../../shared/work-items/staff-view';
import { at } from '../factories/calendar';
import { useCountyOverHttp } from '../support/county-over-http';
import { clientId } from '../support/client-id';

const http = useCountyOverHttp(at('2026-06-04'));

test('unseen is 404 like nonexistent, seen but not mine 403, second on the spot 409 with what changed', async () => {
  const town = await http.staff('town');
  const { item } = await http.applied(await http.world.county.aPerson());
  const stranger = await http.app.as('resident', (await http.world.county.aPerson()).accountId);
  const unseen = await stranger.get(`/api/resident/items/${item.id}`);
  const nonexistent = await stranger.get('/api/resident/items/nothing-here-at-all-000');
  expect([unseen.status, nonexistent.status]).toEqual([404, 404]);
  const withoutId = (body: unknown) => ({ ...(body as Record<string, unknown>), requestId: '' });
  expect(withoutId(unseen.body)).toEqual(withoutId(nonexistent.body));
  const townB = await http.staff('townB');
  const passed = {
    actionId: clientId(),
    seenVersion: 1,
    action: { type: 'pass-check', record: { howChecked: 'phone', finding: '属实' } },
  };
  expect((await townB.send('POST', `/api/staff/items/${item.id}/actions`, passed)).status).toBe(403);
  expect((await town.send('POST', `/api/staff/items/${item.id}/actions`, passed)).status).toBe(200);
  const late = { actionId: clientId(), seenVersion: 1, action: { type: 'note', words: '再看看' } };
  expect((await town.send('POST', `/api/staff/items/${item.id}/actions`, late)).status).toBe(200);
  const second = { ...passed, actionId: clientId() };
  expect(await town.send('POST', `/api/staff/items/${item.id}/actions`, second)).toMatchObject({
    status: 409,
    body: { code: 'changed-meanwhile', currentVersion: 3 },
  });
});

test('a telephone number is revealed with a reason that stands in the access log; typing is kept sealed', async () => {
  const town = await http.staff('town');
  const viewer = await http.world.county.aPerson();
  const { item } = await http.applied(viewer);
  const revealed = Revealed.parse(
    (
      await town.send('POST', `/api/staff/items/${item.id}/reveal`, {
        field: 'phone',
        reason: 'call-applicant',
      })
    ).body,
  );
  expect(revealed.value).toMatch(/^1990000/);
  const logged = await http.world.database.connection
    .collection('accessLog')
    .findOne({ event: 'field-revealed', 'subject.item': item.id });
  expect(logged).toMatchObject({
    field: 'phone',
    reason: 'call-applicant',
    accountId: http.world.county.staff.town.accountId,
  });
  expect(JSON.stringify(logged)).not.toContain(revealed.value);
  const typing = { form: { words: '她住在桥头' }, seenVersion: 1 };
  await town.send('PUT', `/api/staff/items/${item.id}/typing`, typing);
  expect(StoredTyping.parse((await town.get(`/api/staff/items/${item.id}/typing`)).body).typing).toEqual(
    typing,
  );
  expect(
    JSON.stringify(await http.world.database.connection.collection('drafts').find().toArray()),
  ).not.toContain('桥头');
});
