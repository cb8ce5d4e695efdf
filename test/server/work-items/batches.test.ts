import type { EntryContents } from '../../../shared/work-items/entry-contents';
import { BatchAnswer, type BatchRequest } from '../../../shared/work-items/batch';
import { at } from '../../factories/calendar';
import { A_JOB } from '../../factories/viewer';
import { anApplication, type Story } from '../../factories/work-item';
import type { ApiAnswer, SignedInClient } from '../../support/api-client';
import { clientId } from '../../support/client-id';
import { useCountyOverHttp } from '../../support/county-over-http';

const start = at('2026-06-15');
const county = useCountyOverHttp(start);
const items = () => county.world.county.deps.main.items;

const APPROVAL = { unit: 'section', line: ['section', 'county'], assignee: 'head' };
let made = 0;

/** An application in the head's hands, to be approved; stored as if it had come that way. */
async function atApproval(story = (id: string) => toBeApproved(id), store = items()): Promise<string> {
  const id = `batch-item-${(made += 1)}`;
  const { item, entries } = story(id);
  const isApart = store === county.world.county.deps.restricted.items;
  await store.insert(
    { ...item, ...(isApart ? { readers: ['head'] } : {}) },
    entries.get(1) as EntryContents,
    [],
  );
  return id;
}
const toBeApproved = (id: string, hand: Record<string, object> = {}): Story =>
  anApplication({ id, person: `person-of-${id}`, routing: { approval: APPROVAL, ...hand } })
    .checked('2026-06-05')
    .accepted('2026-06-08')
    .assessed('2026-06-10');

const approve: BatchRequest['action'] = { type: 'approve', record: {} };
const SEEN = 4;
const asked = (ids: readonly string[], over: Partial<BatchRequest> = {}): BatchRequest => ({
  batchId: clientId(),
  action: approve,
  items: ids.map((id) => ({ id, seenVersion: SEEN })),
  ...over,
});
const send = (client: SignedInClient, request: object) => client.send('POST', '/api/staff/batches', request);
const answered = ({ status, body }: ApiAnswer) => {
  expect(status).toBe(200);
  return BatchAnswer.parse(body);
};
const stored = async (id: string) => (await items().get(A_JOB, id)).item;
const times = <T>(many: number, make: () => Promise<T>) => Promise.all(Array.from({ length: many }, make));

afterEach(() => jest.restoreAllMocks());

describe('a batch', () => {
  test('answers each item in the order asked: done with its version, or what to do', async () => {
    const head = await county.staff('head');
    const [mine, sentBack, withdrawn, again, unseen] = [
      await atApproval(),
      await atApproval((id) => toBeApproved(id).sentBack('2026-06-11')),
      await atApproval((id) => toBeApproved(id).withdrawn('2026-06-11')),
      await atApproval(),
      await atApproval((id) =>
        toBeApproved(id, {
          approval: { ...APPROVAL, unit: 'elsewhere', line: ['elsewhere'], assignee: 'x' },
        }),
      ),
    ];
    const restricted = await atApproval(toBeApproved, county.world.county.deps.restricted.items);
    const own = await atApproval((id) => toBeApproved(id, { 'first-check': { ...APPROVAL } }));
    const notMine = await atApproval((id) =>
      toBeApproved(id, { approval: { ...APPROVAL, assignee: 'officer' } }),
    );
    const order = [unseen, mine, restricted, sentBack, own, withdrawn, 'nothing', notMine, again];
    const answer = answered(await send(head, asked(order)));
    expect(answer.results.map((each) => (each.done ? each.version : each.code))).toEqual([
      'not-found',
      5,
      'not-found',
      'changed-meanwhile',
      'not-allowed',
      'changed-meanwhile',
      'not-found',
      'not-allowed',
      5,
    ]);
    expect(answer).toMatchObject({ done: 2, failed: 7, results: order.map((id) => ({ id })) });
    for (const each of answer.results)
      if (!each.done) expect([each.title.length > 3, each.advice.length > 5]).toEqual([true, true]);
    expect(answer.results[3]).toMatchObject({ currentVersion: 5 });
    expect(await stored(mine)).toMatchObject({ step: 'hand-over', version: 5 });
    expect((await stored(own)).version).toBe(4);
    expect((await county.world.county.deps.restricted.items.get(A_JOB, restricted)).item.version).toBe(4);
  });

  test('sent again, whole or after half of it was lost, does nothing twice and answers the same', async () => {
    const head = await county.staff('head');
    const ids = await times(6, () => atApproval());
    const request = asked(ids);
    // Half of the work is done under these ids, then the answer is lost.
    answered(await send(head, { ...request, items: request.items.slice(0, 3) }));
    const officer = await county.staff('officer');
    const note = { type: 'note', words: '通知了本人' } as const;
    expect(answered(await send(officer, asked([ids[0]!], { action: note }))).done).toBe(1);
    const [first, second] = [answered(await send(head, request)), answered(await send(head, request))];
    expect(first).toEqual(second);
    expect(first.results).toEqual(ids.map((id) => expect.objectContaining({ id, done: true, version: 5 })));
    for (const id of ids)
      expect((await stored(id)).history.filter((entry) => entry.action === 'approve')).toHaveLength(1);
  });

  test('another action under the same batch id is another action, judged by itself', async () => {
    const head = await county.staff('head');
    const id = await atApproval();
    const request = asked([id]);
    answered(await send(head, request));
    const refuse = { type: 'refuse', reason: 'not-suitable', words: '不合适', otherHelp: [] } as const;
    const answer = answered(await send(head, { ...request, action: refuse }));
    expect(answer.results).toMatchObject([{ done: false, code: 'changed-meanwhile' }]);
    expect((await stored(id)).status).toBe('open');
  });

  test('two workers with overlapping lists at the same time: each item is decided once', async () => {
    const [officer, head] = [await county.staff('officer'), await county.staff('head')];
    const inUnit = { assignee: null, acting: 'none' as const };
    const ids = await times(40, () =>
      atApproval((id) => toBeApproved(id, { approval: { ...APPROVAL, ...inUnit } })),
    );
    const take = { action: { type: 'take' as const } };
    const answers = await Promise.all([
      send(officer, asked(ids.slice(0, 30), take)),
      send(head, asked(ids.slice(10).reverse(), take)),
    ]);
    const [one, other] = answers.map(answered);
    expect(one!.done + other!.done).toBe(40);
    for (const { id, done } of [...one!.results, ...other!.results])
      if (!done) expect((await stored(id)).history.filter(({ action }) => action === 'take')).toHaveLength(1);
    const losers = [...one!.results, ...other!.results].filter((each) => !each.done);
    expect(new Set(losers.map((each) => !each.done && each.code))).toEqual(new Set(['changed-meanwhile']));
  });

  test('a step of each item’s own, the same item twice, nothing and too many are refused whole', async () => {
    const head = await county.staff('head');
    const refused = async (over: object, field: string) =>
      expect(await send(head, { ...asked(['a-1']), ...over })).toMatchObject({
        status: 422,
        body: { code: 'invalid-input', errors: [{ field }] },
      });
    const missing = [{ kind: 'paper', code: 'home-photos', why: '没拍到', countsAsGood: '' }];
    await refused({ action: { type: 'request-supplement', missing, nothingElseMissing: true } }, 'action');
    await refused({ action: { ...approve, papers: { signature: ['f'] } } }, 'action');
    await refused({ items: [] }, 'items');
    await refused({ items: [1, 2].map(() => ({ id: 'a-1', seenVersion: 1 })) }, 'items');
    await refused(
      { items: Array.from({ length: 1001 }, (_, n) => ({ id: `a-${n}`, seenVersion: 1 })) },
      'items',
    );
  });

  test('the largest list there may be fits through the door', async () => {
    const head = await county.staff('head');
    const ids = Array.from({ length: 1000 }, (_, n) => `i-${n}`.padEnd(64, 'x'));
    expect(answered(await send(head, asked(ids)))).toMatchObject({ done: 0, failed: 1000 });
  });
});

test('654 approvals at one time: sixteen are in hand at once, and nobody else waits for the whole batch', async () => {
  const head = await county.staff('head');
  const officer = await county.staff('officer');
  const ids = await times(654, () => atApproval());
  const progress = watchProgress();
  let isDone = false;
  const batch = send(head, asked(ids)).finally(() => (isDone = true));
  /** How much of the batch was done between a question of somebody else and its answer. */
  const passed: number[] = [];
  while (!isDone) {
    const before = progress.done;
    expect((await officer.get('/api/staff/queue-counts')).status).toBe(200);
    passed.push(progress.done - before);
  }
  expect(answered(await batch)).toMatchObject({ done: 654, failed: 0 });
  expect(progress).toMatchObject({ done: 654, mostInHand: 16 });
  expect(Math.max(...passed)).toBeLessThan(654 / 2);
}, 120_000);

/** Counts items between their look-up and their save. */
function watchProgress(): { done: number; mostInHand: number } {
  const progress = { done: 0, mostInHand: 0 };
  const inHand = new Set<string>();
  const { get, save } = items();
  jest.spyOn(items(), 'get').mockImplementation((viewer, id) => {
    progress.mostInHand = Math.max(progress.mostInHand, inHand.add(id).size);
    return get(viewer, id);
  });
  jest.spyOn(items(), 'save').mockImplementation(async (...saved) => {
    const after = await save(...saved);
    progress.done += Number(inHand.delete(saved[0].item._id));
    return after;
  });
  return progress;
}
