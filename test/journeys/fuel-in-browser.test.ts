import { deliverAll } from '../../server/jobs/deliver-all';
import fuel from '../../shared/service-catalogue/definitions/fuel-subsidy';
import type { Answers } from '../../shared/service-catalogue/form-answers';
import { ResidentItemList } from '../../shared/work-items/resident-view';
import { at } from '../factories/calendar';
import { aPost } from '../factories/post';
import { aResident } from '../factories/resident';
import { lookedAt } from '../support/collect-screen-faults';
import { endStep, fillForm } from '../support/form-hands';
import { residentHands } from '../support/resident-hands';
import { itemPage } from '../support/resident-pages';
import { settleResident } from '../support/settle-resident';
import type { StaffHands } from '../support/staff-hands';
import { useSmallCounty } from '../support/use-small-county';
import { useWhole } from '../support/whole-in-browser';

const world = useSmallCounty(at('2026-03-09', '10:00'), {
  posts: [
    aPost('p-notice', { unit: 'town-unit', step: 'public-notice', holderA: 'town' }),
    ...['finance', 'payment'].map((step) =>
      aPost(`p-${step}`, { unit: 'section', step, holderA: 'officer' }),
    ),
  ],
});
const looks = lookedAt();
const whole = useWhole(world, ['town', 'officer', 'head']);

const ANSWERS = {
  ...{ model: '神鹰 SY-50', frameNumber: 'LB-10037', proof: 'invoice', bought: 'earlier', inUse: 'daily' },
  ...{ account: '6217000012340427', visitPhone: '19900002207', consentNotice: true },
};

test('by keyboard alone: a yearly subsidy is applied for, posted, objected to, confirmed by the treasury and paid', async () => {
  await whole.story(async () => {
    const { county } = world;
    const his = aResident().named('吴德贵').disabled('4', '2').build();
    const { accountId } = await settleResident(county.deps, his, county.now());
    const [phone, passerBy] = [await whole.phone(accountId), await whole.phone()];
    const page = await phone.newPage();
    const resident = residentHands(page, whole.url);
    const reads = (words: string | RegExp, on = page) =>
      on.locator('main').filter({ visible: true }).getByText(words).first().waitFor();

    await page.goto(`${whole.url}/pages/services/guide/index?service=fuel-subsidy`);
    await resident.heading('机动轮椅车燃油补贴');
    await resident.follow('开始申请');
    await fillForm(resident, fuel, ANSWERS, (name) => looks.whole(page, 'resident', name));
    await resident.press('确认提交');
    await resident.heading('收到了，我们马上办');
    const answer = await page.context().request.get(`${whole.url}/api/resident/items`);
    const [item] = ResidentItemList.parse(await answer.json()).items;
    const id = item!.id;

    const [town, officer, head] = [
      await whole.deskOf(county.staff.town),
      await whole.deskOf(county.staff.officer),
      await whole.deskOf(county.staff.head),
    ];
    const opens = async (worker: StaffHands) => {
      await worker.page.goto(`${whole.url}/admin/items/${id}`);
      await worker.page.getByRole('heading', { name: '您的决定' }).waitFor();
    };
    const acts = async (worker: StaffHands, step: string, record: Answers) => {
      const look = () => looks.whole(worker.page, 'staff', step);
      await endStep(worker, `${whole.url}/admin/items/${id}`, fuel, step, { record, look });
      await deliverAll(county.deps);
    };
    await acts(town, 'first-check', { seenVehicle: 'owner-drives', frameMatches: 'same' });
    await acts(officer, 'acceptance', { ownership: 'by-invoice', lowerLimb: 'confirmed' });
    await acts(head, 'approval', { meeting: '3月9日理事会，名单 1 号' });

    // Hung up, and somebody in the village has something to say against it.
    await opens(town);
    await town.key('Alt+A');
    await looks.whole(town.page, 'staff', 'to be posted');
    await town.submit();
    await town.page.getByRole('heading', { name: /^公示中/ }).waitFor();
    await town.press(town.button(/有人提异议/));
    await town.write(town.page.getByLabel(/提了什么异议/), '车是借来的');
    await looks.whole(town.page, 'staff', 'an objection');
    await town.submit();
    await reads('车是借来的', town.page);
    await looks.whole(town.page, 'staff', 'posted', 'staff-public-notice');

    await page.goto(`${whole.url}${itemPage('item', id)}`);
    await reads(/公示中/);
    await page.locator('main').filter({ visible: true }).getByText('还剩 5 个工作日').waitFor();
    await looks.whole(page, 'resident', 'posted', 'resident-public-notice');
    const board = await passerBy.newPage();
    await board.goto(`${whole.url}/pages/help/index`);
    const anybody = residentHands(board, whole.url);
    await anybody.follow('看公示');
    await anybody.press(/靖州/);
    await reads('吴*贵', board);
    expect(await board.locator('main').filter({ visible: true }).innerText()).not.toContain('吴德贵');
    await looks.whole(board, 'resident', 'board', 'resident-notice-board');

    await town.press(town.button(/答复异议/));
    await town.select(town.page.getByLabel('查下来怎么样'), '查了，不成立，照常办');
    await town.write(town.page.getByLabel(/怎么查的/), '到家看过，发票是本人的');
    await looks.whole(town.page, 'staff', 'an answer');
    await town.submit();
    await reads('不成立', town.page);

    county.setNow(at('2026-03-17', '09:00'));
    await acts(town, 'public-notice', {});
    await acts(officer, 'finance', { result: 'confirmed' });
    await acts(officer, 'payment', { paidOn: '2026-03-17', accountEnding: '0427', batch: 'RY-2026-1' });
    await page.goto(`${whole.url}${itemPage('item', id)}`);
    await reads(/260 元/);
    await looks.whole(page, 'resident', 'paid', 'resident-subsidy-paid');
    expect(looks.faults).toEqual([]);
  });
}, 240_000);
