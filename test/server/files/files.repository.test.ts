import { A_JOB } from '../../factories/viewer';
import { daughter, stranger, useFileSlice, worker } from '../../support/file-slice';

const slice = useFileSlice();

describe('who may read', () => {
  test('a stranger and the public see nothing of an own file', async () => {
    const { fileId } = await slice.receive('a');
    expect(await slice.deps.files.findOwn(daughter, [fileId])).toHaveLength(1);
    expect(await slice.deps.files.findOwn(stranger, [fileId])).toEqual([]);
    expect(await slice.deps.files.findOwn({ kind: 'public', address: '127.0.0.1' }, [fileId])).toEqual([]);
  });

  test('once on an item, only who sees the item sees it', async () => {
    const { fileId } = await slice.receive('a');
    await slice.deps.files.attachToItem(daughter, [fileId], 'item-1');
    expect(await slice.deps.files.findOwn(daughter, [fileId])).toEqual([]);
    expect(await slice.deps.files.findOfItem(worker, 'item-1', [fileId])).toHaveLength(1);
    expect(await slice.deps.files.findOfItem(worker, 'item-2', [fileId])).toEqual([]);
  });

  test('nobody attaches another’s file; doing it again is harmless', async () => {
    const { fileId } = await slice.receive('a');
    const { files } = slice.deps;
    for (const [viewer, item] of [
      [stranger, 'item-2'],
      [daughter, 'item-1'],
      [daughter, 'item-1'],
    ] as const)
      await files.attachToItem(viewer, [fileId], item);
    expect((await files.findOfItem(worker, 'item-1', [fileId])).map(({ heldBy }) => heldBy)).toEqual([
      ['item-1'],
    ]);
    expect(await files.findOfItem(worker, 'item-2', [fileId])).toEqual([]);
    expect(await files.keepForDraft(daughter, [fileId], 'draft-1', slice.now())).toBe(0);
  });

  test('two items that were acknowledged with one photo both keep it, and it leaves with the last of them', async () => {
    const { fileId } = await slice.receive('a');
    const { files } = slice.deps;
    for (const item of ['item-1', 'item-2']) await files.attachToItem(A_JOB, [fileId], item);
    for (const item of ['item-1', 'item-2'])
      expect(await files.findOfItem(worker, item, [fileId])).toHaveLength(1);

    expect(await files.startLeaving(A_JOB, fileId, 'item-1')).toBeNull();
    expect(await files.findOfItem(worker, 'item-1', [fileId])).toEqual([]);
    expect(await files.findOfItem(worker, 'item-2', [fileId])).toHaveLength(1);
    expect(await files.startLeaving(A_JOB, fileId, 'item-2')).toMatchObject({ state: 'dropping' });
    expect(await files.findOfItem(worker, 'item-2', [fileId])).toEqual([]);
  });
});
