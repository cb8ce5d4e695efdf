import { aPetition, PETITION_OFFICES, REQUEST } from '../factories/petition';
import { at } from '../factories/calendar';
import { clientId } from '../support/client-id';
import { lookedAt } from '../support/collect-screen-faults';
import { submitWorkItem } from '../../server/work-items/submit-work-item';
import { useSmallCounty } from '../support/use-small-county';
import { useWhole } from '../support/whole-in-browser';

const world = useSmallCounty(at('2026-06-08', '10:00'), PETITION_OFFICES);
const looks = lookedAt();
const whole = useWhole(world, ['town', 'townB']);

test('by keyboard alone: what turns out an accusation is moved out of sight; who moved it and who had it open are told no more than that', async () => {
  await whole.story(async () => {
    const { county } = world;
    const petitioner = await county.aPerson('龙建英');
    const submission = { ...aPetition(petitioner.personId, REQUEST), submissionId: clientId() };
    const submitted = await submitWorkItem(county.deps.workItems, petitioner, submission, {
      now: county.now(),
      channel: 'h5',
    });
    const { _id: id, number } = submitted.loaded.item;
    const [town, colleague] = [await whole.deskOf(county.staff.town), await whole.deskOf(county.staff.townB)];
    for (const worker of [town, colleague]) {
      await worker.page.goto(`${whole.url}/admin/items/${id}`);
      await worker.page.getByText('轮椅坡道被堵了').first().waitFor();
    }

    await town.press(town.button(/转为保密件/));
    await town.write(town.page.getByLabel(/凭什么看出是检举控告/), '写的是有人收钱');
    await looks.whole(town.page, 'staff', 'why it is an accusation');
    await town.submit();
    await town.page.getByRole('dialog').waitFor();
    await looks.whole(town.page, 'staff', 'asked once more');
    await town.key('Control+Enter');
    await town.page.getByRole('heading', { level: 1, name: '转走了' }).waitFor();
    await looks.whole(town.page, 'staff', 'moved');

    // The colleague's page finds out by itself, at the latest when they do something.
    await colleague.press(colleague.button(/备注/));
    await colleague.write(colleague.page.getByRole('dialog').getByRole('textbox'), '电话里问过');
    await colleague.key('Control+Enter');
    const heading = colleague.page.getByRole('heading', { level: 1, name: '这一件您现在看不到了' });
    await heading.waitFor();
    await colleague.page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await looks.whole(colleague.page, 'staff', 'gone');
    for (const { page } of [town, colleague]) {
      const shown = await page.locator('body').innerText();
      for (const secret of [number, '轮椅坡道', '龙*英', '收钱']) expect(shown).not.toContain(secret);
    }
    await colleague.page.reload();
    await colleague.page.getByText('没有找到这一件').waitFor();
    await looks.whole(colleague.page, 'staff', 'as if it had never been');
    expect(looks.faults).toEqual([]);
  });
}, 120_000);
