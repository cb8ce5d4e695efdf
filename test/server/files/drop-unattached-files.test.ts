import { dropUnattachedFiles } from '../../../server/files/drop-unattached-files';
import { receivePhoto } from '../../../server/files/receive-photo';
import { A_JOB } from '../../factories/viewer';
import { DAY, daughter, MINUTE, read, useFileSlice, worker } from '../../support/file-slice';

const slice = useFileSlice();

describe('the sweep', () => {
  test('drops after a day what nothing holds, contents and all', async () => {
    await slice.receive('a');
    slice.later(DAY - 1);
    expect(await dropUnattachedFiles(slice.deps, slice.now())).toBe(0);
    slice.later(1);
    expect(await dropUnattachedFiles(slice.deps, slice.now())).toBe(1);
    expect([await slice.collectionOf('files').countDocuments(), await slice.chunksLeft()]).toEqual([0, 0]);
  });

  test('keeps a draft’s files until the draft expires, an item’s for ever', async () => {
    const [draft, item] = [await slice.receive('a'), await slice.receive('b')];
    await slice.deps.files.keepForDraft(
      daughter,
      [draft.fileId],
      'draft-1',
      new Date(slice.now().getTime() + 30 * DAY),
    );
    await slice.deps.files.attachToItem(daughter, [item.fileId], 'item-1');
    slice.later(29 * DAY);
    expect(await dropUnattachedFiles(slice.deps, slice.now())).toBe(0);
    slice.later(DAY);
    expect(await dropUnattachedFiles(slice.deps, slice.now())).toBe(1);
    expect(await slice.deps.files.findOfItem(worker, 'item-1', [item.fileId])).toHaveLength(1);
  });

  test('leaves what an acknowledged item is still owed, however late it is delivered', async () => {
    const { fileId } = await slice.receive('a');
    await slice.receive('b');
    slice.owe(fileId);
    slice.later(3 * DAY);
    expect(await dropUnattachedFiles(slice.deps, slice.now())).toBe(1);
    await slice.deps.files.attachToItem(daughter, [fileId], 'item-1');
    expect(await slice.deps.files.findOfItem(worker, 'item-1', [fileId])).toHaveLength(1);
  });

  test('forgets an upload that never finished, with the half that was written', async () => {
    await expect(
      receivePhoto(slice.breakingAfter(1), daughter, { uploadId: 'a', bytes: slice.upright }),
    ).rejects.toThrow('cut');
    expect(await slice.chunksLeft()).toBe(1);
    slice.later(60 * MINUTE);
    expect(await dropUnattachedFiles(slice.deps, slice.now())).toBe(1);
    expect([await slice.collectionOf('files').countDocuments(), await slice.chunksLeft()]).toEqual([0, 0]);
  });

  test('clears what a broken-off first attempt left of a file that an item holds', async () => {
    await receivePhoto(slice.breakingAfter(1), daughter, { uploadId: 'a', bytes: slice.upright }).catch(
      () => undefined,
    );
    const { fileId } = await slice.receive('a');
    await slice.deps.files.attachToItem(daughter, [fileId], 'item-1');
    expect(await slice.chunksLeft()).toBe(3);
    slice.later(DAY);
    expect(await dropUnattachedFiles(slice.deps, slice.now())).toBe(0);
    expect(await slice.chunksLeft()).toBe(2);
    const [file] = await slice.deps.files.findOfItem(worker, 'item-1', [fileId]);
    await read(slice.deps.store.read(file!.photo));
    expect(await slice.deps.files.dueForSweep(A_JOB, slice.later(DAY), 10)).toEqual([]);
  });

  test('costs what is due, not what exists', async () => {
    for (let upload = 0; upload < 6; upload++) await slice.receive(`held-${upload}`);
    await slice.deps.files.attachToItem(
      daughter,
      Array.from({ length: 6 }, (_, upload) =>
        slice.deps.keyedId('upload', daughter.accountId, `held-${upload}`),
      ),
      'item-1',
    );
    await slice.receive('due');
    const due = slice.collectionOf('files').find({ sweepAt: { $lte: slice.later(DAY) } });
    const { executionStats } = await due.sort({ sweepAt: 1 }).limit(100).explain('executionStats');
    expect(executionStats).toMatchObject({ nReturned: 1, totalKeysExamined: 1, totalDocsExamined: 1 });
  });
});
