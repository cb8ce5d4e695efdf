import { moveItemsOf, type MoveItemsDeps } from '../../../server/responsibility/move-items';
import { actOnWorkItem } from '../../../server/work-items/act-on-work-item';
import { addDays, plainDate } from '../../../shared/calendar/plain-date';
import type { RequestedAction } from '../../../shared/work-items/actions';
import { at } from '../../factories/calendar';
import { aPost } from '../../factories/post';
import { A_JOB } from '../../factories/viewer';
import { clientId } from '../../support/client-id';
import { useCountyOverHttp } from '../../support/county-over-http';

const http = useCountyOverHttp(at('2026-06-04'));
const county = () => http.world.county;
const FIRST = plainDate('2026-06-05');

let versions = 0;
/** The town's post goes to the other of the two on the next day, which begins. */
async function handOver(): Promise<{ holder: 'town' | 'townB'; list: string }> {
  const before = versions === 0 ? 'p-town' : `p-town-${versions}`;
  versions += 1;
  const holder = versions % 2 === 1 ? 'townB' : 'town';
  const day = addDays(FIRST, versions);
  const post = aPost(`p-town-${versions}`, {
    ...{ unit: 'town-unit', step: 'first-check', region: '431229101' },
    ...{ holderA: holder, holderB: null, effectiveFrom: day },
  });
  await county().deps.organisations.setUp(
    { units: [], staff: [], posts: [post] },
    { recordedBy: 'test', recordedAt: county().now() },
  );
  county().setNow(at(day));
  return { holder, list: `${before}>${post._id}` };
}

const whole = (): MoveItemsDeps => ({
  workItems: county().deps.workItems,
  successions: county().deps.successions,
  onFailure: (_item, error) => {
    throw error;
  },
});
const move = async (deps: MoveItemsDeps) =>
  moveItemsOf(deps, await county().deps.organisations.get('431229'), county().now());
const listOf = async (id: string) => (await county().deps.successions.find(A_JOB, id))!;
const itemOf = async (id: string) => (await county().deps.main.items.get(A_JOB, id)).item;
const moves = async (id: string) =>
  (await itemOf(id)).history.filter(({ action }) => action === 'change-holder').length;

const BLOW = new Error('the process is gone');

/** Everything after the nth write fails, and so does the write itself unless it got through just before. */
function killedAt(nth: number, isWritten: boolean): MoveItemsDeps & { blown(): boolean } {
  let writes = 0;
  const isWrite = (name: string) =>
    ['begin', 'addLine', 'setReceiver', 'dropLine', 'finish', 'save'].includes(name);
  const mortal = <T extends object>(part: T): T =>
    new Proxy(part, {
      get(target, name: string) {
        const call = target[name as keyof T] as (...args: unknown[]) => Promise<unknown>;
        if (typeof call !== 'function') return call;
        return async (...args: unknown[]) => {
          if (writes >= nth) throw BLOW;
          if (!isWrite(name)) return call.apply(target, args);
          writes += 1;
          if (writes < nth) return call.apply(target, args);
          if (isWritten) await call.apply(target, args);
          throw BLOW;
        };
      },
    });
  const { workItems, successions } = whole();
  return {
    workItems: { ...workItems, items: mortal(workItems.items) },
    successions: mortal(successions),
    onFailure: () => undefined,
    blown: () => writes >= nth,
  };
}

describe('items of a post that changed hands', () => {
  const items: string[] = [];
  beforeAll(async () => {
    for (const name of ['吴德贵', '龙秀兰', '向国平'])
      items.push((await http.applied(await county().aPerson(name))).item.id);
  });

  it('killed at any write and resumed, each moves exactly once and stands on the list once', async () => {
    // Begin, three writes for each item, finish.
    const WRITES = 2 + 3 * items.length;
    for (let nth = 1; nth <= WRITES; nth += 1) {
      for (const isWritten of [false, true]) {
        const { holder, list } = await handOver();
        const before = await moves(items[0]!);
        const killed = killedAt(nth, isWritten);
        await expect(move(killed)).rejects.toBe(BLOW);
        expect(killed.blown()).toBe(true);

        await move(whole());
        expect(await move(whole())).toBe(0);
        for (const id of items) {
          expect((await itemOf(id)).assignee).toMatchObject({ staffId: holder });
          expect(await moves(id)).toBe(before + 1);
        }
        const { lines, movedAt } = await listOf(list);
        expect(lines.map(({ item }) => item).sort()).toEqual([...items].sort());
        expect(lines.every(({ to }) => to === holder)).toBe(true);
        expect(movedAt).not.toBeNull();
      }
    }
  });

  it('killed, and overtaken by the next change before anybody resumed: both lists tell what moved by them', async () => {
    // The first item moved and its line does not say so yet, or the second has a line and did not move.
    for (const [nth, isWritten, moved] of [
      [3, true, 1],
      [5, true, 1],
    ] as const) {
      const overtaken = await handOver();
      await expect(move(killedAt(nth, isWritten))).rejects.toBe(BLOW);
      const later = await handOver();
      await move(whole());
      const first = await listOf(overtaken.list);
      expect(first.movedAt).not.toBeNull();
      expect(first.lines).toMatchObject(Array.from({ length: moved }, () => ({ to: overtaken.holder })));
      for (const id of items) expect((await itemOf(id)).assignee).toMatchObject({ staffId: later.holder });
      const second = await listOf(later.list);
      expect(second.lines.map(({ from, to }) => [from, to])).toEqual([[overtaken.holder, later.holder]]);
    }
  });

  /** A clerk is quicker than the job: their save lies between its reading and its writing. */
  async function besides(id: string, clerk: 'town' | 'townB', action: RequestedAction): Promise<void> {
    const { workItems, successions, onFailure } = whole();
    let isFirst = true;
    const items: typeof workItems.items = {
      ...workItems.items,
      async save(before, ...rest) {
        if (isFirst && before.item._id === id) {
          isFirst = false;
          const request = { actionId: clientId(), seenVersion: before.item.version, action };
          const viewer = county().staff[clerk];
          await actOnWorkItem(workItems, viewer, id, { ...request, channel: 'admin' }, county().now());
        }
        return workItems.items.save(before, ...rest);
      },
    };
    await move({ workItems: { ...workItems, items }, successions, onFailure });
    expect(isFirst).toBe(false);
  }

  it('what a clerk writes meanwhile is kept, and the item still moves once', async () => {
    const { holder, list } = await handOver();
    const [id] = items as [string];
    const before = await moves(id);
    await besides(id, holder === 'town' ? 'townB' : 'town', { type: 'note', words: '打过电话' });
    const item = await itemOf(id);
    expect(item.history.slice(-2).map(({ action }) => action)).toEqual(['note', 'change-holder']);
    expect(item.assignee).toMatchObject({ staffId: holder });
    expect(await moves(id)).toBe(before + 1);
    expect((await listOf(list)).lines).toHaveLength(items.length);
  });

  it('what a clerk gave back meanwhile stays where it went, off the list', async () => {
    const { holder, list } = await handOver();
    const [id] = items as [string];
    const before = await moves(id);
    await besides(id, holder === 'town' ? 'townB' : 'town', { type: 'return-not-ours', words: '不归镇里' });
    expect((await itemOf(id)).assignee).toMatchObject({ staffId: 'leader' });
    expect(await moves(id)).toBe(before);
    const { lines, movedAt } = await listOf(list);
    expect(lines.map(({ item }) => item)).not.toContain(id);
    expect(lines).toHaveLength(items.length - 1);
    expect(movedAt).not.toBeNull();
  });
});
