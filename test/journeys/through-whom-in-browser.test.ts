import { at } from '../factories/calendar';
import { aResident } from '../factories/resident';
import { aResidentViewer } from '../factories/viewer';
import { lookedAt } from '../support/collect-screen-faults';
import { residentHands } from '../support/resident-hands';
import { settleResident } from '../support/settle-resident';
import { useSmallCounty } from '../support/use-small-county';
import { useWhole } from '../support/whole-in-browser';

const world = useSmallCounty(at('2026-06-03', '10:00'));
const looks = lookedAt();
const whole = useWhole(world, ['officer']);

test('by keyboard alone: what is not hers to have issued again for her father she reads in the guide, and goes on for her son', async () => {
  await whole.story(async () => {
    const { county } = world;
    const father = await county.aPerson('吴德贵');
    const son = aResident().named('吴小宝').born('20160801').build();
    const child = aResidentViewer((await settleResident(county.deps, son, county.now())).personId);
    const daughter = await county.aPerson('吴小梅');
    await county.actingFor(daughter, father);
    await county.actingFor(daughter, child, 'guardian');

    const page = await (await whole.phone(daughter.accountId)).newPage();
    const resident = residentHands(page, whole.url);
    const shown = () => page.locator('main').filter({ visible: true });
    await page.goto(`${whole.url}/pages/residents/people/index`);
    await resident.press('换成替父亲办');
    await shown().getByText('父亲 吴德贵').waitFor();
    await page.goto(`${whole.url}/pages/services/guide/index?service=certificate-reissue`);
    await resident.heading('残疾人证挂失补办');
    await shown().getByText('这一项您不能替父亲申请').waitFor();
    await shown()
      .getByText(/由本人或者监护人申请，您是以家人的身份替他办/)
      .waitFor();
    expect(await page.getByRole('link', { name: '开始申请' }).count()).toBe(0);
    await looks.whole(page, 'resident', 'guide');
    await page.goto(`${whole.url}/pages/applications/form/index?service=certificate-reissue`);
    await shown().getByText('这一项您不能替父亲申请').waitFor();
    await looks.whole(page, 'resident', 'not through her');
    await resident.press('换成替儿子 吴小宝 办');
    await resident.heading('证是怎么丢的？');
    await shown().getByText('为儿子 吴小宝 申请').waitFor();
    await looks.whole(page, 'resident', 'begun for her son');
  });
});

test('at the window the worker reads who may apply, beside the form', async () => {
  await whole.story(async () => {
    const desk = await whole.deskOf(world.county.staff.officer);
    await desk.page.goto(`${whole.url}/admin/intake`);
    await desk.page.getByRole('heading', { name: '2 办什么' }).waitFor();
    await desk.page.getByRole('button', { name: /残疾人证挂失补办/ }).press('Enter');
    await desk.page.getByRole('heading', { name: '谁能来申请' }).waitFor();
    await desk.page.getByText('本人办；未成年人，智力、精神残疾的人，由监护人办。').waitFor();
    await looks.whole(desk.page, 'staff', 'intake');
  });
});
