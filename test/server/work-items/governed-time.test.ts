import { presentMessages } from '../../../server/messages/present-messages';
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
import { anAbsence } from '../../factories/post';
import { passed, useCasework } from '../../support/casework';

const { world, submitted, act } = useCasework(at('2026-06-04'));
const leader = aStaffViewer('leader', { unit: 'county', roles: ['leader'] });

/** Accepted, and in the hands of whoever assesses. */
async function accepted() {
  const { town, officer } = world.county.staff;
  const person = await world.county.aPerson();
  const { id } = await submitted(person);
  await act(town, id, passed);
  await act(officer, id, { type: 'accept', record: {} });
  return { person, id };
}

/** Approved, and with whoever hands it over. */
async function approved() {
  const { assessor, head } = world.county.staff;
  const { person, id } = await accepted();
  const record = {
    device: 'manual-wheelchair',
    quantity: 1,
    size: '座宽 36',
    supply: 'order',
    reason: '要定做',
  };
  await act(assessor, id, { type: 'assess', record });
  await act(head, id, { type: 'approve', record: {} });
  return { person, id };
}

async function seenBy(viewer: StaffViewer, id: string) {
  const deps = world.county.deps.workItems;
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
  const deps = world.county.deps.workItems;
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

test('an extension: asked for by who has it, answered by the leader in charge alone, told with reason and day', async () => {
  const { person, id } = await accepted();
  const { assessor, officer } = world.county.staff;
  const ask: AnyAction = { type: 'ask-extension', clock: 'promise', amount: 10, words: '县里缺货，月底到。' };
  await expect(act(officer, id, ask)).rejects.toMatchObject({ code: 'not-allowed' });
  await act(assessor, id, ask);

  const asker = await seenBy(assessor, id);
  expect(asker.time.requests).toMatchObject([
    { words: '承诺期限延期 10 个工作日', reason: '县里缺货，月底到。', approver: '员leader', isMine: false },
  ]);
  expect(asker.allowedActions).not.toContain('approve-extension');
  expect((await seenBy(leader, id)).allowedActions).toEqual(
    expect.arrayContaining(['approve-extension', 'decline-extension']),
  );
  const approve: AnyAction = { type: 'approve-extension', request: 4 };
  for (const other of [assessor, officer])
    await expect(act(other, id, approve)).rejects.toMatchObject({ code: 'not-allowed' });
  const { item } = await act(leader, id, approve);
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
  for (const viewer of [person, leader, assessor]) {
    const inbox = await world.county.deps.main.messages.inbox(viewer);
    const words = presentMessages(inbox, world.county.deps.workItems.definition, world.county.now());
    expect(words.filter(({ title, body }) => /[{}]/.test(title + body))).toEqual([]);
  }
  expect(await titles(person)).toContain('extended');
  expect(await titles(leader)).toContain('approval-asked');
  expect(await titles(assessor)).toContain('approval-given');
  await expect(act(assessor, id, ask)).rejects.toMatchObject({ code: 'wrong-state' });
});

test('a stop for what is made to measure: by the section head of the line, told with reason and end, over by itself', async () => {
  const { person, id } = await approved();
  const { officer, head } = world.county.staff;
  const ask = (until: string): AnyAction => ({
    ...{ type: 'ask-stop', kind: 'device-making', until: plainDate(until), words: '厂家定做要一周。' },
  });
  await act(officer, id, ask('2026-06-11'));
  await act(head, id, { type: 'approve-stop', request: 6 });
  expect((await readBy(person, id)).timeline).toContainEqual(
    expect.objectContaining({
      title: '先停一停，不计时：定制制作',
      detail: '预计停到6月11日。厂家定做要一周。',
      state: 'waiting',
    }),
  );
  const seen = await seenBy(officer, id);
  expect(seen.stops).toContainEqual(
    expect.objectContaining({
      word: '定制制作',
      approvedBy: '员head',
      reason: '厂家定做要一周，预计到6月11日',
    }),
  );
  expect(seen.time.resumable).toEqual([{ stop: 7, word: '定制制作' }]);

  world.county.setNow(at('2026-06-12', '09:30'));
  await wakeWorkItem(world.county.deps.workItems, id, world.county.now());
  const { item } = await world.county.deps.main.items.get(A_JOB, id);
  expect(item.history.at(-1)).toMatchObject({ action: 'resume', about: 7, by: { kind: 'job' } });
  expect(item.stops).toContainEqual(
    expect.objectContaining({ kind: 'device-making', entry: 7, to: world.county.now() }),
  );
});

test('declining needs no reason of the applicant, and is told to who asked alone', async () => {
  const { person, id } = await accepted();
  const { assessor } = world.county.staff;
  await act(assessor, id, { type: 'ask-extension', clock: 'decision', amount: 3, words: '忙。' });
  await act(leader, id, { type: 'decline-extension', request: 4, words: '再想想办法。' });
  const seen = await seenBy(assessor, id);
  expect(seen.time.requests).toEqual([]);
  expect(seen.history[0]).toMatchObject({
    what: '没有批准延期：法定期限延期 3 个工作日',
    detail: '再想想办法。',
  });
  expect(JSON.stringify(await readBy(person, id))).not.toMatch(/延期|再想想/);
});

test('a head who has an item asks the leader for its stop, not themselves', async () => {
  const { id } = await approved();
  const { head } = world.county.staff;
  await act(head, id, { type: 'assign', staffId: head.staffId });
  const until = plainDate('2026-06-11');
  await act(head, id, { type: 'ask-stop', kind: 'device-making', until, words: '定做。' });
  const seen = await seenBy(head, id);
  expect(seen.time.requests).toMatchObject([{ approver: '员leader', isMine: false }]);
  const { item } = await world.county.deps.main.items.get(A_JOB, id);
  const approve: AnyAction = { type: 'approve-stop', request: item.requests![0]!.entry };
  await expect(act(head, id, approve)).rejects.toMatchObject({ code: 'not-allowed' });
  await act(leader, id, approve);
});

// The last: the head stays away for the rest of the file.
test('who was asked and is away holds nothing up: it is seen, and asked again it goes to the next one up the line', async () => {
  const { id } = await approved();
  const { officer, head } = world.county.staff;
  const ask: AnyAction = {
    ...{ type: 'ask-stop', kind: 'device-making', until: plainDate('2026-07-11'), words: '厂家定做。' },
  };
  await act(officer, id, ask);
  expect((await seenBy(officer, id)).time.requests).toMatchObject([
    { approver: '员head', approverAway: null },
  ]);
  await world.county.deps.organisations.addAbsence(
    anAbsence(head.staffId, '2026-06-04T00:00+08:00', '2026-06-10T00:00+08:00'),
    { recordedBy: head.staffId, recordedAt: world.county.now() },
  );
  expect((await seenBy(officer, id)).time.requests).toMatchObject([
    { approver: '员head', approverAway: '6月9日' },
  ]);
  await act(officer, id, ask);
  expect((await seenBy(officer, id)).time.requests).toMatchObject([
    { approver: '员leader', approverAway: null },
  ]);
  await expect(act(head, id, { type: 'approve-stop', request: 7 })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await act(leader, id, { type: 'approve-stop', request: 7 });
});
