import { ServiceGuide } from '../../../shared/service-catalogue/guide-view';
import { OfficesView } from '../../../shared/staff/offices-view';
import { at } from '../../factories/calendar';
import { aResident } from '../../factories/resident';
import { aSubmission } from '../../factories/submission';
import { aUnit } from '../../factories/unit';
import { A_JOB } from '../../factories/viewer';
import { setUpCounty } from '../../../server/staff/set-up-county';
import { read, type ApiAnswer } from '../../support/api-client';
import { useIntakeOverHttp } from '../../support/intake-over-http';

const START = at('2026-06-04');
const { county, deps, take, taken } = useIntakeOverHttp(START);
const OFFICES = '/api/staff/offices';
const reachOf = (unit: string) => `${OFFICES}/${unit}/reach`;
const wrong = { phone: '0745-0000000', windowAddress: null };
const right = { phone: '0745-0000012', windowAddress: '渠阳镇政务服务中心一楼 3 号窗口' };
const of = (seen: object, reach: object) => ({ seen, reach });
const saidOf = ({ status, body }: ApiAnswer) => [status, (body as { errors?: unknown }).errors];
const viewOf = async () => read(await county.staff('administrator'), OFFICES, OfficesView);
const guideOf = () =>
  read(county.app.anybody, '/api/public/services/assistive-device?county=431229', ServiceGuide);

test('the administrator corrects the federation: guide, slip and what the resident has open say the new number', async () => {
  const { resident, item } = await county.applied(await county.world.county.aPerson());
  const path = `/api/resident/items/${item.id}`;
  const before = await resident.get(path);
  expect((await guideOf()).guide.consultPhone).toBe('县残联康复股，电话 0745-0000000');

  const administrator = await county.staff('administrator');
  const answer = await administrator.send(
    'POST',
    reachOf('county'),
    of(wrong, { ...right, phone: '07450000012' }),
  );
  expect(answer).toMatchObject({ status: 200, body: right });
  const { offices, history, hours } = await viewOf();
  expect(offices.map(({ name, kind }) => [name, kind])).toEqual([
    ['靖州县残联', 'county'],
    ['康复股', 'section'],
    ['辅具中心', 'section'],
    ['甘棠镇残联', 'town'],
  ]);
  expect(offices[0]).toMatchObject(right);
  expect(hours).toBe('工作日 8:30 到 12:00、14:00 到 17:30');
  expect(history).toEqual([
    {
      whose: '靖州县残联',
      what: '电话：0745-0000000 改成 0745-0000012；窗口地址：没有写 改成 渠阳镇政务服务中心一楼 3 号窗口',
      ...{ by: '员administrator', when: '6月4日' },
    },
  ]);

  const guide = await guideOf();
  expect(guide.guide.consultPhone).toBe('县残联康复股，电话 0745-0000012');
  expect(guide.where.window).toBe(`${right.windowAddress}，${hours}`);
  const town = await county.staff('town');
  const { area, profile, contact } = aResident().build();
  const { submissionId, service, answers, papers } = aSubmission('', [await county.upload(town)]);
  const receipt = taken(
    await take(town, {
      ...{ submissionId, service, channel: 'window', answers, papers },
      applicant: { kind: 'new', area, profile, contact },
    }),
  );
  expect(receipt.phoneOfOffice).toBe('县残联康复股，电话 0745-0000012');
  expect((await resident.get(path, { 'If-None-Match': before.etag! })).status).toBe(200);

  const stored = await deps()
    .connection.collection('units')
    .findOne({ _id: 'county' as never });
  expect(stored).toMatchObject({
    reachChanges: [{ from: wrong, to: right, by: 'administrator', at: START }],
  });
  const logged = await deps().connection.collection('accessLog').distinct('event');
  expect(logged).toContain('unit-reach-changed');
});

test('who was second is told what stands there now; the same again is the same change', async () => {
  const administrator = await county.staff('administrator');
  const section = { phone: '0745-0000021', windowAddress: null };
  const both = await Promise.all(
    ['0745-0000021', '0745-0000022'].map((phone) =>
      administrator.send('POST', reachOf('section'), of(wrong, { phone, windowAddress: null })),
    ),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const stands = (await viewOf()).offices.find(({ id }) => id === 'section')!;
  const current = { phone: stands.phone, windowAddress: null };
  expect(both.find(({ status }) => status === 409)!.body).toMatchObject({
    code: 'changed-meanwhile',
    current,
  });

  const changes = (await viewOf()).history.length;
  expect(await administrator.send('POST', reachOf('section'), of(wrong, current))).toMatchObject({
    status: 200,
  });
  expect((await viewOf()).history).toHaveLength(changes);
  expect(saidOf(await administrator.send('POST', reachOf('section'), of(section, section)))).toEqual([
    422,
    [{ field: 'phone', message: '和现在的一样，没有要改的。' }],
  ]);
});

test('a number that nobody can call and a window where there is none are refused at their fields', async () => {
  const administrator = await county.staff('administrator');
  const attempt = async (unit: string, reach: object) =>
    saidOf(await administrator.send('POST', reachOf(unit), of(wrong, reach)));
  expect(await attempt('town-unit', { phone: '1234567', windowAddress: null })).toEqual([
    422,
    [{ field: 'reach.phone', message: expect.stringMatching(/^请写打得通的号码/) }],
  ]);
  expect(await attempt('town-unit', { ...right })).toMatchObject([422, [{ field: 'windowAddress' }]]);
  expect(await attempt('county', { ...right, windowAddress: null })).toMatchObject([
    422,
    [{ field: 'windowAddress' }],
  ]);
});

test('nobody else reads or corrects it, and no administrator the offices of another county', async () => {
  const change = of(wrong, { phone: '12385', windowAddress: null });
  for (const client of [await county.staff('officer'), await county.staff('head'), await county.leader()]) {
    expect((await client.get(OFFICES)).status).toBe(403);
    expect((await client.send('POST', reachOf('town-unit'), change)).status).toBe(403);
  }
  await setUpCounty(
    deps(),
    A_JOB,
    { units: [aUnit('elsewhere', { county: '511403', area: '511403' })], staff: [], posts: [] },
    START,
  );
  const administrator = await county.staff('administrator');
  for (const unit of ['elsewhere', 'nothing'])
    expect((await administrator.send('POST', reachOf(unit), change)).status).toBe(404);
  expect((await viewOf()).offices.map(({ id }) => id)).not.toContain('elsewhere');
});
