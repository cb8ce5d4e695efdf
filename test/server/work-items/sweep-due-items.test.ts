import { sweepDueItems } from '../../../server/work-items/sweep-due-items';
import { A_JOB } from '../../factories/viewer';
import { at } from '../../factories/calendar';
import { sendBack, useCasework } from '../../support/casework';

const { world, aPhoto, submitted, act } = useCasework(at('2026-06-04'));

describe('nobody acts', () => {
  test('silence accepts, lateness is recorded once and told', async () => {
    const viewer = await world.county.aPerson();
    const { id } = await submitted(viewer);
    world.county.setNow(at('2026-06-12', '00:30'));
    const fail = (_: string, error: unknown) => {
      throw error;
    };
    await sweepDueItems(world.county.deps.workItems, world.county.now(), fail);
    await sweepDueItems(world.county.deps.workItems, world.county.now(), fail);
    const { item } = await world.county.deps.main.items.get(A_JOB, id);
    expect(item.history.map((entry) => entry.action)).toEqual(['submit', 'mark-overdue', 'deem-accepted']);
    expect(item).toMatchObject({ step: 'assessment', assignee: { staffId: 'assessor' } });
  });
  test('no supplement: two reminders, then it closes as withdrawn and can be reopened', async () => {
    const viewer = await world.county.aPerson();
    const { id } = await submitted(viewer);
    await act(world.county.staff.town, id, sendBack, 1);
    world.county.setNow(at('2026-06-19', '23:00'));
    await sweepDueItems(world.county.deps.workItems, world.county.now(), () => undefined);
    world.county.setNow(at('2026-06-23', '09:30'));
    await sweepDueItems(world.county.deps.workItems, world.county.now(), () => undefined);
    await sweepDueItems(world.county.deps.workItems, at('2026-06-24', '08:00'), () => undefined);
    const { item } = await world.county.deps.main.items.get(viewer, id);
    expect(item.history.map((entry) => entry.action)).toEqual([
      'submit',
      'request-supplement',
      'remind',
      'remind',
      'lapse',
    ]);
    world.county.setNow(at('2026-07-01'));
    const reopened = await act(viewer, id, {
      type: 'reopen',
      answers: {},
      papers: { 'home-photos': [await aPhoto(viewer)] },
    });
    expect(reopened.item).toMatchObject({ status: 'open', assignee: { staffId: 'town' } });
  });
});
