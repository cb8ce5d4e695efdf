import { registerResident } from '../../../server/residents/register-resident';
import { EligibilityAnswer } from '../../../shared/service-catalogue/eligibility-view';
import { IntakePlaces, type IntakeQuestion, type IntakeRequest } from '../../../shared/work-items/intake';
import { at } from '../../factories/calendar';
import { aResident } from '../../factories/resident';
import { aSubmission } from '../../factories/submission';
import { A_JOB } from '../../factories/viewer';
import { read } from '../../support/api-client';
import { clientId } from '../../support/client-id';
import { useIntakeOverHttp } from '../../support/intake-over-http';
import { pdfPages } from '../../support/pdf-text';

const { county, deps, take, taken } = useIntakeOverHttp(at('2026-06-04'));

/** The answer to a GET as bytes, for an account at a door. */
async function bytesFor(door: 'staff' | 'resident', accountId: string, path: string) {
  const { token } = await deps().sessions.start(door, accountId);
  const response = await fetch(`${county.app.url}${path}`, { headers: { Cookie: `zc_${door}=${token}` } });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    disposition: response.headers.get('content-disposition'),
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}

async function inRegister(name: string) {
  const { county: code, area, profile, contact } = aResident().named(name).withPhone('19900007719').build();
  const { residents, claims, keyring, organisations } = deps();
  const { residentId } = await registerResident(
    { residents, claims, keyring, areaOf: organisations.areaOf },
    A_JOB,
    { requestId: clientId(), county: code, area, profile, contact },
    county.world.county.now(),
  );
  return { personId: residentId, profile };
}

async function requestFor(personId: string): Promise<IntakeRequest> {
  const town = await county.staff('town');
  const { submissionId, service, answers, papers } = aSubmission('', [await county.upload(town)]);
  return {
    submissionId,
    service,
    answers,
    papers,
    channel: 'window',
    applicant: { kind: 'registered', personId },
  };
}

test('the slip on paper names the person in full and masks their numbers, in both sizes; it is logged, and nobody else has it', async () => {
  const town = await county.staff('town');
  const { personId, profile } = await inRegister('向𬭎山');
  const receipt = taken(await take(town, await requestFor(personId)));
  const path = `/api/staff/items/${receipt.itemId}/receipt.pdf`;
  const { accountId } = county.world.county.staff.town;

  const sheet = await bytesFor('staff', accountId, path);
  expect(sheet).toMatchObject({ status: 200, type: 'application/pdf', disposition: 'inline' });
  const words = pdfPages(sheet.bytes).join('\n').replace(/\n/g, '');
  for (const part of [
    '收件回执',
    receipt.number,
    '姓名：向𬭎山',
    '电话：199****7719',
    '收到的时间：2026年6月4日 10:00',
    receipt.due!.words,
    '法律规定',
    '现在谁在办',
    '不同意结果怎么办',
    '投诉电话：12345，或者县残联 0745-0000000',
    '县政务服务中心残联窗口在：工作日 8:30 到 12:00、14:00 到 17:30',
    '网页 http://127.0.0.1:8080',
    '打印日期：2026年6月4日',
  ])
    expect(words).toContain(part);
  expect(words).not.toContain(profile.identityNumber);
  expect(words).not.toContain(profile.phone);

  const large = await bytesFor('staff', accountId, `${path}?type=large`);
  const [firstPage, largePage] = [sheet, large].map(({ bytes }) => pdfPages(bytes)[0]!);
  expect(largePage!.length).toBeLessThan(firstPage!.length);
  expect(await town.get(`${path}?type=huge`)).toMatchObject({ status: 422 });
  const events = await deps()
    .connection.db!.collection('accessLog')
    .find({ event: 'receipt-printed' })
    .toArray();
  expect(events).toHaveLength(2);
  expect(JSON.stringify(events)).not.toMatch(/向𬭎山|19900007719/);

  const stranger = await county.world.county.aPerson('别人');
  const residentPath = path.replace('staff', 'resident');
  expect(await bytesFor('resident', stranger.accountId, residentPath)).toMatchObject({ status: 404 });
});

test('in full, which is recorded, only for who hands the slip over; others with sight of the item read the name masked', async () => {
  const { personId } = await inRegister('龙大川');
  const receipt = taken(await take(await county.staff('town'), await requestFor(personId)));
  await county.leader();
  const nameFor = async (accountId: string) => {
    const sheet = await bytesFor('staff', accountId, `/api/staff/items/${receipt.itemId}/receipt.pdf`);
    return /姓名：(.+)/.exec(pdfPages(sheet.bytes).join('\n'))![1];
  };
  const { town, townB } = county.world.county.staff;
  expect(await nameFor(town.accountId)).toBe('龙大川');
  expect(await nameFor(townB.accountId)).toBe('龙*川');
  expect(await nameFor('account-leader')).toBe('龙*川');
  const looks = deps().connection.db!.collection('accessLog').find({ 'subject.item': receipt.itemId });
  expect(await looks.toArray()).toMatchObject([
    { event: 'field-revealed', accountId: town.accountId, field: 'name', reason: 'print-receipt' },
  ]);
});

test('who applied themselves prints their own slip', async () => {
  const viewer = await county.world.county.aPerson('石自办');
  const { item } = await county.applied(viewer);
  const sheet = await bytesFor('resident', viewer.accountId, `/api/resident/items/${item.id}/receipt.pdf`);
  expect(pdfPages(sheet.bytes).join('\n')).toContain('姓名：石自办');
});

test('what stands in the way is said before anything is sent, and nothing is written', async () => {
  const town = await county.staff('town');
  const { personId } = await inRegister('杨问问');
  const { papers: _papers, ...question } = await requestFor(personId);
  const check = async (asked: IntakeQuestion) => {
    const answer = await town.send('POST', '/api/staff/intake/check', asked);
    expect(answer).toMatchObject({ status: 200 });
    return EligibilityAnswer.parse(answer.body);
  };
  expect(await check(question)).toMatchObject({ mayApply: true });
  const { area, contact, profile } = aResident().build();
  const withoutCertificate = { ...profile, certificate: null };
  const refused = await check({
    ...question,
    applicant: { kind: 'new', area, contact, profile: withoutCertificate },
  });
  expect(refused.mayApply).toBe(false);
  expect(refused.findings.find(({ holds }) => !holds)!.reason).toMatch(/残疾人证/);
  expect(await deps().residents.findByIdentityNumber(A_JOB, '431229', profile.identityNumber)).toEqual([]);
  expect(
    await town.send('POST', '/api/staff/intake/check', {
      ...question,
      applicant: { kind: 'caller', name: null, phone: null, area: null },
    }),
  ).toMatchObject({ status: 422, body: { code: 'registration-needed' } });
});

test('namesakes are told apart by the last four of their telephone; four digits alone find nobody', async () => {
  const town = await county.staff('town');
  const { personId } = await inRegister('覃同名');
  const search = async (q: string) =>
    ((await town.send('POST', '/api/staff/people/search', { q })).body as { people: { personId: string }[] })
      .people;
  expect(await search('覃同名 7719')).toMatchObject([{ personId }]);
  expect(await search('覃同名 7718')).toEqual([]);
  expect(await search('7719')).toEqual([]);
});

test('villages are those of the worker’s own unit', async () => {
  const { places } = await read(await county.staff('town'), '/api/staff/intake/places', IntakePlaces);
  const unit = (await deps().organisations.get('431229')).units.get(county.world.county.staff.town.unit)!;
  expect(places.every(({ code }) => code.length === 12 && code.startsWith(unit.area))).toBe(true);
});
