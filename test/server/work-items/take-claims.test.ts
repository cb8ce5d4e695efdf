import { takeClaims } from '../../../server/work-items/take-claims';
import { voidItem } from '../../../server/work-items/void-item';
import { plainDate } from '../../../shared/calendar/plain-date';
import { A_JOB } from '../../factories/viewer';
import { at } from '../../factories/calendar';
import { aSubmission } from '../../factories/submission';
import { useCasework } from '../../support/casework';

const start = at('2026-06-04');
const { world, aPhoto, submit, submitted } = useCasework(start);
const after = (seconds: number) => new Date(start.getTime() + seconds * 1_000);

/** As a submit leaves it that is on its way or ended between claim and item. */
async function claimWithoutItem() {
  const viewer = await world.county.aPerson();
  const id = `assistive-device:device:${viewer.personId}:manual-wheelchair`;
  const holder = `missing-${viewer.personId}`;
  await world.county.deps.claims.claim({ id, county: '431229', holder }, start, plainDate('2026-06-04'));
  return { viewer, id, holder };
}

describe('a claim whose item never came', () => {
  test('stands for a minute: the item may be on its way', async () => {
    const { viewer } = await claimWithoutItem();
    world.county.setNow(after(59));
    await expect(submitted(viewer)).rejects.toMatchObject({ code: 'claim-taken' });
  });

  test('is taken over after that, and the item can no longer come late', async () => {
    const { viewer, id, holder } = await claimWithoutItem();
    world.county.setNow(after(60));
    const { id: item } = await submitted(viewer);
    expect(await world.county.deps.claims.find(id)).toMatchObject({ holder: item });
    const { items } = world.county.deps.workItems;
    expect((await items.find(A_JOB, holder))?.item.status).toBe('void');
    const late = voidItem({ holder, county: '431229' }, after(61));
    expect(await items.insert({ ...late, status: 'open' }, null, [])).toBeNull();
    expect((await items.listForResident(viewer)).map((each) => each.item._id)).toEqual([item]);
  });

  test('is taken over too when whoever made it void ended before the claim was theirs', async () => {
    const { viewer, holder } = await claimWithoutItem();
    await world.county.deps.workItems.items.insert(
      voidItem({ holder, county: '431229' }, after(60)),
      null,
      [],
    );
    world.county.setNow(after(120));
    await expect(submitted(viewer)).resolves.toBeDefined();
  });

  test('is taken over too when the clock was set back by an hour since', async () => {
    const { viewer } = await claimWithoutItem();
    world.county.setNow(after(-3_600));
    await expect(submitted(viewer)).resolves.toBeDefined();
  });

  test('goes to one of several who want it at once', async () => {
    const { viewer } = await claimWithoutItem();
    world.county.setNow(after(60));
    const photo = await aPhoto(viewer);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5 }, () => submit(viewer, aSubmission(viewer.personId, [photo]))),
    );
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    expect(await world.county.deps.workItems.items.listForResident(viewer)).toHaveLength(1);
  });
});

test('of two claims neither is kept when the second is taken', async () => {
  const { deps } = world.county;
  const definition = deps.workItems.definition('assistive-device@1');
  const two = { ...definition, claims: [definition.claims[0]!, definition.claims[0]!] };
  const { id, viewer } = await claimWithoutItem();
  const request = { ids: [`first:${viewer.personId}`, id], county: '431229', holder: 'me', answers: {} };
  await expect(takeClaims(deps.workItems, request, two, start)).rejects.toMatchObject({
    code: 'claim-taken',
  });
  expect(await deps.claims.find(`first:${viewer.personId}`)).toBeNull();
  expect(await deps.claims.find(id)).toMatchObject({ holder: `missing-${viewer.personId}` });
});
