import { deliverAll } from '../../server/jobs/deliver-all';
import freezing from '../../shared/service-catalogue/definitions/certificate-freeze';
import { Receipt } from '../../shared/work-items/intake';
import { at } from '../factories/calendar';
import { aPost } from '../factories/post';
import { aResident } from '../factories/resident';
import { clientId } from '../support/client-id';
import { lookedAt } from '../support/collect-screen-faults';
import { writeRecord } from '../support/form-hands';
import { BENEFIT_POSTS, paidMonthly } from '../support/paid-monthly';
import { residentHands } from '../support/resident-hands';
import { itemPage } from '../support/resident-pages';
import type { StaffHands } from '../support/staff-hands';
import { useSmallCounty } from '../support/use-small-county';
import { useWhole } from '../support/whole-in-browser';

const world = useSmallCounty(at('2026-08-10', '10:00'), {
  posts: [...BENEFIT_POSTS, aPost('p-register', { unit: 'section', step: 'register', holderA: 'officer' })],
});
const looks = lookedAt();
const whole = useWhole(world, ['head', 'officer']);

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

test('a certificate that did not follow its household: taken in, decided and read on both screens, and the subsidy comes up', async () => {
  await whole.story(async () => {
    const { county } = world;
    county.setNow(at('2026-08-10', '10:00'));
    const his = aResident().named('石老三').inHardship('minimum-living').build();
    const { accountId, personId, id: benefit } = await paidMonthly(county, his);
    const officer = await whole.deskOf(county.staff.officer);
    const head = await whole.deskOf(county.staff.head);

    await officer.page.goto(`${whole.url}/admin/intake`);
    await officer.write(officer.page.getByLabel('找服务'), '冻结');
    await officer.key('Enter');
    await officer.page.getByText('户口哪天迁走的').waitFor({ state: 'hidden' });
    await officer.page.getByText('办什么', { exact: true }).first().waitFor();
    await looks.whole(officer.page, 'staff', 'taking in');
    const taken = await officer.page.evaluate(
      async (body) => {
        const answer = await fetch('/api/staff/items', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-zhucantong': '1' },
          body: JSON.stringify(body),
        });
        return (await answer.json()) as unknown;
      },
      {
        ...{ submissionId: clientId(), service: 'certificate-freeze@1', papers: {}, channel: 'paper' },
        answers: { what: 'freeze', movedOn: '2026-01-05', movedTo: '攸县江桥街道', knownFrom: 'police' },
        applicant: { kind: 'registered', personId },
      },
    );
    expect(taken).not.toHaveProperty('code');
    const { itemId: id } = Receipt.parse(taken);
    const acts = async (worker: StaffHands, step: string, record: object) => {
      await worker.page.goto(`${whole.url}/admin/items/${id}`);
      await worker.page.getByRole('heading', { name: '您的决定' }).waitFor();
      await writeRecord(worker, freezing, step, { ...record });
      await looks.whole(worker.page, 'staff', step);
      await worker.submit();
      await worker.page.getByRole('heading', { name: '您的决定' }).waitFor({ state: 'hidden' });
      await deliverAll(county.deps);
    };
    await acts(officer, 'acceptance', { checked: 'police', told: 'told' });
    await acts(head, 'approval', {});
    await acts(officer, 'register', { on: '2026-08-10' });

    const page = await (await whole.phone(accountId)).newPage();
    const reads = (words: string | RegExp) =>
      page.locator('main').filter({ visible: true }).getByText(words).first().waitFor();
    await page.goto(`${whole.url}${itemPage('item', id)}`);
    await reads(/登记好了，请您确认/);
    await looks.whole(page, 'resident', 'frozen, to be confirmed');
    await page.goto(`${whole.url}/pages/me/index`);
    await reads(/2026年8月10日起冻结：户口迁走了，证没有迁/);
    await looks.whole(page, 'resident', 'profile', 'resident-certificate-frozen');
    await head.page.goto(`${whole.url}/admin/items/${benefit}`);
    await head.page.getByText('残疾人证冻结了').first().waitFor();
    await looks.whole(head.page, 'staff', 'the subsidy comes up');
    expect(looks.faults).toEqual([]);
  });
}, 180_000);
