import { Draft } from '../../../shared/work-items/draft';
import { EligibilityAnswer } from '../../../shared/service-catalogue/eligibility-view';
import { ServiceGuide } from '../../../shared/service-catalogue/guide-view';
import { carryOver } from '../../../shared/service-catalogue/carry-over';
import { ResidentItem } from '../../../shared/work-items/resident-view';
import { loadPublishedServices } from '../../../server/services/published-services';
import { localDateOf, plainDate } from '../../../shared/calendar/plain-date';
import { at } from '../../factories/calendar';
import { aPicture } from '../../factories/picture';
import { ANSWERED_LAST_YEAR, LAST_YEAR, takingLastYears, THIS_YEAR } from '../../factories/renewed-service';
import { read, type SignedInClient } from '../../support/api-client';
import { giveAccounts, startApp, type RunningApp } from '../../support/app';
import { clientId } from '../../support/client-id';
import { startTestDatabase, type TestDatabase } from '../../support/database';
import { definitionsWith } from '../../support/definitions-folder';
import { foundSmallCounty, type SmallCounty } from '../../support/small-county';

const NOW = at('2026-06-04');
/** Two services that got a newer version: one takes no older form, one takes them for two days more; its season was in spring. */
const strict = THIS_YEAR;
const spring = {
  applicationWindow: {
    spans: [{ from: '03-01', to: '05-31' }],
    source: 'invented',
    effectiveFrom: plainDate('2026-01-01'),
  },
};
/** This year the family may not apply any more; last year's forms are taken for two days more. */
const narrower = {
  ...{ ...takingLastYears('2026-06-05'), code: 'own-aid' },
  bases: ['self' as const, 'guardian' as const],
};
const lenient = { ...takingLastYears('2026-06-05'), code: 'patient-aid' };
let database: TestDatabase;
let county: SmallCounty;
let app: RunningApp;

beforeAll(async () => {
  database = await startTestDatabase();
  const lastYears = [
    LAST_YEAR,
    { ...LAST_YEAR, ...spring, code: 'patient-aid' },
    { ...LAST_YEAR, code: 'own-aid' },
  ];
  await loadPublishedServices(database.connection, definitionsWith(lastYears), at('2025-06-04'));
  // As another start of the program finds it.
  database.connection.deleteModel(/ServiceVersion/);
  county = await foundSmallCounty(database.connection, NOW, { definitions: [strict, lenient, narrower] });
  await giveAccounts(county, Object.values(county.staff));
  app = await startApp(county);
});
beforeEach(() => county.setNow(NOW));
afterAll(async () => {
  await app.close();
  await county.deps.sessions.close();
  await database.stop();
});

async function begun(
  code: string,
  basis: 'self' | 'family' = 'self',
): Promise<{ resident: SignedInClient; draft: Draft; person: string }> {
  const { accountId, personId } = await toApplyFor(basis);
  const resident = await app.as('resident', accountId);
  const photo = await resident.photo(await aPicture(64, 48).jpeg().toBuffer());
  const id = clientId();
  const answer = await resident.send('PUT', `/api/resident/drafts/${id}`, {
    ...{ service: `${code}@1`, for: personId, basis, page: 'check', revision: 0 },
    answers: ANSWERED_LAST_YEAR,
    papers: { 'home-photos': [photo] },
  });
  expect(answer.status).toBe(200);
  return { resident, draft: Draft.parse(answer.body), person: personId };
}
async function toApplyFor(basis: 'self' | 'family') {
  const person = await county.aPerson();
  if (basis === 'self') return person;
  const { accountId } = await county.actingFor(await county.aPerson('龙小梅'), person);
  return { accountId, personId: person.personId };
}
const sending = ({ id, service, basis, answers, papers, for: person }: Draft) => ({
  ...{ submissionId: id, service, for: person, basis, answers, papers },
});

test('a draft of last year’s version is refused with a way on, nothing of it is lost, and it is taken when carried over', async () => {
  const { resident, draft } = await begun('yearly-aid');
  const refused = await resident.send('POST', '/api/resident/items', sending(draft));
  expect(refused).toMatchObject({ status: 409, body: { code: 'service-version-old', current: 2 } });
  expect(JSON.stringify(refused.body)).toContain('您填的都在');
  expect(await read(resident, `/api/resident/drafts/${draft.id}`, Draft)).toEqual(draft);

  const [before, after] = await Promise.all(
    ['/versions/1', ''].map((version) =>
      read(resident, `/api/public/services/yearly-aid${version}`, ServiceGuide),
    ),
  );
  expect(after!.olderForms).toEqual([]);
  const carried = carryOver(
    before!,
    { answers: draft.answers, files: draft.papers },
    after!,
    localDateOf(NOW),
  );
  const mended = { needs: '改门', income: 14_400, owner: '吴德贵', consent: true };
  const renewed = await resident.send('PUT', `/api/resident/drafts/${draft.id}`, {
    ...{ service: 'yearly-aid@2', for: draft.for, basis: draft.basis, page: 'check' },
    ...{ revision: draft.revision, answers: { ...carried.answers, ...mended }, papers: carried.files },
  });
  const taken = await resident.send('POST', '/api/resident/items', sending(Draft.parse(renewed.body)));
  expect(taken.status).toBe(201);
  const { item } = await county.deps.main.items.get(
    { kind: 'job', name: 'test' },
    ResidentItem.parse(taken.body).id,
  );
  expect(item.service).toBe('yearly-aid@2');
});

test('where the newer version says so, an older form is taken through its last day, its own season notwithstanding', async () => {
  const [first, second] = [await begun('patient-aid'), await begun('patient-aid')];
  const guide = await read(first.resident, '/api/public/services/patient-aid', ServiceGuide);
  expect(guide.olderForms).toEqual([{ version: 1, untilWords: '旧表格收到6月5日为止' }]);
  const asked = { for: first.person, service: 'patient-aid@1', answers: ANSWERED_LAST_YEAR };
  const may = await first.resident.send('POST', '/api/resident/eligibility', asked);
  expect(EligibilityAnswer.parse(may.body).mayApply).toBe(true);

  county.setNow(at('2026-06-05', '23:30'));
  const taken = await first.resident.send('POST', '/api/resident/items', sending(first.draft));
  expect(taken.status).toBe(201);
  const id = ResidentItem.parse(taken.body).id;
  const { item } = await county.deps.main.items.get({ kind: 'job', name: 'test' }, id);
  expect(item.service).toBe('patient-aid@1');

  county.setNow(at('2026-06-06'));
  const again = await first.resident.send('POST', '/api/resident/items', sending(first.draft));
  expect(again.status).toBe(200);
  expect(ResidentItem.parse(again.body).id).toBe(id);
  const late = await second.resident.send('POST', '/api/resident/items', sending(second.draft));
  expect(late).toMatchObject({ status: 409, body: { code: 'service-version-old' } });
  expect((await read(second.resident, '/api/public/services/patient-aid', ServiceGuide)).olderForms).toEqual(
    [],
  );
});

test('an older form is taken from whom its own version names; carried over, from whom the newer one names', async () => {
  const [first, second] = [await begun('own-aid', 'family'), await begun('own-aid', 'family')];
  expect((await first.resident.send('POST', '/api/resident/items', sending(first.draft))).status).toBe(201);

  const { resident, draft } = second;
  const carried = await resident.send('PUT', `/api/resident/drafts/${draft.id}`, {
    ...{ service: 'own-aid@2', for: draft.for, basis: 'family', page: 'check', revision: draft.revision },
    answers: { ...draft.answers, needs: '改门', income: 14_400, owner: '吴德贵', consent: true },
    papers: draft.papers,
  });
  expect(carried.status).toBe(200);
  const refused = await resident.send('POST', '/api/resident/items', sending(Draft.parse(carried.body)));
  expect(refused).toMatchObject({ status: 422, body: { code: 'basis-not-enough' } });
  expect(JSON.stringify(refused.body)).toContain('由本人或者监护人申请，您是以家人的身份替他办');
  expect(await read(resident, `/api/resident/drafts/${draft.id}`, Draft)).toEqual(carried.body);
  const fresh = { ...draft, id: clientId(), service: 'own-aid@2' };
  const { id, service, basis, answers, papers, page, for: person } = fresh;
  const begunAnew = await resident.send('PUT', `/api/resident/drafts/${id}`, {
    ...{ service, for: person, basis, answers, papers, page, revision: 0 },
  });
  expect(begunAnew).toMatchObject({ status: 422, body: { code: 'basis-not-enough' } });
});

test('at the counter an older form is refused the same way, before anybody is registered', async () => {
  const town = await app.as('staff', county.staff.town.accountId);
  const { personId } = await county.aPerson();
  const request = (service: string) => ({
    ...{ submissionId: clientId(), service, channel: 'window', papers: {} },
    ...{ applicant: { kind: 'registered', personId }, answers: ANSWERED_LAST_YEAR },
  });
  const refused = await town.send('POST', '/api/staff/items', request('yearly-aid@1'));
  expect(refused).toMatchObject({ status: 409, body: { code: 'service-version-old', current: 2 } });
  const { papers: _none, ...question } = request('yearly-aid@1');
  expect((await town.send('POST', '/api/staff/intake/check', question)).status).toBe(409);
  expect((await town.send('POST', '/api/staff/items', request('patient-aid@1'))).status).toBe(201);
});
