import { deliverAll } from '../../server/jobs/deliver-all';
import { giveTurns } from '../../server/work-items/give-turns';
import homeCare from '../../shared/service-catalogue/definitions/home-care';
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
    ...['provider', 'begin'].map((step) => aPost(`p-${step}`, { unit: 'section', step, holderA: 'officer' })),
  ],
});
const looks = lookedAt();
const whole = useWhole(world, ['town', 'officer', 'head', 'administrator']);

const ANSWERS = {
  ...{ where: 'at-home', careAddress: '大桥村 5 组 12 号', carerNow: 'parents' },
  ...{ hoursAlone: 6, careContact: '19900002207', consentCarer: true, consentNotice: true },
};

test('by keyboard alone: care at home is applied for, waits for a place of the year, comes to its turn, is agreed with the provider and begins', async () => {
  await whole.story(async () => {
    const { county } = world;
    const her = aResident().named('龙秀英').born('19950401').disabled('5', '2').build();
    const { accountId } = await settleResident(county.deps, her, county.now());
    const page = await (await whole.phone(accountId)).newPage();
    const resident = residentHands(page, whole.url);
    const reads = (words: string | RegExp) =>
      page.locator('main').filter({ visible: true }).getByText(words).first().waitFor();

    const administrator = await whole.deskOf(county.staff.administrator);
    const setsPlaces = async (amount: string, reason: string) => {
      const desk = administrator.page;
      await desk.goto(`${whole.url}/admin/service-settings`);
      await administrator.press(administrator.button('阳光家园居家托养'));
      await administrator.press(administrator.button('改名额'));
      await administrator.write(desk.getByLabel(/^每年名额/), amount);
      await administrator.write(desk.getByLabel('为什么改'), reason);
      await looks.whole(desk, 'staff', `places: ${amount}`);
      await administrator.press(administrator.button('保存名额'));
      await administrator.said('设置已保存');
    };
    await setsPlaces('0', '指标还没下来');

    await page.goto(`${whole.url}/pages/services/guide/index?service=home-care`);
    await resident.heading('阳光家园居家托养');
    await looks.whole(page, 'resident', 'guide');
    await resident.follow('开始申请');
    await resident.heading('想请人帮哪些事？');
    await resident.tick(/^做饭、喂饭/);
    await resident.tick(/^陪着，看着/);
    await fillForm(resident, homeCare, ANSWERS, (name) => looks.whole(page, 'resident', name));
    await resident.press('确认提交');
    await resident.heading('收到了，我们马上办');
    const answer = await page.context().request.get(`${whole.url}/api/resident/items`);
    const id = ResidentItemList.parse(await answer.json()).items[0]!.id;

    const [town, officer, head] = [
      await whole.deskOf(county.staff.town),
      await whole.deskOf(county.staff.officer),
      await whole.deskOf(county.staff.head),
    ];
    const staffPage = `${whole.url}/admin/items/${id}`;
    const acts = async (worker: StaffHands, step: string, record: Answers) => {
      const look = () => looks.whole(worker.page, 'staff', step);
      await endStep(worker, staffPage, homeCare, step, { record, look });
      await deliverAll(county.deps);
    };
    await acts(town, 'first-check', { careFound: 'carer-weak', wishHeard: 'wants' });
    await acts(officer, 'acceptance', { kind: 'intellectual' });
    await town.page.goto(staffPage);
    await town.page.getByRole('heading', { name: '您的决定' }).waitFor();
    await town.key('Alt+A');
    await town.submit();
    await town.page.getByRole('heading', { name: /^公示中/ }).waitFor();
    county.setNow(at('2026-03-17', '09:00'));
    await acts(town, 'public-notice', {});
    await acts(head, 'approval', { list: '2026-1' });

    const openItem = () => page.goto(`${whole.url}${itemPage('item', id)}`);
    await openItem();
    await reads('今年的名额用完了，您排在第 1 位');
    await looks.whole(page, 'resident', 'waiting for a place', 'resident-waiting-for-a-place');

    await setsPlaces('20', '指标下来了');
    await giveTurns(county.deps.workItems, county.now(), (_, error) => {
      throw error;
    });
    await deliverAll(county.deps);
    await page.goto(`${whole.url}/pages/residents/messages/index`);
    await reads('轮到您了');
    await looks.whole(page, 'resident', 'messages');

    await acts(officer, 'provider', { answer: 'signed', hoursMonthly: 20 });
    await acts(officer, 'begin', { begunOn: '2026-03-17', carer: '杨正兰' });
    await openItem();
    await resident.follow('确认收到');
    await resident.heading('照料开始了吗？');
    await resident.choose(/^开始了，照料得好/);
    await looks.whole(page, 'resident', 'confirm');
    await resident.press('告诉残联');
    await resident.heading('阳光家园居家托养');
    await reads('3月17日办好了');
    await looks.whole(page, 'resident', 'begun', 'resident-care-begun');
    expect(looks.faults).toEqual([]);
  });
}, 240_000);
