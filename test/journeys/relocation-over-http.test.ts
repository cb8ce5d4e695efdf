import { deliverAll } from '../../server/jobs/deliver-all';
import { followMove } from '../../server/residents/follow-move';
import { recordDocument } from '../../server/work-items/record-document';
import { CountyList, CountyPlaces } from '../../shared/service-catalogue/areas-view';
import { PeopleFound } from '../../shared/residents/person-found';
import { Me } from '../../shared/residents/me-view';
import type { StaffViewer } from '../../shared/staff/viewer';
import type { RequestedAction } from '../../shared/work-items/actions';
import { legId } from '../../shared/work-items/hand-over';
import { ResidentItem, ResidentItemList } from '../../shared/work-items/resident-view';
import { StaffItem } from '../../shared/work-items/staff-view';
import { at } from '../factories/calendar';
import { aPost } from '../factories/post';
import { A_JOB } from '../factories/viewer';
import { read, type SignedInClient } from '../support/api-client';
import { clientId } from '../support/client-id';
import { useCountyOverHttp } from '../support/county-over-http';
import { VILLAGE } from '../support/small-county';
import { foundNeighbour } from '../support/neighbour-county';

const THERE = '511403101201';
const http = useCountyOverHttp(at('2026-06-03', '10:00'), {
  posts: ['archive', 'archive-hand-over'].map((step) =>
    aPost(`p-${step}`, { unit: 'section', step, holderA: 'officer' }),
  ),
});
const deps = () => http.world.county.deps;
const asStaff = ({ accountId }: StaffViewer) => http.app.as('staff', accountId);
let pengshan: Record<'officer' | 'head', StaffViewer>;
beforeAll(async () => {
  pengshan = await foundNeighbour(http.world.county, { code: '511403', name: '彭山', initial: '彭' });
});

async function did(client: SignedInClient, id: string, action: RequestedAction) {
  const { version } = await read(client, `/api/staff/items/${id}`, StaffItem);
  const answer = await client.send('POST', `/api/staff/items/${id}/actions`, {
    ...{ actionId: clientId(), seenVersion: version, action },
  });
  expect(answer).toMatchObject({ status: 200 });
  await deliverAll(deps());
}

async function apply(resident: SignedInClient, personId: string, answers: object) {
  const papers: Record<string, string[]> = {};
  for (const paper of ['household-proof', 'present-certificate'])
    papers[paper] = [await http.upload(resident)];
  return resident.send('POST', '/api/resident/items', {
    ...{
      submissionId: clientId(),
      service: 'certificate-relocation@1',
      for: personId,
      basis: 'self',
      papers,
    },
    answers: {
      ...{ movedTo: THERE, movedOn: '2026-05-20', heldAt: 'register', livesIn: 'new' },
      ...{ delivery: 'window', ...answers },
    },
  });
}

test('everybody may read which places there are, and nobody those of a county that is none', async () => {
  const { counties } = await read(http.app.anybody, '/api/public/areas', CountyList);
  expect(counties.map(({ code }) => code)).toEqual(['431229', '511403']);
  const places = await read(http.app.anybody, '/api/public/areas/511403', CountyPlaces);
  expect(places).toEqual({
    ...{ code: '511403', name: '彭山' },
    towns: [{ code: '511403101', name: '凤鸣街道', villages: [{ code: THERE, name: '江口社区' }] }],
  });
  expect(await http.app.anybody.get('/api/public/areas/990000')).toMatchObject({ status: 404 });
});

test('a village that is none and a county outside the system are told by their question', async () => {
  const { accountId, personId } = await http.world.county.aPerson();
  const resident = await http.app.as('resident', accountId);
  const faulty = async (answers: object) => {
    const { status, body } = await apply(resident, personId, answers);
    return [status, (body as { errors: unknown[] }).errors];
  };
  expect(await faulty({ movedTo: '511403101999' })).toEqual([
    422,
    [{ field: 'movedTo', message: '没有查到这个地方，请从单子里再选一次。' }],
  ]);
  expect(await faulty({ movedTo: '511403101' })).toEqual([
    422,
    [{ field: 'movedTo', message: '还没有选村（社区），请接着选。' }],
  ]);
  expect(await faulty({ heldAt: 'elsewhere', formerly: '000000' })).toEqual([
    422,
    [
      {
        field: 'formerly',
        message: expect.stringContaining('迁出地的县还没有接入，请直接到那边的残联办') as string,
      },
    ],
  ]);
});

test('moved to another county: archive from the old place, the register at the new one, and what is open stays found', async () => {
  const him = await http.world.county.aPerson('龙再兴');
  const agent = await http.world.county.actingFor(await http.world.county.aPerson('龙小妹'), him);
  const { resident, item: wheelchair } = await http.applied(him);
  const answer = await apply(resident, him.personId, {});
  expect(answer).toMatchObject({ status: 201 });
  const { id } = ResidentItem.parse(answer.body);
  const seen = () => read(resident, `/api/resident/items/${id}`, ResidentItem);
  expect((await seen()).answers.find(({ code }) => code === 'movedTo')?.value).toBe('彭山凤鸣街道江口社区');
  expect((await seen()).timeline.map(({ title }) => title)).not.toContain('定点医院重新评定');

  // Signed in anew: a session is believed for five seconds.
  const homeCounty = async () =>
    (await read(await http.app.as('resident', him.accountId), '/api/resident/session', Me)).county.code;

  const officer = await asStaff(pengshan.officer);
  const head = await asStaff(pengshan.head);
  const old = await http.staff('officer');
  const leg = (n: number) => legId(id, n);
  await did(officer, leg(1), { type: 'accept', record: { proofSeen: 'moved' } });
  await did(officer, leg(1), { type: 'transfer', record: {} });
  await did(old, leg(2), {
    type: 'pass-check',
    record: { state: 'unfrozen', archive: 'whole', note: '档案三卷' },
  });
  await did(old, leg(2), { type: 'transfer', record: { note: '机要 0603' } });
  const desk = await read(officer, `/api/staff/items/${leg(3)}`, StaffItem);
  expect(desk.record.leadsTo).toBe('户籍地审批或定点医院重新评定');
  expect(JSON.stringify(desk)).toContain('档案三卷');
  await did(officer, leg(3), { type: 'pass-check', record: { oldResult: 'recognised' } });
  await did(head, leg(3), { type: 'approve', record: {} });
  await did(officer, leg(3), {
    ...{ type: 'hand-over', record: { movedInOn: '2026-06-03', sentBy: 'window' } },
  });

  const record = () => deps().residents.get(A_JOB, him.personId);
  const { county, area, profile, version } = await record();
  expect([county, area]).toEqual(['511403', THERE]);
  expect(profile.certificate).toMatchObject({ movedInOn: '2026-06-03', issuedOn: '2020-05-06' });
  expect(profile.formerCertificates).toMatchObject([
    { because: 'relocated', number: profile.certificate!.number },
  ]);
  expect(await homeCounty()).toBe('511403');
  expect(await deps().relations.listOf(A_JOB, him.personId)).toMatchObject([
    { agent: agent.personId, county: '511403' },
  ]);

  // What is open at the old place stays with it, and with him.
  const mine = await read(resident, '/api/resident/items', ResidentItemList);
  expect(mine.items.map((each) => each.id)).toEqual(expect.arrayContaining([wheelchair.id, leg(3)]));
  const there = await read(await http.staff('town'), `/api/staff/items/${wheelchair.id}`, StaffItem);
  expect(there).toMatchObject({ applicant: { name: '龙*兴' }, telling: null });
  const found = async (client: SignedInClient) =>
    PeopleFound.parse(
      (await client.send('POST', '/api/staff/people/search', { q: profile.certificate!.number })).body,
    ).people.length;
  expect([await found(officer), await found(old)]).toEqual([1, 0]);

  // Told again nothing changes; told late, after he has moved on, nobody is moved back.
  const handedOver = (await deps().main.items.get(A_JOB, leg(3))).item.history.at(-1)!;
  const again = () =>
    recordDocument(
      {
        ...{ items: deps().main.items, residents: deps().residents, definition: deps().workItems.definition },
        followMove: (person) => followMove(deps(), person),
        tellOf: async () => undefined,
      },
      { person: him.personId, entry: handedOver.n, item: leg(3) },
    );
  await again();
  expect((await record()).version).toBe(version);
  await deps().residents.changeRecord(him.personId, ({ profile: now }) => ({
    area: VILLAGE,
    profile: {
      ...now,
      certificate: { ...now.certificate!, matter: 'a-later-move' },
      formerCertificates: [
        ...now.formerCertificates!,
        {
          ...now.certificate!,
          endedOn: now.certificate!.movedInOn!,
          because: 'relocated',
          endedBy: 'a-later-move',
        },
      ],
    },
  }));
  await again();
  expect(await record()).toMatchObject({ county: '431229', area: VILLAGE });
  expect(await homeCounty()).toBe('431229');
});
