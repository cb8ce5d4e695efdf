import { BatchAnswer, type BatchRequest } from '../../../shared/work-items/batch';
import type { EntryContents } from '../../../shared/work-items/entry-contents';
import { at } from '../../factories/calendar';
import { A_JOB } from '../../factories/viewer';
import { anApplication } from '../../factories/work-item';
import { clientId } from '../../support/client-id';
import { useCountyOverHttp } from '../../support/county-over-http';

const start = at('2026-06-15');
const county = useCountyOverHttp(start);
const items = () => county.world.county.deps.main.items;
const stored = async (id: string) => (await items().get(A_JOB, id)).item;
const SEEN = 4;
let made = 0;

/** An application at approval in the head's section, in these hands. */
async function inHandsOf(assignee: string | null): Promise<string> {
  const id = `undo-item-${(made += 1)}`;
  const approval = { unit: 'section', line: ['section', 'county'], assignee };
  const { item, entries } = anApplication({ id, person: `person-of-${id}`, routing: { approval } })
    .checked('2026-06-05')
    .accepted('2026-06-08')
    .assessed('2026-06-10');
  await items().insert(item, entries.get(1) as EntryContents, []);
  return id;
}

type Staff = Parameters<typeof county.staff>[0];
async function batch(
  who: Staff,
  action: BatchRequest['action'],
  ids: readonly string[],
  seenVersion: number,
) {
  const client = await county.staff(who);
  const request = { batchId: clientId(), action, items: ids.map((id) => ({ id, seenVersion })) };
  const { status, body } = await client.send('POST', '/api/staff/batches', request);
  expect(status).toBe(200);
  return BatchAnswer.parse(body).results.map((each) => (each.done ? each.version : each.code));
}
const assign = (ids: readonly string[]) => batch('head', { type: 'assign', staffId: 'officer' }, ids, SEEN);
const undo = (ids: readonly string[], who: Staff = 'head') =>
  batch(who, { type: 'undo-assign' }, ids, SEEN + 1);
const secondsLater = (seconds: number) =>
  county.world.county.setNow(new Date(start.getTime() + seconds * 1_000));

test('each goes back to where it lay, to nobody too; both stay in history, and it is done once', async () => {
  const ids = [await inHandsOf('head'), await inHandsOf(null)];
  const before = await Promise.all(ids.map(stored));
  expect(await assign(ids)).toEqual([5, 5]);
  secondsLater(9);
  expect(await undo(ids)).toEqual([6, 6]);
  for (const [place, id] of ids.entries()) {
    const item = await stored(id);
    const { unit, line, routingReason, assignee } = before[place]!;
    expect(item).toMatchObject({ unit, line, routingReason });
    expect(item.assignee?.staffId).toBe(assignee?.staffId);
    expect(item.history.slice(-2).map(({ action }) => action)).toEqual(['assign', 'undo-assign']);
    expect(item.history.at(-1)).toMatchObject({ about: 5 });
  }
  expect(await batch('head', { type: 'undo-assign' }, ids, 6)).toEqual(['wrong-state', 'wrong-state']);
});

test('only who assigned, only at once, and not what went on meanwhile or was decided', async () => {
  const [late, moved, decided] = [await inHandsOf('head'), await inHandsOf('head'), await inHandsOf('head')];
  expect(await assign([late, moved])).toEqual([5, 5]);
  expect(await undo([late], 'officer')).toEqual(['wrong-state']);
  expect(await batch('head', { type: 'assign', staffId: 'head' }, [moved], 5)).toEqual([6]);
  expect(await undo([moved])).toEqual(['changed-meanwhile']);
  expect(await batch('head', { type: 'approve', record: {} }, [decided], SEEN)).toEqual([5]);
  expect(await undo([decided])).toEqual(['wrong-state']);
  secondsLater(31);
  expect(await undo([late])).toEqual(['wrong-state']);
  expect((await stored(late)).assignee).toMatchObject({ staffId: 'officer' });
});
