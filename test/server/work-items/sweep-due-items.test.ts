import { deliverAll } from '../../../server/jobs/deliver-all';
import { wakeWorkItem } from '../../../server/work-items/wake-work-item';
import { A_JOB, aStaffViewer } from '../../factories/viewer';
import { at } from '../../factories/calendar';
import { passed, sendBack, useCasework } from '../../support/casework';
import { sweep } from '../../support/sweep';

const { world, aPhoto, submitted, act } = useCasework(at('2026-06-04'));

const itemOf = async (id: string) => (await world.county.deps.main.items.get(A_JOB, id)).item;
const historyOf = async (id: string) =>
  (await itemOf(id)).history.map(({ action, clock, threshold }) =>
    [action, clock, threshold].filter(Boolean).join(' '),
  );
async function sweepAt(day: string, time = '09:30') {
  world.county.setNow(at(day, time));
  return sweep(world.county);
}

describe('nobody acts', () => {
  test('yellow, red, up the line: each once, in its order, and silence accepts', async () => {
    const { id } = await submitted(await world.county.aPerson());
    for (const day of ['2026-06-09', '2026-06-10', '2026-06-10', '2026-06-11', '2026-06-12'])
      await sweepAt(day);
    expect(await historyOf(id)).toEqual([
      'submit',
      'warn step yellow',
      'mark-overdue step',
      'warn acceptance yellow',
      'escalate step leader',
      'deem-accepted',
    ]);
    expect(await itemOf(id)).toMatchObject({ step: 'assessment', assignee: { staffId: 'assessor' } });
  });

  test('a sweep that comes late gives no warning of what is late already', async () => {
    const { id } = await submitted(await world.county.aPerson());
    await sweepAt('2026-06-12', '00:30');
    await sweepAt('2026-06-12', '00:30');
    expect(await historyOf(id)).toEqual([
      'submit',
      'mark-overdue step',
      'escalate step leader',
      'deem-accepted',
    ]);
  });

  test('no supplement: two reminders, then it closes as withdrawn and can be reopened', async () => {
    const viewer = await world.county.aPerson();
    const { id } = await submitted(viewer);
    await act(world.county.staff.town, id, sendBack, 1);
    await sweepAt('2026-06-19', '23:00');
    await sweepAt('2026-06-23', '09:30');
    await sweepAt('2026-06-24', '08:00');
    expect(await historyOf(id)).toEqual(['submit', 'request-supplement', 'remind', 'remind', 'lapse']);
    world.county.setNow(at('2026-07-01'));
    const reopened = await act(viewer, id, {
      type: 'reopen',
      answers: {},
      papers: { 'home-photos': [await aPhoto(viewer)] },
    });
    expect(reopened.item).toMatchObject({ status: 'open', assignee: { staffId: 'town' } });
  });
});

test('everybody who is told is named in the entry, finds it in the inbox once, and is another with every step', async () => {
  const { deps, staff } = world.county;
  const { id } = await submitted(await world.county.aPerson());
  await act(staff.town, id, passed);
  for (const day of ['2026-06-09', '2026-06-10', '2026-06-12']) await sweepAt(day);
  await deliverAll(deps);
  await deliverAll(deps);
  const { history } = await itemOf(id);
  const told = history.flatMap(({ action, told: people }) =>
    people ? [`${action} ${people.map(({ staffId }) => staffId).join(' ')}`] : [],
  );
  expect(told).toEqual([
    'warn officer',
    'mark-overdue officer head',
    'warn officer',
    'escalate leader',
    'deem-accepted officer head',
  ]);
  const inboxOf = async (staffId: string, unit: string) =>
    (await deps.main.messages.inbox(aStaffViewer(staffId, { unit })))
      .filter(({ item }) => item === id)
      .map(({ template }) => template)
      .sort();
  expect(await inboxOf('leader', 'county')).toEqual(['escalated']);
  expect(await inboxOf('head', 'section')).toEqual(['overdue-staff', 'overdue-staff']);
  expect(await inboxOf('officer', 'section')).toEqual([
    ...['due-soon', 'due-soon', 'new-item', 'overdue-staff', 'overdue-staff'],
  ]);
});

describe('several servers', () => {
  test('share what is due: every item is woken by one of them, and nothing is recorded twice', async () => {
    const county = world.county;
    const ids = [];
    for (let n = 0; n < 12; n += 1) ids.push((await submitted(await county.aPerson())).id);
    county.setNow(at('2026-06-09', '09:30'));
    const woken: string[] = [];
    const other = {
      ...county,
      deps: { ...county.deps, workItems: { ...county.deps.workItems, items: noting(woken) } },
    };
    const recorded = await Promise.all([sweep(county), sweep(other), sweep(county), sweep(other)]);
    expect(recorded.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(12);
    expect(new Set(woken).size).toBe(woken.length);
    for (const id of ids) expect(await historyOf(id)).toEqual(['submit', 'warn step yellow']);
  });

  test('that wake the same item at the same moment record it once', async () => {
    const { id } = await submitted(await world.county.aPerson());
    const { deps } = world.county;
    const wake = () => wakeWorkItem(deps.workItems, id, at('2026-06-11', '09:30'));
    const recorded = await Promise.all([wake(), wake(), wake()]);
    expect(await historyOf(id)).toEqual([
      'submit',
      'mark-overdue step',
      'warn acceptance yellow',
      'escalate step leader',
    ]);
    expect(recorded.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(3);
  });

  /** The county's items, noting whom a sweep reads. */
  function noting(woken: string[]) {
    const { items } = world.county.deps.workItems;
    return {
      ...items,
      leaseDue: async (...question: Parameters<typeof items.leaseDue>) => {
        const leased = await items.leaseDue(...question);
        woken.push(...leased.mine);
        return leased;
      },
    };
  }
});

describe('an item that cannot be woken', () => {
  const lamed = () => world.database.connection.collection<{ _id: string }>('workItems');

  test('rests, and the rest of many is woken in the same sweep', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 8; n += 1) ids.push((await submitted(await world.county.aPerson())).id);
    const broken = ids.slice(0, 5);
    await lamed().updateMany({ _id: { $in: broken } }, { $set: { service: 'unknown@9' } });
    world.county.setNow(at('2026-06-09', '09:30'));
    const failed: string[] = [];
    await sweep(world.county, (id) => failed.push(id));
    await sweep(world.county, (id) => failed.push(id));
    expect([...failed].sort()).toEqual([...broken].sort());
    for (const id of ids.slice(5)) expect(await historyOf(id)).toEqual(['submit', 'warn step yellow']);
    await lamed().deleteMany({ _id: { $in: broken } });
  });

  test('because nothing is to be done yet is given its next instant, and its version does not move', async () => {
    const { id, item } = await submitted(await world.county.aPerson());
    await lamed().updateOne({ _id: id }, { $set: { wakeAt: at('2026-06-05', '01:00') } });
    await sweepAt('2026-06-05');
    expect(await itemOf(id)).toMatchObject({ version: 1, wakeAt: item.wakeAt });
  });
});
