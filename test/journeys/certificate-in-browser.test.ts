import type { Page } from 'playwright-core';
import renewal from '../../shared/service-catalogue/definitions/certificate-renewal';
import type { Answers } from '../../shared/service-catalogue/form-answers';
import { ResidentItemList } from '../../shared/work-items/resident-view';
import { legId } from '../../shared/work-items/hand-over';
import { deliverAll } from '../../server/jobs/deliver-all';
import { at } from '../factories/calendar';
import { aPost } from '../factories/post';
import { aResident } from '../factories/resident';
import { lookedAt } from '../support/collect-screen-faults';
import { endStep, fillForm } from '../support/form-hands';
import { foundNeighbour } from '../support/neighbour-county';
import { residentHands } from '../support/resident-hands';
import { itemPage } from '../support/resident-pages';
import { settleResident } from '../support/settle-resident';
import type { StaffHands } from '../support/staff-hands';
import { useSmallCounty } from '../support/use-small-county';
import { useWhole } from '../support/whole-in-browser';

const world = useSmallCounty(at('2026-06-03', '10:00'), {
  posts: ['review', 'exchange'].map((step) =>
    aPost(`p-${step}`, { unit: 'section', step, holderA: 'officer' }),
  ),
});
const looks = lookedAt();
const whole = useWhole(world, ['officer', 'head']);

const ANSWERS = {
  ...{ why: 'ending', health: 'same', livesIn: 'elsewhere', residence: '511403', household: '431229' },
  ...{ delivery: 'courier', mailTo: '彭山区凤鸣街道 8 号', mailPhone: '19900002207' },
};

test('by keyboard alone: renewed where she lives, handed over to the county of her household, mailed, confirmed; one matter throughout', async () => {
  await whole.story(async () => {
    const { county } = world;
    const there = await foundNeighbour(county, { code: '511403', name: '彭山', initial: '彭' });
    const her = aResident().named('龙秀英').withCertificateUntil('2026-09-01').build();
    const { accountId } = await settleResident(county.deps, her, county.now());
    const phone = await whole.phone(accountId);
    const page = await phone.newPage();
    const resident = residentHands(page, whole.url);
    const shown = () => page.locator('main').filter({ visible: true });
    const reads = (words: string | RegExp) => shown().getByText(words).first().waitFor();

    await page.goto(`${whole.url}/pages/residents/people/index`);
    await reads(/有效到2026年9月1日/);
    await page.goto(`${whole.url}/pages/services/guide/index?service=certificate-renewal`);
    await resident.heading('残疾人证换领');
    await looks.whole(page, 'resident', 'guide');
    await resident.follow('开始申请');
    await fillForm(resident, renewal, ANSWERS, (name) => looks.whole(page, 'resident', name));
    await reads('彭山');
    await looks.whole(page, 'resident', 'check');
    await resident.press('确认提交');
    await resident.heading('收到了，我们马上办');
    await looks.whole(page, 'resident', 'receipt');
    const id = await idOf(page);
    const openItem = () => page.goto(`${whole.url}${itemPage('item', id)}`);
    await openItem();
    await reads(/彭山/);
    await looks.whole(page, 'resident', 'at the residence');

    const residence = await whole.deskOf(there.officer);
    const acts = async (worker: StaffHands, leg: string, step: string, record: Answers, done: string) => {
      const look = () => looks.whole(worker.page, 'staff', step);
      await endStep(worker, `${whole.url}/admin/items/${leg}`, renewal, step, { record, look });
      await worker.said(done);
      await deliverAll(county.deps);
    };
    await acts(residence, id, 'acceptance', { oldSeen: 'matches', condition: 'as-written' }, '已受理');
    await reads(/转给户籍地/);
    await acts(residence, id, 'push', {}, '已转交');
    await looks.whole(residence.page, 'staff', 'handed over');

    const second = legId(id, 2);
    await openItem();
    await reads('靖州县残联康复股干事');
    await looks.whole(page, 'resident', 'at the household');
    const [officer, head] = [await whole.deskOf(county.staff.officer), await whole.deskOf(county.staff.head)];
    await acts(officer, second, 'review', {}, '核验通过');
    await acts(head, second, 'approval', {}, '已批准');
    await acts(
      officer,
      second,
      'exchange',
      {
        ...{ issuedOn: '2026-06-03', oldOne: 'to-be-returned' },
        ...{ sentBy: 'courier', courierNumber: '邮政 1099 0000 0001' },
      },
      '送达已记',
    );
    await looks.whole(officer.page, 'staff', 'sent');

    await page.goto(`${whole.url}/`);
    await reads(/请您确认/);
    await looks.whole(page, 'resident', 'home');
    await openItem();
    await reads('邮政 1099 0000 0001');
    await looks.whole(page, 'resident', 'mailed', 'resident-certificate-mailed');
    await resident.follow('确认收到');
    await resident.heading('新证拿到了吗？');
    await resident.choose(/^拿到了，有效期对/);
    await looks.whole(page, 'resident', 'confirm');
    await resident.press('告诉残联');
    await resident.heading('残疾人证换领');
    await reads('6月3日办好了');
    await deliverAll(county.deps);
    await looks.whole(page, 'resident', 'completed', 'resident-certificate-completed');
    await page.goto(`${whole.url}/pages/residents/people/index`);
    await reads(/有效到2036年6月3日/);
    await looks.whole(page, 'resident', 'people');
    await page.goto(`${whole.url}/pages/items/index`);
    await looks.whole(page, 'resident', 'items');
    await page.goto(`${whole.url}/pages/residents/messages/index`);
    await reads(/转给户籍地了/);
    await looks.whole(page, 'resident', 'messages');
    expect(looks.faults).toEqual([]);
  });
}, 240_000);

/** The one matter that this person has. */
async function idOf(page: Page): Promise<string> {
  const answer = await page.context().request.get(`${whole.url}/api/resident/items`);
  const { items } = ResidentItemList.parse(await answer.json());
  expect(items).toHaveLength(1);
  return items[0]!.id;
}
