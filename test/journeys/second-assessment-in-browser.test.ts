import { deliverAll } from '../../server/jobs/deliver-all';
import firstIssue from '../../shared/service-catalogue/definitions/certificate-first-issue';
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

const world = useSmallCounty(at('2026-03-10', '10:00'), {
  posts: [
    aPost('p-again', { unit: 'section', step: 'second-assessment', holderA: 'officer' }),
    aPost('p-village-notice', { unit: 'town-unit', step: 'notice', holderA: 'town' }),
    ...['review', 'issue'].map((step) => aPost(`p-${step}`, { unit: 'section', step, holderA: 'officer' })),
  ],
});
const looks = lookedAt();
const whole = useWhole(world, ['town', 'officer', 'assessor', 'head']);

const ANSWERS = {
  ...{ livesIn: 'household', applicant: 'self', assessAt: 'hospital', callPhone: '19900002207' },
  ...{ delivery: 'window', consentHealth: true },
};
const ASSESSED = {
  seenAt: 'hospital',
  institution: '县人民医院',
  doctors: '甲、乙',
  assessedOn: '2026-03-10',
};

test('by keyboard alone: a first certificate is refused after the hospital, assessed again elsewhere, posted, printed and in the register', async () => {
  await whole.story(async () => {
    const { county } = world;
    const his = aResident().named('石文涛').born('19790512').withoutCertificate().build();
    const { accountId } = await settleResident(county.deps, his, county.now());
    const page = await (await whole.phone(accountId)).newPage();
    const resident = residentHands(page, whole.url);
    const reads = (words: string | RegExp) =>
      page.locator('main').filter({ visible: true }).getByText(words).first().waitFor();

    await page.goto(`${whole.url}/pages/services/guide/index?service=certificate-first-issue`);
    await resident.heading('残疾人证新办');
    await resident.follow('开始申请');
    await fillForm(resident, firstIssue, ANSWERS, async (name) => {
      if (name === 'difficulties') await resident.tick(/^走路、拿东西难/);
      await looks.whole(page, 'resident', name);
    });
    await resident.press('确认提交');
    await resident.heading('收到了，我们马上办');
    const answer = await page.context().request.get(`${whole.url}/api/resident/items`);
    const id = ResidentItemList.parse(await answer.json()).items[0]!.id;
    const openItem = () => page.goto(`${whole.url}${itemPage('item', id)}`);

    const [town, officer, assessor, head] = [
      await whole.deskOf(county.staff.town),
      await whole.deskOf(county.staff.officer),
      await whole.deskOf(county.staff.assessor),
      await whole.deskOf(county.staff.head),
    ];
    const staffPage = `${whole.url}/admin/items/${id}`;
    const acts = async (worker: StaffHands, step: string, record: Answers) => {
      const look = () => looks.whole(worker.page, 'staff', step);
      await endStep(worker, staffPage, firstIssue, step, { record, look });
      await deliverAll(county.deps);
    };
    await acts(officer, 'acceptance', { identity: 'in-person', appointed: 'county-hospital' });

    // The hospital says no: nothing but a refusal can follow, and what the person will read is shown before it goes out.
    await acts(assessor, 'assessment', { conclusion: 'not-met', ...ASSESSED });
    await assessor.page.goto(staffPage);
    await assessor.press(assessor.button('不予批准'));
    await assessor.select(assessor.page.getByLabel(/不批的理由/), '评定下来，不够残疾标准');
    await looks.whole(assessor.page, 'staff', 'refusal');
    await assessor.submit();
    await assessor.page
      .getByRole('dialog')
      .getByText(/不够国家的残疾标准/)
      .first()
      .waitFor();
    await assessor.submit();
    await assessor.said('不予批准，已告诉申请人');
    await deliverAll(county.deps);

    await openItem();
    await reads(/最晚 3月24日 周二申请/);
    await looks.whole(page, 'resident', 'refused', 'resident-may-be-assessed-again');
    await resident.follow('不同意评定，申请重新评定');
    await resident.heading('不同意评定的结论？');
    await resident.write('为什么不同意', '评的那天吃了药，平时站不住');
    await looks.whole(page, 'resident', 'asking for a second assessment');
    await resident.press('申请重新评定');
    await reads('正在重新评定');
    await deliverAll(county.deps);

    const { category, level } = { category: '4', level: '3' };
    await acts(officer, 'second-assessment', {
      ...{ conclusion: 'met', category, level },
      ...{ ...ASSESSED, institution: '市第二人民医院', doctors: '丙、丁' },
    });
    await town.page.goto(staffPage);
    await town.page.getByRole('heading', { name: '您的决定' }).waitFor();
    await town.key('Alt+A');
    await town.submit();
    await town.page.getByRole('heading', { name: /^公示中/ }).waitFor();
    county.setNow(at('2026-03-18', '09:00'));
    await acts(town, 'notice', {});
    await acts(officer, 'review', { household: 'ours' });
    await acts(head, 'approval', {});
    await acts(officer, 'issue', { issuedOn: '2026-03-18', sentBy: 'window' });

    await openItem();
    await resident.follow('确认收到');
    await resident.heading('证拿到了吗？');
    await resident.choose(/^拿到了，名字、类别、等级都对/);
    await resident.press('告诉残联');
    await resident.heading('残疾人证新办');
    await reads('3月18日办好了');
    await looks.whole(page, 'resident', 'completed');
    await page.goto(`${whole.url}/pages/residents/people/index`);
    await reads(/有效到2036年3月18日/);
    await looks.whole(page, 'resident', 'people', 'resident-first-certificate');
    expect(looks.faults).toEqual([]);
  });
}, 240_000);
