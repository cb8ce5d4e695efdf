import { StoredTyping } from '../../../shared/work-items/staff-view';
import { UnfinishedIntakes } from '../../../shared/work-items/unfinished-intake';
import { at } from '../../factories/calendar';
import { read, type SignedInClient } from '../../support/api-client';
import { clientId } from '../../support/client-id';
import { useCountyOverHttp } from '../../support/county-over-http';

const office = useCountyOverHttp(at('2026-06-04', '10:00'));
const FORMS = '/api/staff/intake/forms';
const listOf = async (client: SignedInClient) => (await read(client, FORMS, UnfinishedIntakes)).forms;
const formOf = async (client: SignedInClient, id: string) =>
  (await read(client, `${FORMS}/${id}`, StoredTyping)).typing?.form;
const keep = async (client: SignedInClient, id: string, form: object) =>
  expect(await client.send('PUT', `${FORMS}/${id}`, { form, seenVersion: 0 })).toMatchObject({ status: 200 });
const aForm = (more: object = {}) => ({
  ...{ whom: '', person: null, newPerson: { name: '' }, caller: { name: '' }, service: '' },
  ...more,
});
const drafts = () => office.world.county.deps.connection.db!.collection('drafts');

afterEach(() => drafts().deleteMany({}));

test('forms begun at the counter stand beside each other: masked names, service, since when; each goes on and ends alone', async () => {
  const town = await office.staff('town');
  const [one, two, three] = [clientId(), clientId(), clientId()];
  const first = aForm({ whom: 'new', newPerson: { name: '没说完的人' }, service: 'fuel-subsidy@1' });
  await keep(town, one, first);
  office.world.county.setNow(at('2026-06-04', '10:20'));
  const person = { personId: 'p1', name: '向*山' };
  await keep(town, two, aForm({ whom: 'registered', person }));
  office.world.county.setNow(at('2026-06-04', '10:40'));
  await keep(town, three, aForm({ whom: 'caller', service: 'gone-service@9' }));
  await keep(town, one, { ...first, answers: { plate: '改过' } });
  const [ten, twenty, forty] = ['10:00', '10:20', '10:40'].map((time) =>
    at('2026-06-04', time).toISOString(),
  );
  const nobody = { name: null, personId: null, service: null };
  const fuel = { code: 'fuel-subsidy', title: '燃油补贴' };
  const forms = await listOf(town);
  expect(forms.slice(0, 2).sort((a, b) => a.begunAt.localeCompare(b.begunAt))).toEqual([
    { id: one, name: '没***人', personId: null, service: fuel, begunAt: ten, savedAt: forty },
    { id: three, ...nobody, begunAt: forty, savedAt: forty },
  ]);
  expect(forms[2]).toEqual({
    id: two,
    ...nobody,
    name: '向*山',
    personId: 'p1',
    begunAt: twenty,
    savedAt: twenty,
  });
  expect(await formOf(town, one)).toEqual({ ...first, answers: { plate: '改过' } });
  expect(await town.send('DELETE', `${FORMS}/${one}`)).toMatchObject({ status: 204 });
  expect(await formOf(town, one)).toBeUndefined();
  expect((await listOf(town)).map(({ id }) => id)).toEqual([three, two]);
});

test('they are their account’s alone, sealed, and gone when nobody touched them for as long as the list says', async () => {
  const [town, officer] = await Promise.all([office.staff('town'), office.staff('officer')]);
  const id = clientId();
  await keep(town, id, aForm({ whom: 'new', newPerson: { name: '没说完的人' } }));
  expect([await listOf(officer), await formOf(officer, id)]).toEqual([[], undefined]);
  expect(await officer.send('DELETE', `${FORMS}/${id}`)).toMatchObject({ status: 204 });
  expect(await listOf(town)).toHaveLength(1);
  const [stored] = await drafts().find({ about: 'intake' }).toArray();
  expect(JSON.stringify(stored)).not.toContain('没说完');
  const { keptDays } = await read(town, FORMS, UnfinishedIntakes);
  const systemNow = office.world.county.deps.systemNow().getTime();
  const left = (stored!['expiresAt'] as Date).getTime() - systemNow;
  expect(Math.round(left / 86_400_000)).toBe(keptDays);
  await drafts().updateOne({ about: 'intake' }, { $set: { expiresAt: new Date(systemNow - 1) } });
  expect([await listOf(town), await formOf(town, id)]).toEqual([[], undefined]);
});

test('what an older page stored in another shape is listed and can be thrown away', async () => {
  const town = await office.staff('town');
  const id = clientId();
  await keep(town, id, { anything: 1 });
  expect(await listOf(town)).toMatchObject([{ id, name: null, service: null }]);
  expect(await town.send('DELETE', `${FORMS}/${id}`)).toMatchObject({ status: 204 });
});
