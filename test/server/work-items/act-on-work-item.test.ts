import { recordAbsence } from '../../../server/staff/record-absence';
import { A_JOB } from '../../factories/viewer';
import { at } from '../../factories/calendar';
import { RECORDS } from '../../factories/wheelchair-story';
import { passed, sendBack, useCasework } from '../../support/casework';
import { clientId } from '../../support/client-id';

const { world, submitted, act } = useCasework(at('2026-06-04'));

describe('acting', () => {
  test('the same action id answers the same and is recorded once', async () => {
    const { id } = await submitted(await world.county.aPerson());
    const actionId = clientId();
    const first = await act(world.county.staff.town, id, passed, 1, actionId);
    const again = await act(world.county.staff.town, id, passed, 1, actionId);
    expect(again.item.version).toBe(first.item.version);
  });
  test('ten notes and one decision at once all stand, in one history without gaps', async () => {
    const { id } = await submitted(await world.county.aPerson());
    await Promise.all([
      ...Array.from({ length: 8 }, (_, n) =>
        act(world.county.staff.town, id, { type: 'note', words: `备注 ${n}` }, 1),
      ),
      act(world.county.staff.town, id, passed, 1),
    ]);
    const { item } = await world.county.deps.main.items.get(A_JOB, id);
    expect(item.history.map((entry) => entry.n)).toEqual(item.history.map((_, n) => n + 1));
    expect(item).toMatchObject({ step: 'acceptance', version: 10 });
  });
  test('a clock that was set back sets no history back', async () => {
    const { id, item: sent } = await submitted(await world.county.aPerson());
    world.county.setNow(at('2026-06-03'));
    const { item } = await act(world.county.staff.town, id, passed, 1);
    expect(item.history.map((entry) => entry.recordedAt)).toEqual([
      sent.history[0]!.recordedAt,
      sent.history[0]!.recordedAt,
    ]);
    expect(item.stepSince).toEqual(item.history[1]!.recordedAt);
  });
  test('who was second learns what changed; nothing of theirs took effect', async () => {
    const { id } = await submitted(await world.county.aPerson());
    await act(world.county.staff.town, id, passed, 1);
    await expect(act(world.county.staff.town, id, sendBack, 1)).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
  });
  test('unseen answers like nonexistent, seen but not mine is refused', async () => {
    const { id } = await submitted(await world.county.aPerson());
    await expect(act(world.county.staff.officer, id, passed)).rejects.toMatchObject({ code: 'not-found' });
    await expect(act(world.county.staff.townB, id, passed)).rejects.toMatchObject({ code: 'not-allowed' });
  });
  test('nobody gets the step that must be kept apart from the one they have just done', async () => {
    const { id } = await submitted(await world.county.aPerson());
    const { organisations } = world.county.deps;
    const absence = {
      ...{ county: '431229', staffId: 'assessor', reason: 'leave' as const },
      ...{ from: at('2026-06-01'), to: at('2026-06-30') },
    };
    await recordAbsence({ organisations }, A_JOB, { _id: clientId(), ...absence }, world.county.now());
    const { staff } = world.county;
    await act(staff.town, id, passed);
    const atHead = await act(staff.officer, id, { type: 'accept', record: {} });
    expect(atHead.item).toMatchObject({ step: 'assessment', assignee: { staffId: 'head' } });
    const { item } = await act(staff.head, id, { type: 'assess', record: RECORDS.assess! });
    expect(item).toMatchObject({ step: 'approval', assignee: { staffId: 'leader' } });
  });
  test('words and answers lie sealed: nothing of them stands in the database in clear', async () => {
    const { id } = await submitted(await world.county.aPerson('欧阳秀梅'));
    await act(world.county.staff.town, id, { type: 'note', words: '邻居说她住在桥头' });
    const stored = JSON.stringify(
      await world.database.connection.collection('workItems').findOne({ _id: id as never }),
    );
    for (const secret of ['欧阳秀梅', '扶着墙', '桥头', '19900002207', '村口第二家'])
      expect(stored).not.toContain(secret);
  });
});
