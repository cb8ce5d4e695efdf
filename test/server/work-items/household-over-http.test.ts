import { followMove } from '../../../server/residents/follow-move';
import { EligibilityAnswer } from '../../../shared/service-catalogue/eligibility-view';
import { ResidentItem } from '../../../shared/work-items/resident-view';
import { StaffItem } from '../../../shared/work-items/staff-view';
import { at } from '../../factories/calendar';
import { aPost } from '../../factories/post';
import { aResident } from '../../factories/resident';
import { A_JOB, aResidentViewer } from '../../factories/viewer';
import { read } from '../../support/api-client';
import { clientId } from '../../support/client-id';
import { useCountyOverHttp } from '../../support/county-over-http';
import { foundNeighbour } from '../../support/neighbour-county';
import { settleResident } from '../../support/settle-resident';

/** Where a matter is handled, held against where the register has the household (FACTS §6: hukou or residence permit). */
const http = useCountyOverHttp(at('2026-03-10'), {
  posts: ['organisation', 'begin'].map((step) =>
    aPost(`p-${step}`, { unit: 'section', step, holderA: 'officer' }),
  ),
});
const county = () => http.world.county;
let there: Awaited<ReturnType<typeof foundNeighbour>>;
beforeAll(async () => {
  there = await foundNeighbour(county(), { code: '511403', name: '彭山', initial: '彭' });
});

async function aChild() {
  const who = aResident().born('20220801').withoutCertificate().build();
  const { accountId, personId } = await settleResident(county().deps, who, county().now());
  const child = aResidentViewer(personId, { accountId });
  const { accountId: mother } = await county().actingFor(await county().aPerson('龙小梅'), child, 'guardian');
  const client = await http.app.as('resident', mother);
  const answers = {
    ...{ aid: 'training', difficulties: ['speaking'], noticedOn: '2025-06-01', diagnosedBy: '县妇幼保健院' },
    ...{ organisation: 'help-choose', travel: 'daily', guardianPhone: '19900002207', consentChild: true },
  };
  const apply = async (where: object, ...photographed: string[]) => {
    const papers: Record<string, string[]> = {};
    for (const paper of ['diagnosis', ...photographed]) papers[paper] = [await http.upload(client)];
    return client.send('POST', '/api/resident/items', {
      ...{ submissionId: clientId(), service: 'child-rehabilitation@1', for: personId, basis: 'guardian' },
      ...{ answers: { ...answers, ...where }, papers },
    });
  };
  const ask = async (where: object) => {
    const question = { for: personId, service: 'child-rehabilitation@1', answers: { ...answers, ...where } };
    return EligibilityAnswer.parse((await client.send('POST', '/api/resident/eligibility', question)).body);
  };
  return { client, apply, ask };
}

test('with a residence permit the county of the permit takes it, with the permit as its paper', async () => {
  const { apply, ask } = await aChild();
  const byPermit = { livesIn: 'permit', residence: '511403' };
  expect(await apply(byPermit)).toMatchObject({
    ...{ status: 422, body: { code: 'invalid-input', errors: [{ field: 'residence-permit' }] } },
  });
  expect((await ask(byPermit)).mayApply).toBe(true);
  const taken = await apply(byPermit, 'residence-permit');
  expect(taken).toMatchObject({ status: 201 });
  const { id } = ResidentItem.parse(taken.body);
  const { item } = await county().deps.main.items.get(A_JOB, id);
  expect([item.county, item.assignee?.staffId]).toEqual(['511403', '511403-officer']);
  const officer = await http.app.as('staff', there.officer.accountId);
  const { findings } = await read(officer, `/api/staff/items/${id}`, StaffItem);
  expect(findings).toContainEqual({ holds: true, text: '户籍不在本县，凭居住证申请，须核实' });
});

test('without household and permit there it is refused before and when handing in, with what to choose instead', async () => {
  const { apply, ask } = await aChild();
  const nowhere = { livesIn: 'no-permit', residence: '511403' };
  expect(await ask(nowhere)).toMatchObject({ mayApply: false });
  const refused = await apply(nowhere);
  expect(refused).toMatchObject({
    ...{ status: 422, body: { code: 'not-eligible', errors: [{ field: 'household-in-county' }] } },
  });
  expect(JSON.stringify(refused.body)).toContain('改选“户口所在的县”，现在就能申请');
  // Their own county takes them, whatever they say of a permit.
  expect((await ask({ ...nowhere, residence: '431229' })).mayApply).toBe(true);
  expect(await apply({ livesIn: 'household' })).toMatchObject({ status: 201 });
});

test('a household that moves away while a matter is open is told to the worker who has it', async () => {
  const him = await county().aPerson('龙再兴');
  const { item } = await http.applied(him);
  const town = await http.staff('town');
  const told = async () =>
    (await read(town, `/api/staff/items/${item.id}`, StaffItem)).findings.filter(({ text }) =>
      text.includes('户籍'),
    );
  expect(await told()).toEqual([{ holds: true, text: '户籍在本县' }]);
  const { deps } = county();
  await deps.residents.changeRecord(him.personId, ({ profile }) => ({ profile, area: '511403101201' }));
  await followMove(deps, him.personId);
  expect(await told()).toEqual([
    { holds: false, text: expect.stringMatching(/^户籍不在本县。户口不在本县/) as string },
  ]);
});
