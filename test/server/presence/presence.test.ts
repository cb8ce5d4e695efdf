import { PresentColleagues } from '../../../shared/work-items/presence-view';
import { sayPresent, type SayPresentDeps } from '../../../server/presence/say-present';
import type { StaffViewer } from '../../../shared/staff/viewer';
import { at } from '../../factories/calendar';
import { A_JOB } from '../../factories/viewer';
import { useCasework } from '../../support/casework';

const { world, submitted } = useCasework(at('2026-06-04'));
let clock: Date;
beforeEach(() => {
  clock = new Date('2026-06-04T02:00:00Z');
});

const after = (seconds: number) => {
  clock = new Date(clock.getTime() + seconds * 1_000);
};
const deps = (): SayPresentDeps => ({
  presences: world.county.deps.main.presences,
  items: world.county.deps.main.items,
  organisation: world.county.deps.workItems.organisation,
  systemNow: () => clock,
});
const say = async (viewer: StaffViewer, id: string, isWriting = false) =>
  PresentColleagues.parse(await sayPresent(deps(), viewer, id, isWriting)).others;
const anItem = async () => (await submitted(await world.county.aPerson())).id;

describe('who has an item open', () => {
  it('is heard by everybody else who has, not by oneself', async () => {
    const { town, townB } = world.county.staff;
    const id = await anItem();
    expect(await say(town, id)).toEqual([]);
    expect(await say(townB, id)).toMatchObject([{ name: '员town', writingSince: null }]);
    expect(await say(town, id)).toMatchObject([{ name: '员townB' }]);
    expect(await say(town, await anItem())).toEqual([]);
  });

  it('writes since the first time in a row that it was said', async () => {
    const { town, townB } = world.county.staff;
    const id = await anItem();
    const heard = async () => (await say(townB, id))[0]?.writingSince;
    await say(town, id, true);
    after(15);
    await say(town, id, true);
    expect(await heard()).toBe('2026-06-04T02:00:00.000Z');
    await say(town, id, false);
    expect(await heard()).toBeNull();
    after(15);
    await say(town, id, true);
    expect(await heard()).toBe('2026-06-04T02:00:30.000Z');
  });

  it('is over at once when the page is closed, and by itself when nothing is heard any more', async () => {
    const { town, townB } = world.county.staff;
    const id = await anItem();
    await say(town, id);
    after(30);
    expect(await say(townB, id)).toHaveLength(1);
    after(10);
    expect(await say(townB, id)).toEqual([]);
    await say(town, id);
    await world.county.deps.main.presences.leave(town, id);
    expect(await say(townB, id)).toEqual([]);
  });

  it('is nothing for whoever may not see the item, and never moves its version', async () => {
    const { town, assessor } = world.county.staff;
    const id = await anItem();
    const before = (await world.county.deps.main.items.get(A_JOB, id)).item;
    await expect(say(assessor, id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await say(town, id)).toEqual([]);
    expect((await world.county.deps.main.items.get(A_JOB, id)).item).toEqual(before);
  });
});
