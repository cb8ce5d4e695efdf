import { actOnWorkItem } from '../../../server/work-items/act-on-work-item';
import { presentInbox } from '../../../server/messages/present-inbox';
import { deliverAll } from '../../../server/jobs/deliver-all';
import { presentResidentItem } from '../../../server/work-items/present/resident-item';
import { presentStaffItem } from '../../../server/work-items/present/staff-item';
import { openForViewing, presentContext } from '../../../server/work-items/view-work-item';
import { wakeWorkItem } from '../../../server/work-items/wake-work-item';
import { allowedActions } from '../../../server/work-items/work-items.policy';
import { plainDate } from '../../../shared/calendar/plain-date';
import type { ResidentViewer, StaffViewer } from '../../../shared/staff/viewer';
import type { AnyAction } from '../../../shared/work-items/actions';
import { aStaffViewer, A_JOB } from '../../factories/viewer';
import { at } from '../../factories/calendar';
import { clientId } from '../../support/client-id';
import { useCasework } from '../../support/casework';

const { world, submitted } = useCasework(at('2026-06-04'));
const leader = aStaffViewer('leader', { unit: 'county', roles: ['leader'] });

/** The county's own casework, with a promise that may be extended once and stands while the device is made. */
function governed() {
  const { workItems } = world.county.deps;
  return {
    ...workItems,
    definition: (id: string) => {
      const definition = workItems.definition(id);
      return {
        ...definition,
        clocks: definition.clocks.map((clock) =>
          clock.code === 'promise'
            ? {
                ...clock,
                limit: { ...clock.limit, stops: [...clock.limit.stops, 'device-making' as const] },
                extension: {
                  ...{ id: 'TL-GEN-02', atMost: 10, times: 1, approvedBy: 'head' as const },
                  ...{ source: 'FACTS §0.8 TL-GEN-02', effectiveFrom: plainDate('2026-01-01') },
                },
              }
            : clock,
        ),
      };
    },
  };
}

const acts = (viewer: StaffViewer, id: string, action: AnyAction, seenVersion = 99) =>
  actOnWorkItem(
    governed(),
    viewer,
    id,
    { actionId: clientId(), seenVersion, action, channel: 'admin' },
    world.county.now(),
  );

/** The application as it stands, with the promise of the governed service. */
async function begun() {
  const person = await world.county.aPerson();
  const { id } = await submitted(person);
  // Submitted under the published definition: its clocks take the governed limits with them.
  await world.database.connection
    .collection<{ _id: string }>('workItems')
    .updateOne({ _id: id }, { $push: { 'clocks.$[promise].limit.stops': 'device-making' } } as object, {
      arrayFilters: [{ 'promise.code': 'promise' }],
    });
  return { person, id };
}

async function seenBy(viewer: StaffViewer, id: string) {
  const deps = { ...world.county.deps.workItems, ...governed() };
  const loaded = await deps.items.get(viewer, id);
  const context = await presentContext(deps, loaded.item.county, loaded.item.service, world.county.now());
  return presentStaffItem(
    loaded.item,
    await openForViewing(deps, loaded),
    { ...context, viewer },
    { allowedActions: allowedActions(viewer, loaded.item, context), colleagues: [], isReached: true },
  );
}

async function readBy(viewer: ResidentViewer, id: string) {
  const deps = { ...world.county.deps.workItems, ...governed() };
  const loaded = await deps.items.get(viewer, id);
  const context = await presentContext(deps, loaded.item.county, loaded.item.service, world.county.now());
  return presentResidentItem(
    loaded.item,
    await openForViewing(deps, loaded),
    { ...context, viewer },
    {
      allowed: [],
    },
  );
}

test('an extension: asked for by who has it, answered by the head of the office alone, told with reason and day', async () => {
  const { person, id } = await begun();
  const { town, townB } = world.county.staff;
  const ask: AnyAction = { type: 'ask-extension', clock: 'promise', amount: 10, words: '县里缺货，月底到。' };
  await expect(acts(townB, id, ask)).rejects.toMatchObject({ code: 'not-allowed' });
  await acts(town, id, ask);

  const asker = await seenBy(town, id);
  expect(asker.time.requests).toMatchObject([
    { words: '承诺期限延期 10 个工作日', reason: '县里缺货，月底到。', approver: '员leader', isMine: false },
  ]);
  expect(asker.allowedActions).not.toContain('approve-extension');
  expect((await seenBy(leader, id)).allowedActions).toEqual(
    expect.arrayContaining(['approve-extension', 'decline-extension']),
  );
  const approve: AnyAction = { type: 'approve-extension', request: 2 };
  for (const other of [town, townB])
    await expect(acts(other, id, approve)).rejects.toMatchObject({ code: 'not-allowed' });
  const { item } = await acts(leader, id, approve);
  expect(item.clocks.find(({ code }) => code === 'promise')).toMatchObject({
    ...{ dueOn: '2026-08-10', firstDueOn: '2026-07-27' },
  });

  const told = await readBy(person, id);
  expect(told.promise).toMatchObject({ on: '2026-08-10', firstOn: '2026-07-27' });
  expect(told.promise?.moved).toBe('原来是7月27日，往后 10 个工作日');
  expect(told.promise?.sentences).toContain('经批准延长了 10 个工作日，已经算在里面。');
  expect(told.timeline).toContainEqual(
    expect.objectContaining({
      ...{ title: '要晚几天：承诺期限延长 10 个工作日', detail: '延到8月10日。县里缺货，月底到。' },
    }),
  );
  await deliverAll(world.county.deps);
  const titles = async (viewer: ResidentViewer | StaffViewer) =>
    (await world.county.deps.main.messages.inbox(viewer)).map(({ template }) => template);
  // Every place in the words is filled.
  for (const viewer of [person, leader, town]) {
    const inbox = await world.county.deps.main.messages.inbox(viewer);
    const words = presentInbox(inbox, world.county.deps.workItems.definition, world.county.now());
    expect(words.messages.filter(({ title, body }) => /[{}]/.test(title + body))).toEqual([]);
  }
  expect(await titles(person)).toContain('extended');
  expect(await titles(leader)).toContain('approval-asked');
  expect(await titles(town)).toContain('approval-given');
  await expect(acts(town, id, ask)).rejects.toMatchObject({ code: 'not-allowed' });
});

test('a stop: by the section head of the line or the next above, told with reason and end, over by itself', async () => {
  const { person, id } = await begun();
  const { town } = world.county.staff;
  const ask = (until: string): AnyAction => ({
    ...{ type: 'ask-stop', kind: 'device-making', until: plainDate(until), words: '厂家定做要一周。' },
  });
  await acts(town, id, ask('2026-06-11'));
  // The town has no head of its own: the leader of the county is the next.
  await acts(leader, id, { type: 'approve-stop', request: 2 });
  expect((await readBy(person, id)).timeline).toContainEqual(
    expect.objectContaining({
      title: '先停一停，不计时：定制制作',
      detail: '预计停到6月11日。厂家定做要一周。',
      state: 'waiting',
    }),
  );
  const seen = await seenBy(town, id);
  expect(seen.stops).toEqual([
    expect.objectContaining({
      word: '定制制作',
      approvedBy: '员leader',
      reason: '厂家定做要一周，预计到6月11日',
    }),
  ]);
  expect(seen.time.resumable).toEqual([{ stop: 3, word: '定制制作' }]);

  world.county.setNow(at('2026-06-12', '09:30'));
  await wakeWorkItem(governed(), id, world.county.now());
  const { item } = await governed().items.get(A_JOB, id);
  expect(item.history.at(-1)).toMatchObject({ action: 'resume', about: 3, by: { kind: 'job' } });
  expect(item.stops[0]).toEqual(
    expect.objectContaining({ kind: 'device-making', entry: 3, to: world.county.now() }),
  );
});

test('declining needs no reason of the applicant, and is told to who asked alone', async () => {
  const { person, id } = await begun();
  const { town } = world.county.staff;
  await acts(town, id, { type: 'ask-extension', clock: 'promise', amount: 3, words: '忙。' });
  await acts(leader, id, { type: 'decline-extension', request: 2, words: '再想想办法。' });
  const seen = await seenBy(town, id);
  expect(seen.time.requests).toEqual([]);
  expect(seen.history[0]).toMatchObject({
    what: '没有批准延期：承诺期限延期 3 个工作日',
    detail: '再想想办法。',
  });
  expect(JSON.stringify(await readBy(person, id))).not.toMatch(/延期|再想想/);
});
