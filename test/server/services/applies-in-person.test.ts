import { EligibilityAnswer } from '../../../shared/service-catalogue/eligibility-view';
import { ServiceGuide } from '../../../shared/service-catalogue/guide-view';
import { ServiceSettingsList } from '../../../shared/service-catalogue/settings-view';
import { at } from '../../factories/calendar';
import { read } from '../../support/api-client';
import { clientId } from '../../support/client-id';
import { useCountyOverHttp } from '../../support/county-over-http';

/** A county may take the fuel subsidy from the person alone (FACTS §2.2, 华容县); off until it says so. */
const county = useCountyOverHttp(at('2026-03-10'));
const SETTINGS = '/api/staff/service-settings';
const asks = (isRequired: boolean, effectiveFrom: string, seenVersion: number) => ({
  ...{ seenVersion, reason: '县里发了文' },
  setting: { what: 'in-person', isRequired, effectiveFrom },
});
const ANSWERS = {
  ...{ model: '神鹰 SY-50', frameNumber: 'LB-4801', proof: 'none', bought: 'earlier', inUse: 'daily' },
  ...{ account: '6217 0000 1234 0427', visitPhone: '19900002207', consentNotice: true },
};
const PAPERS = ['person-with-vehicle', 'frame-number', 'conformity-certificate'];
const ALONE = /本县规定，燃油补贴要本人来申请，别人不能替他办。请他自己在手机上申请/;

test('until it is set the family applies; from its day on nobody but the person, and each door says what to do instead', async () => {
  const { world, app } = county;
  const administrator = await county.staff('administrator');
  const father = await world.county.aPerson('吴德贵');
  const daughter = await world.county.actingFor(await world.county.aPerson('吴小梅'), father);
  const client = await app.as('resident', daughter.accountId);
  const about = { service: 'fuel-subsidy@1', for: father.personId };

  const guide = () => read(app.anybody, '/api/public/services/fuel-subsidy?county=431229', ServiceGuide);
  const mayApply = async () => {
    const answer = await client.send('POST', '/api/resident/eligibility', { ...about, answers: {} });
    return EligibilityAnswer.parse(answer.body);
  };
  const begins = () =>
    client.send('PUT', `/api/resident/drafts/${clientId()}`, {
      ...{ ...about, revision: 0, basis: 'family', page: 'vehicle', answers: {}, papers: {} },
    });
  const applies = async (accountId: string, basis: string) => {
    const sender = await app.as('resident', accountId);
    const papers: Record<string, string[]> = {};
    for (const paper of PAPERS) papers[paper] = [await county.upload(sender)];
    const form = { ...about, submissionId: clientId(), basis, answers: ANSWERS, papers };
    return sender.send('POST', '/api/resident/items', form);
  };
  const set = (body: object, service = 'fuel-subsidy') =>
    administrator.send('POST', `${SETTINGS}/${service}`, body);

  expect(await set(asks(true, '2026-03-09', 0))).toMatchObject({ status: 422 });
  expect(await set(asks(true, '2026-03-10', 0), 'student-grant')).toMatchObject({
    ...{ status: 422, body: { errors: [{ field: 'isRequired' }] } },
  });
  expect(await set(asks(true, '2026-03-11', 0))).toMatchObject({ status: 200 });
  expect((await mayApply()).mayApply).toBe(true);
  expect((await guide()).guide.throughWhom).toContain('可以替他办');

  world.county.setNow(at('2026-03-11'));
  const refused = { status: 422, body: { code: 'basis-not-enough', errors: [{ field: 'basis' }] } };
  const sent = await applies(daughter.accountId, 'family');
  expect(sent).toMatchObject(refused);
  expect(JSON.stringify(sent.body)).toMatch(ALONE);
  expect(await begins()).toMatchObject(refused);
  const judged = await mayApply();
  expect(judged.mayApply).toBe(false);
  expect(`${judged.findings[0]!.reason}${judged.findings[0]!.whatElse}`).toMatch(ALONE);
  expect(await guide()).toMatchObject({
    inPerson: { isRequired: true },
    guide: { throughWhom: expect.stringMatching(/^要本人来申请，别人不能替他办/) as string },
  });
  expect(await applies(father.accountId, 'self')).toMatchObject({ status: 201 });

  const shown = async () =>
    (await read(administrator, SETTINGS, ServiceSettingsList)).services.find(
      ({ code }) => code === 'fuel-subsidy',
    )!;
  expect(await shown()).toMatchObject({
    inPerson: { isRequired: true, since: '2026-03-11', planned: [] },
    history: [{ what: '谁能申请：3月11日起 只收本人申请' }],
  });
  expect(await set(asks(false, '2026-03-11', 1))).toMatchObject({ status: 200 });
  expect((await shown()).inPerson).toEqual({ isRequired: false, since: '2026-03-11', planned: [] });
  expect(await begins()).toMatchObject({ status: 200 });
});
