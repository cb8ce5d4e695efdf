import { deliverAll } from '../../../server/jobs/deliver-all';
import { openResidentAccount } from '../../../server/residents/open-resident-account';
import { registerResident } from '../../../server/residents/register-resident';
import { revokeRelation } from '../../../server/residents/revoke-relation';
import { PeopleFound } from '../../../shared/residents/person-found';
import type { Resident } from '../../../shared/residents/resident';
import type { RequestedAction } from '../../../shared/work-items/actions';
import { Receipt, type Applicant, type IntakeRequest } from '../../../shared/work-items/intake';
import { ResidentItemList } from '../../../shared/work-items/resident-view';
import { at } from '../../factories/calendar';
import { aResident } from '../../factories/resident';
import { aStaffMember } from '../../factories/staff-member';
import { aSubmission } from '../../factories/submission';
import { A_JOB, aStaffViewer } from '../../factories/viewer';
import { read, type SignedInClient } from '../../support/api-client';
import { clientId } from '../../support/client-id';
import { useIntakeOverHttp } from '../../support/intake-over-http';
import { storedItem } from '../../support/service-desk';

const { county, deps, take, taken, itemOf, track, foldFaults, employ } = useIntakeOverHttp(at('2026-06-04'));

/** Somebody in the register without an account, and a form for them with its photo, as a worker at the window has it. */
async function someone(client: SignedInClient, person = aResident().build()) {
  const { county: code, area, profile, contact } = person;
  const { residents, claims, keyring, organisations } = deps();
  const { residentId } = await registerResident(
    { residents, claims, keyring, areaOf: organisations.areaOf },
    A_JOB,
    { requestId: clientId(), county: code, area, profile, contact },
    county.world.county.now(),
  );
  return {
    person: { ...person, _id: residentId },
    request: await forSomeone(client, { kind: 'registered', personId: residentId }),
  };
}
async function forSomeone(client: SignedInClient, applicant: Applicant): Promise<IntakeRequest> {
  const { submissionId, service, answers, papers } = aSubmission('', [await county.upload(client)]);
  return { submissionId, service, channel: 'window', applicant, answers, papers };
}
const asNew = ({ area, profile, contact }: Resident): Applicant => ({ kind: 'new', area, profile, contact });

describe('at the window', () => {
  test('found by number, taken in, followed without an account, told by telephone, and found in the account later', async () => {
    const town = await county.staff('town');
    const { person, request } = await someone(
      town,
      aResident().named('向远山').withPhone('19900007719').build(),
    );
    const search = async (q: string) =>
      PeopleFound.parse((await town.send('POST', '/api/staff/people/search', { q })).body).people;
    for (const q of [
      person.profile.identityNumber,
      person.profile.certificate!.number,
      '19900007719',
      '向远山',
      '远山',
    ])
      expect(await search(q)).toMatchObject([
        { personId: person._id, name: '向*山', hasAccount: false, phone: '199****7719' },
      ]);
    expect(await search(person.profile.identityNumber.slice(0, 12))).toEqual([]);

    const answer = await take(town, request);
    const receipt = taken(answer);
    expect(receipt).toMatchObject({
      applicant: '向*山',
      receivedWords: '6月4日 10:00 窗口收件',
      receivedBy: { staffId: 'town' },
      papers: [{ count: 1 }],
      holder: { staffId: 'town', phone: '0745-0000000' },
      unitName: '甘棠镇残联',
    });
    expect(receipt.due!.words).toMatch(/^最晚 \d+月\d+日送到手上$/);
    expect(receipt.due!.sentences.length).toBeGreaterThan(0);
    expect(receipt.follow.join('')).toContain(receipt.number);
    expect(JSON.stringify(receipt)).not.toMatch(/向远山|19900007719|19900002207/);
    expect(await read(town, `/api/staff/items/${receipt.itemId}/receipt`, Receipt)).toEqual(receipt);
    expect(taken(await take(town, request), 200)).toEqual(receipt);
    const other = { ...request, answers: { ...request.answers, situation: '别的情况' } };
    expect(await take(town, other)).toMatchObject({ status: 409, body: { code: 'already-submitted' } });
    expect(await take(town, { ...request, submissionId: clientId() })).toMatchObject({
      status: 422,
      body: { code: 'paper-missing' },
    });

    expect(await track(receipt.number, '7719')).toMatchObject({
      status: 200,
      body: { number: receipt.number },
    });
    expect(await track(receipt.number, '7718')).toMatchObject({ status: 404 });

    const pass: RequestedAction = { type: 'pass-check', record: { howChecked: 'phone', finding: '属实' } };
    const checked = await county.act(town, receipt.itemId, pass, 1);
    expect(checked.telling).toMatchObject({
      how: '打电话 199****7719',
      upTo: 2,
      words: [{ title: expect.any(String) }],
    });
    expect(checked.allowedActions).toContain('record-told');
    const told = await county.act(town, receipt.itemId, { type: 'record-told', by: 'phone', upTo: 2 }, 2);
    expect(told.telling).toBeNull();
    expect(told.history[0]!.what).toBe('已告知本人（打电话）');

    await deliverAll(deps());
    await openResidentAccount(
      deps(),
      A_JOB,
      { accountId: 'later', personId: person._id, demo: null },
      county.world.county.now(),
    );
    const resident = await county.app.as('resident', 'later');
    const { items } = await read(resident, '/api/resident/items', ResidentItemList);
    expect(items).toMatchObject([{ id: receipt.itemId, number: receipt.number }]);
    const seen = await resident.get(`/api/resident/items/${receipt.itemId}`);
    expect(seen).toMatchObject({
      status: 200,
      body: {
        timeline: expect.arrayContaining([
          expect.objectContaining({ title: '在窗口交的，工作人员代为登记' }),
        ]),
      },
    });
    expect((await resident.get('/api/resident/messages')).body).toMatchObject({ unread: 2 });
    const officer = await county.staff('officer');
    expect((await itemOf(officer, receipt.itemId)).telling).toBeNull();
    const item = await storedItem(county.world.database.connection, receipt.number);
    expect(item).toMatchObject({
      for: person._id,
      filedBy: { person: null, basis: 'on-request', channel: 'window' },
    });
    expect(await foldFaults(item)).toEqual([]);
  });

  test('the one thing twice for one person is refused whoever brings it, as for everybody', async () => {
    const town = await county.staff('town');
    const { person, request } = await someone(town);
    taken(await take(town, request));
    const again = await forSomeone(town, { kind: 'registered', personId: person._id });
    expect(await take(town, again)).toMatchObject({ status: 409, body: { code: 'claim-taken' } });
  });

  test('somebody not registered yet is registered with it, once, and only when the form is fit', async () => {
    const town = await county.staff('town');
    const person = aResident().named('石长庚').build();
    const request = await forSomeone(town, asNew(person));
    const { situation: _none, ...unfit } = request.answers;
    expect(await take(town, { ...request, answers: unfit })).toMatchObject({
      status: 422,
      body: { code: 'invalid-input' },
    });
    const register = () =>
      deps().residents.findByIdentityNumber(A_JOB, '431229', person.profile.identityNumber);
    expect(await register()).toEqual([]);
    const [one, two] = (await Promise.all([take(town, request), take(town, request)])).sort(
      (a, b) => b.status - a.status,
    );
    expect(taken(one!, 201)).toEqual(taken(two!, 200));
    expect(await register()).toMatchObject([{ profile: { name: '石长庚' } }]);
    const twice = await forSomeone(
      town,
      asNew({ ...person, profile: { ...person.profile, name: '石长根' } }),
    );
    expect(await take(town, twice)).toMatchObject({ status: 409, body: { code: 'already-registered' } });
    const wrong = asNew({ ...person, profile: { ...person.profile, identityNumber: '991229195803120014' } });
    expect(await take(town, await forSomeone(town, wrong))).toMatchObject({ status: 422 });
  });

  test('who is told by the one who filed for them needs no call; without that relation they do', async () => {
    const town = await county.staff('town');
    const { person } = await someone(town);
    const daughter = await county.world.county.aPerson('石小兰');
    const father = { ...daughter, personId: person._id, accountId: 'nobody' };
    const agent = await county.world.county.actingFor(daughter, father);
    const client = await county.app.as('resident', agent.accountId);
    const form = aSubmission(person._id, [await county.upload(client)], { basis: 'family' });
    const { id } = (await client.send('POST', '/api/resident/items', form)).body as { id: string };
    const pass: RequestedAction = { type: 'pass-check', record: { howChecked: 'phone', finding: '属实' } };
    expect((await county.act(town, id, pass, 1)).telling).toBeNull();
    const [relation] = await deps().relations.listOf(A_JOB, person._id);
    await revokeRelation({ relations: deps().relations }, agent, relation!._id, county.world.county.now());
    expect((await itemOf(town, id)).telling).toMatchObject({ upTo: 2 });
  });

  test('people of another town are nowhere to be found, by no number and no id', async () => {
    const town = await county.staff('town');
    const { person, request } = await someone(
      town,
      aResident().named('覃远方').livingIn('431229100200').build(),
    );
    const found = await town.send('POST', '/api/staff/people/search', { q: person.profile.identityNumber });
    expect(found.body).toEqual({ people: [] });
    expect(await take(town, request)).toMatchObject({ status: 404 });
    expect(
      await take(town, await forSomeone(town, asNew(aResident().livingIn('431229100200').build()))),
    ).toMatchObject({ status: 403 });
  });

  test('nobody takes in for themselves or a relative', async () => {
    const town = await county.staff('town');
    const { person, request } = await someone(town);
    const kin = aStaffMember('kin').in('town-unit').relatedTo(person._id).build();
    const viewer = aStaffViewer('kin', { unit: 'town-unit' });
    await employ({ staff: [kin] }, [viewer]);
    const client = await county.app.as('staff', viewer.accountId);
    const own = await forSomeone(client, request.applicant);
    expect(await take(client, own)).toMatchObject({ status: 403, body: { code: 'interest' } });
    const asked = await forSomeone(town, { kind: 'caller', name: '不说', phone: null, area: null });
    expect(await take(town, asked)).toMatchObject({ status: 422, body: { code: 'registration-needed' } });
  });
});
