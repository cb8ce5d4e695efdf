import { plainDate } from '../../shared/calendar/plain-date';
import { ServiceGuide } from '../../shared/service-catalogue/guide-view';
import { ServiceSettingsList } from '../../shared/service-catalogue/settings-view';
import { ResponsibilityList } from '../../shared/staff/responsibility-list';
import { ResidentItem } from '../../shared/work-items/resident-view';
import { StaffItem } from '../../shared/work-items/staff-view';
import { at } from '../factories/calendar';
import { read } from '../support/api-client';
import { changeList } from '../support/change-list';
import { useCountyOverHttp } from '../support/county-over-http';

const office = useCountyOverHttp(at('2026-06-04'));
const SETTINGS = '/api/staff/service-settings';
const OF_DEVICE = `${SETTINGS}/assistive-device`;
const passed = { type: 'pass-check', record: { howChecked: 'phone', finding: '属实' } } as const;

const promise = (amount: number | null, effectiveFrom = '2026-06-08', seenVersion = 0) => ({
  seenVersion,
  reason: '人手够了',
  setting: { what: 'limit', of: 'clock', code: 'promise', amount, effectiveFrom },
});
/** Of a step, behind the settings that were made before. */
const stepLimit = (code: string, amount: number | null, seenVersion: number) => ({
  ...promise(amount, '2026-06-08', seenVersion),
  setting: { ...promise(amount).setting, of: 'step', code },
});
const saidOf = ({ status, body }: { status: number; body: unknown }) => [
  status,
  (body as { errors?: { field: string; message: string }[] }).errors ?? body,
];
const guideIn = (county: string) =>
  read(office.app.anybody, `/api/public/services/assistive-device?county=${county}`, ServiceGuide);

test('J11: a shorter promise and a B-holder from a day on; open items keep what they were promised; all of it is in the access log', async () => {
  const { county } = office.world;
  const before = await office.applied(await county.aPerson());
  const administrator = await office.staff('administrator');

  // Steps first: a promise below their sum is refused with what they are.
  expect(saidOf(await administrator.send('POST', OF_DEVICE, promise(12)))).toEqual([
    422,
    [
      {
        field: 'amount',
        message:
          '6月8日起，各环节加起来要 26 个工作日（村、镇初审 3 个工作日，县级受理 3 个工作日，县级审批 5 个工作日，送达 15 个工作日）。全程承诺至少 26 个工作日；还要短，先改短环节。',
      },
    ],
  ]);
  const shorter = [stepLimit('acceptance', 1, 0), stepLimit('hand-over', 3, 1), promise(12, '2026-06-08', 2)];
  for (const body of shorter) expect((await administrator.send('POST', OF_DEVICE, body)).status).toBe(200);
  const { posts } = await read(administrator, '/api/staff/posts', ResponsibilityList);
  const acceptance = posts.find(({ step: of }) => of === 'acceptance')!;
  const holders = { holderA: 'officer', holderB: 'townB', effectiveFrom: plainDate('2026-06-08') };
  expect(
    await changeList(administrator, await office.leader(), {
      ...{ what: 'holders', postId: acceptance.id, ...holders },
    }),
  ).toMatchObject({ status: 200 });
  const absent = {
    staffId: 'officer',
    reason: 'leave',
    from: at('2026-06-08', '00:00'),
    to: at('2026-06-13', '00:00'),
    ...{ absenceId: 'leave-of-the-officer', postsLeftSeen: true },
  };
  expect((await administrator.send('POST', '/api/staff/absences', absent)).status).toBe(200);

  // Until the day the guide says what it always said; from the day on the county's, and only in this county.
  const asPublished = (await guideIn('431229')).promise!.amount;
  expect(asPublished).toBe('26 个工作日');
  county.setNow(at('2026-06-08'));
  expect((await guideIn('431229')).promise!.amount).toBe('12 个工作日');
  expect((await guideIn('431229')).stepLines.map(({ amount }) => amount)).toContain('1 个工作日');
  expect((await guideIn('511403')).promise!.amount).toBe('26 个工作日');
  expect((await guideIn('431229')).guide.consultPhone).toBe('县残联康复股，电话 0745-0000000');
  expect((await guideIn('511403')).guide.consultPhone).toBe('县残联康复股');

  const after = await office.applied(await county.aPerson());
  const seen = ({ resident, item }: typeof before) =>
    read(resident, `/api/resident/items/${item.id}`, ResidentItem);
  expect((await seen(before)).promise!.on).toBe(before.item.promise!.on);
  expect((await seen(after)).promise!.on < before.item.promise!.on).toBe(true);

  const town = await office.staff('town');
  for (const { item } of [before, after]) await office.act(town, item.id, passed, item.version);
  const townB = await office.staff('townB');
  const [old, fresh] = await Promise.all(
    [before, after].map(({ item }) => read(townB, `/api/staff/items/${item.id}`, StaffItem)),
  );
  const limitsOf = ({ clocks }: StaffItem) =>
    Object.fromEntries(clocks.map(({ title, amount }) => [title, amount]));
  expect(limitsOf(old!)).toMatchObject({ 承诺: '26 个工作日', 县级受理: '3 个工作日' });
  expect(limitsOf(fresh!)).toMatchObject({ 承诺: '12 个工作日', 县级受理: '1 个工作日' });
  for (const { assignee } of [old!, fresh!]) expect(assignee).toMatchObject({ name: '员townB', acting: 'B' });

  const stored = await county.deps.main.items.get({ kind: 'job', name: 'test' }, after.item.id);
  expect(stored.item.history[0]!.limits).toEqual([
    { of: 'clock', code: 'promise', amount: 12, effectiveFrom: '2026-06-08' },
    { of: 'step', code: 'acceptance', amount: 1, effectiveFrom: '2026-06-08' },
    { of: 'step', code: 'hand-over', amount: 3, effectiveFrom: '2026-06-08' },
  ]);
  const events = await county.deps.connection.collection('accessLog').distinct('event');
  expect(events).toEqual(
    expect.arrayContaining([
      ...['service-set', 'absence-recorded'],
      ...['list-change-proposed', 'list-proposal-submitted', 'list-proposal-approved'],
    ]),
  );
});

test('what was set stays readable by whom and why; a longer promise, the past and an older screen are refused', async () => {
  office.world.county.setNow(at('2026-06-08'));
  const administrator = await office.staff('administrator');
  const before = await read(administrator, SETTINGS, ServiceSettingsList);
  const { version } = before.services.find(({ code }) => code === 'assistive-device')!;
  const refusals = await Promise.all(
    [
      promise(27, '2026-06-09', version),
      promise(10, '2026-06-07', version),
      { ...promise(1, '2026-06-09', version), setting: { ...promise(1).setting, code: 'decision' } },
      stepLimit('hand-over', null, version),
    ].map((body) => administrator.send('POST', OF_DEVICE, body)),
  );
  expect(refusals.map(saidOf)).toMatchObject([
    [422, [{ message: '办事指南定的是 26 个工作日，本县承诺只能更短。' }]],
    [422, [{ message: '从今天或以后的一天起。' }]],
    [422, [{ message: '这项服务没有这个期限，或者是法定期限，县里不能改。' }]],
    [422, [{ field: 'amount', message: expect.stringMatching(/^6月8日起.*全程承诺是 12 个工作日，不够/) }]],
  ]);
  expect((await administrator.send('POST', OF_DEVICE, promise(10, '2026-06-09', version - 1))).status).toBe(
    409,
  );

  // Two at once from the same screen: one counts, the other is told.
  const both = await Promise.all(
    [1, 2].map(() => administrator.send('POST', OF_DEVICE, promise(null, '2026-06-15', version))),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const answer = both.find(({ status }) => status === 200)!;
  const { services } = ServiceSettingsList.parse(answer.body);
  const device = services.find(({ code }) => code === 'assistive-device')!;
  expect(device.history.map(({ what, by, reason }) => [what, by, reason]).slice(0, 2)).toEqual([
    ['全程承诺：6月15日起 照办事指南', '员administrator', '人手够了'],
    ['全程承诺：6月8日起 12 个工作日', '员administrator', '人手够了'],
  ]);
  expect(device.limits[0]).toMatchObject({
    county: { words: '12 个工作日', since: '2026-06-08' },
    planned: ['6月15日起 26 个工作日'],
  });
});

test('section heads read and change nothing; who handles items sees none of it', async () => {
  const [head, officer] = [await office.staff('head'), await office.staff('officer')];
  expect((await read(head, SETTINGS, ServiceSettingsList)).mayEdit).toBe(false);
  expect((await head.send('POST', OF_DEVICE, promise(9))).status).toBe(403);
  expect((await officer.get(SETTINGS)).status).toBe(403);
});

test('a window of the county for one year: guide, list and submit follow it', async () => {
  const { county } = office.world;
  county.setNow(at('2026-10-12'));
  const administrator = await office.staff('administrator');
  const applies = async () => {
    const person = await county.aPerson();
    const resident = await office.app.as('resident', person.accountId);
    const question = { service: 'home-accessibility@1', for: person.personId, answers: {} };
    const answer = await resident.send('POST', '/api/resident/eligibility', question);
    return (answer.body as { findings: { rule: string }[] }).findings.map(({ rule }) => rule);
  };
  expect(await applies()).toContain('application-window');
  const set = await administrator.send('POST', `${SETTINGS}/home-accessibility`, {
    seenVersion: 0,
    reason: '今年名额多',
    setting: { what: 'window', year: 2026, spans: [{ from: '06-01', to: '10-31' }] },
  });
  expect(set.status).toBe(200);
  expect(await applies()).not.toContain('application-window');
  const openingIn = async (code: string) =>
    (await read(office.app.anybody, `/api/public/services/home-accessibility?county=${code}`, ServiceGuide))
      .opening;
  expect(await openingIn('431229')).toEqual({
    isOpen: true,
    yearly: '2026年6月1日到10月31日受理。',
    now: '现在可以申请，到10月31日为止。',
  });
  expect((await openingIn('511403'))!.isOpen).toBe(false);
  const across = await administrator.send('POST', `${SETTINGS}/home-accessibility`, {
    seenVersion: 1,
    reason: '试试',
    setting: { what: 'window', year: 2026, spans: [{ from: '11-01', to: '01-31' }] },
  });
  expect(across.status).toBe(422);
});
