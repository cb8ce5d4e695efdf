import type { ResidentViewer } from '../../../shared/staff/viewer';
import { at } from '../../factories/calendar';
import { aSubmission } from '../../factories/submission';
import { useCasework } from '../../support/casework';

const { world, aPhoto, submit, submitted } = useCasework(at('2026-06-04'));

describe('submitting', () => {
  test('routes to the town worker with due date, number and reason', async () => {
    const { item } = await submitted(await world.county.aPerson());
    expect(item).toMatchObject({
      status: 'open',
      step: 'first-check',
      unit: 'town-unit',
      line: ['town-unit', 'county'],
      assignee: { staffId: 'town', acting: 'A' },
    });
    expect(item.number).toMatch(/^靖 \d{4}-\d{4}$/);
    expect(item.routingReason).toContain('town');
  });
  test('sent twice it is taken once, and other answers under the same id are refused with the receipt', async () => {
    const viewer = await world.county.aPerson();
    const { id, submission } = await submitted(viewer);
    const again = await submit(viewer, submission);
    expect(again).toMatchObject({ isNew: false, loaded: { item: { _id: id } } });
    const other = { ...submission, answers: { ...submission.answers, situation: '别的情况' } };
    await expect(submit(viewer, other)).rejects.toMatchObject({ code: 'already-submitted' });
  });
  test('ten at once under one id make one item', async () => {
    const viewer = await world.county.aPerson();
    const submission = aSubmission(viewer.personId, [await aPhoto(viewer)]);
    const answers = await Promise.all(Array.from({ length: 10 }, () => submit(viewer, submission)));
    expect(new Set(answers.map((each) => each.loaded.item.number)).size).toBe(1);
    expect(answers.filter((each) => each.isNew)).toHaveLength(1);
  });
  test('a second wheelchair while one is open is refused; another device is not', async () => {
    const viewer = await world.county.aPerson();
    await submitted(viewer);
    await expect(submitted(viewer)).rejects.toMatchObject({ code: 'claim-taken' });
    const crutch = aSubmission(viewer.personId, []).answers;
    await expect(
      submitted(viewer, { answers: { ...crutch, device: 'walking-stick' } }),
    ).resolves.toBeDefined();
  });
  test('somebody else’s photo does not count', async () => {
    const [viewer, stranger] = [await world.county.aPerson(), await world.county.aPerson()];
    const submission = aSubmission(viewer.personId, [await aPhoto(stranger)]);
    await expect(submit(viewer, submission)).rejects.toMatchObject({ code: 'paper-missing' });
  });
  test('without a relation nobody applies for another; with one it arrives with by ≠ for, and each sees only theirs', async () => {
    const [daughter, father, stranger] = [
      await world.county.aPerson('吴小梅'),
      await world.county.aPerson('吴德贵'),
      await world.county.aPerson('杨秀珍'),
    ];
    await expect(submitted(daughter, { for: father.personId, basis: 'family' })).rejects.toMatchObject({
      code: 'relation-not-valid',
    });
    const agent = await world.county.actingFor(daughter, father);
    const { id, item } = await submitted(agent, { for: father.personId, basis: 'family' });
    expect(item.for).toBe(father.personId);
    expect(item.history[0]!.by.memberId).toBe(daughter.personId);
    const own = await submitted(agent);
    const fathersOwn = await submitted(father, {
      answers: { ...own.submission.answers, device: 'rollator' },
    });
    const idsOf = async (viewer: ResidentViewer) =>
      (await world.county.deps.main.items.listForResident(viewer)).map((each) => each.item._id).sort();
    expect(await idsOf(agent)).toEqual([id, own.id].sort());
    expect(await idsOf(father)).toEqual([id, fathersOwn.id].sort());
    expect(await idsOf(stranger)).toEqual([]);
    await expect(world.county.deps.main.items.get(stranger, id)).rejects.toMatchObject({ code: 'not-found' });
  });
});
