import { deliverAll } from '../../server/jobs/deliver-all';
import { ServiceGuide } from '../../shared/service-catalogue/guide-view';
import { ServiceSettingsList } from '../../shared/service-catalogue/settings-view';
import { Inbox } from '../../shared/messages/message-view';
import { ResidentItem } from '../../shared/work-items/resident-view';
import { StaffItem } from '../../shared/work-items/staff-view';
import { at } from '../factories/calendar';
import { aResident } from '../factories/resident';
import { A_JOB } from '../factories/viewer';
import { read } from '../support/api-client';
import { useCountyOverHttp } from '../support/county-over-http';
import { BENEFIT_POSTS, paidMonthly } from '../support/paid-monthly';

const office = useCountyOverHttp(at('2026-08-10', '10:00'), { posts: BENEFIT_POSTS });
const OF_LIVING = '/api/staff/service-settings/living-subsidy';
const pays = (fen: number | null, effectiveFrom: string, seenVersion: number) => ({
  ...{ seenVersion, reason: '县里发了文' },
  setting: { what: 'amount', line: 'living-subsidy', fen, effectiveFrom },
});
const guideIn = (county: string) =>
  read(office.app.anybody, `/api/public/services/living-subsidy?county=${county}`, ServiceGuide);

/** Somebody whose subsidy went through all of it today; what they, the desk and their inbox read. */
async function paidToday(citizenNumberBorn: string) {
  const { county } = office.world;
  const his = aResident().inHardship('minimum-living').born(citizenNumberBorn).build();
  const { accountId, id } = await paidMonthly(county, his);
  const client = await office.app.as('resident', accountId);
  return {
    id,
    seen: async () => (await read(client, `/api/resident/items/${id}`, ResidentItem)).payment?.total,
    desk: async () =>
      (await read(await office.staff('officer'), `/api/staff/items/${id}`, StaffItem)).payment,
    told: async () => {
      await deliverAll(county.deps);
      return (await read(client, '/api/resident/messages', Inbox)).messages.map(({ title }) => title);
    },
  };
}

test('a county’s amount from a day on: guide, item, desk and messages say it; what was received before is paid as promised', async () => {
  const { county } = office.world;
  const administrator = await office.staff('administrator');
  const before = await paidToday('19610304');
  expect(await before.seen()).toBe('每月 140 元');

  expect((await administrator.send('POST', OF_LIVING, pays(15_050, '2026-08-11', 0))).status).toBe(200);
  expect((await guideIn('431229')).amounts!.lines).toEqual([{ title: '生活补贴，每月', amount: '140 元' }]);
  county.setNow(at('2026-08-11', '10:00'));
  const guide = await guideIn('431229');
  expect(guide.amounts).toEqual({
    lines: [{ title: '生活补贴，每月', amount: '150.50 元' }],
    note: '标准由县里定，按交的那天算。',
  });
  expect(guide.readAloud).toContain('发多少钱：生活补贴，每月，150.50 元。标准由县里定，按交的那天算。');
  expect((await guideIn('511403')).amounts!.lines[0]!.amount).toBe('140 元');

  const after = await paidToday('19620304');
  expect(await after.seen()).toBe('每月 150.50 元');
  expect(await after.desk()).toMatchObject({
    total: '每月 150.50 元',
    lines: [{ title: '生活补贴，每月', amount: '150.50 元' }],
  });
  expect(await after.told()).toContain('批准了，每月 150.50 元');
  expect(await before.seen()).toBe('每月 140 元');
  expect((await before.desk())!.lines[0]!.amount).toBe('140 元');

  const { item } = await county.deps.main.items.get(A_JOB, after.id);
  expect(item.history[0]!.amounts).toEqual([
    { line: 'living-subsidy', fen: 15_050, effectiveFrom: '2026-08-11' },
  ]);

  // Given back to the guide: what was received meanwhile keeps the county's.
  expect((await administrator.send('POST', OF_LIVING, pays(null, '2026-08-11', 1))).status).toBe(200);
  expect((await guideIn('431229')).amounts!.lines[0]!.amount).toBe('140 元');
  expect(await after.seen()).toBe('每月 150.50 元');
});

test('only administrators set it, only what is the county’s, from today on; what was set stays readable by whom and why', async () => {
  office.world.county.setNow(at('2026-08-11', '10:00'));
  const [administrator, head] = [await office.staff('administrator'), await office.staff('head')];
  expect((await head.send('POST', OF_LIVING, pays(1, '2026-08-12', 2))).status).toBe(403);
  const said = await Promise.all(
    [
      [OF_LIVING, pays(15_000, '2026-08-10', 2)],
      [OF_LIVING, pays(0, '2026-08-12', 2)],
      ['/api/staff/service-settings/fuel-subsidy', pays(30_000, '2026-08-12', 0)],
    ].map(async ([path, body]) => {
      const { status, body: answer } = await administrator.send('POST', path as string, body);
      return [status, (answer as { errors: { message: string }[] }).errors[0]!.message];
    }),
  );
  expect(said).toEqual([
    [422, '从今天或以后的一天起。'],
    [422, '至少 0.01 元。'],
    [422, '这项服务没有这个标准，或者是国家定的，县里不能改。'],
  ]);
  const { services } = await read(administrator, '/api/staff/service-settings', ServiceSettingsList);
  const living = services.find(({ code }) => code === 'living-subsidy')!;
  expect(living.history.map(({ what, by, reason }) => [what, by, reason])).toEqual([
    ['发放标准：生活补贴，每月 8月11日起 照办事指南', '员administrator', '县里发了文'],
    ['发放标准：生活补贴，每月 8月11日起 150.50 元', '员administrator', '县里发了文'],
  ]);
  expect(services.find(({ code }) => code === 'fuel-subsidy')!.amounts).toEqual([]);
});

test('the window that a county moved is what its guide says about the next time', async () => {
  const administrator = await office.staff('administrator');
  const setting = { what: 'window', year: 2026, spans: [{ from: '02-01', to: '04-30' }] };
  const set = { seenVersion: 0, reason: '春节晚', setting };
  const path = '/api/staff/service-settings/fuel-subsidy';
  expect((await administrator.send('POST', path, set)).status).toBe(200);
  const again = async (county: string) => {
    const guide = await read(
      office.app.anybody,
      `/api/public/services/fuel-subsidy?county=${county}`,
      ServiceGuide,
    );
    expect(guide.readAloud).toContain(`领过的，能再领吗：${guide.guide.again}`);
    return guide.guide.again;
  };
  expect(await again('431229')).toContain('2026年2月1日到4月30日申请');
  expect(await again('511403')).toContain('每年1月1日到3月31日申请');
});
