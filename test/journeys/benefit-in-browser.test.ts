import { deliverAll } from '../../server/jobs/deliver-all';
import { at } from '../factories/calendar';
import { aResident } from '../factories/resident';
import { lookedAt } from '../support/collect-screen-faults';
import { BENEFIT_POSTS, paidMonthly } from '../support/paid-monthly';
import { residentHands } from '../support/resident-hands';
import { itemPage } from '../support/resident-pages';
import { useSmallCounty } from '../support/use-small-county';
import { useWhole } from '../support/whole-in-browser';

const world = useSmallCounty(at('2026-08-10', '10:00'), { posts: BENEFIT_POSTS });
const looks = lookedAt();
const whole = useWhole(world, ['head']);

test('by keyboard alone: paid every month, something changes, and the payment ends from a month on', async () => {
  await whole.story(async () => {
    const { county } = world;
    const his = aResident().named('吴德贵').inHardship('minimum-living').build();
    const { accountId, id } = await paidMonthly(county, his);
    county.setNow(at('2026-09-07', '10:00'));
    const page = await (await whole.phone(accountId)).newPage();
    const resident = residentHands(page, whole.url);
    const reads = (words: string | RegExp) =>
      page.locator('main').filter({ visible: true }).getByText(words).first().waitFor();

    await page.goto(`${whole.url}${itemPage('item', id)}`);
    await reads(/从8月起每月在发/);
    await looks.whole(page, 'resident', 'running');
    await resident.follow('情况有变化，告诉我们');
    await resident.heading('情况有变化？');
    await resident.press('告诉经办人');
    await reads('请写一句哪里变了，经办人好去核对。');
    await looks.whole(page, 'resident', 'nothing said');
    await resident.write('哪里变了', '户口迁到攸县了');
    await looks.whole(page, 'resident', 'a change', 'resident-report-change');
    await resident.press('告诉经办人');
    await reads(/最晚9月20日核对好/);
    await looks.whole(page, 'resident', 'looked into');
    await deliverAll(county.deps);

    const head = await whole.deskOf(county.staff.head);
    await head.page.goto(`${whole.url}/admin/items/${id}`);
    await head.page.getByRole('heading', { name: '您的决定' }).waitFor();
    await looks.whole(head.page, 'staff', 'to be looked into');
    await head.press(head.button(/^停发/));
    await head.select(head.page.getByLabel('从哪个月起停发'), '9月起');
    await head.page.getByText(/多发的怎么处理/).waitFor();
    await head.select(head.page.getByLabel('从哪个月起停发'), '10月起');
    await head.select(head.page.getByLabel(/停发的理由/), '户口迁出本县');
    await head.tick(head.page.getByRole('checkbox', { name: /帮您找到那边的残联/ }));
    await looks.whole(head.page, 'staff', 'an end', 'staff-end-benefit');
    await head.submit();
    const asked = head.page.getByRole('dialog');
    await asked.getByText('10月起停发').first().waitFor();
    await head.press(asked.getByRole('button', { name: /停发，并告诉本人/ }));
    await head.said(/已停发/);
    await deliverAll(county.deps);
    await head.page.goto(`${whole.url}/admin/items/${id}`);
    await head.page.getByText('10月起停发').first().waitFor();
    await looks.whole(head.page, 'staff', 'ended');

    await page.goto(`${whole.url}${itemPage('item', id)}`);
    await resident.heading(/生活补贴/);
    await reads('为什么停发');
    await looks.whole(page, 'resident', 'ended', 'resident-benefit-ended');
    expect(looks.faults).toEqual([]);
  });
}, 180_000);
