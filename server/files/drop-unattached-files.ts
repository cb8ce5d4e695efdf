import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import type { FileStore } from '../gateways/file-store';
import type { FilesRepository } from './files.repository';
import type { StoredFile } from './stored-file';

export interface DropUnattachedFilesDeps {
  files: FilesRepository;
  store: FileStore;
  /** Whether an item was acknowledged with this file and has only not been given it yet. */
  isOwed(fileId: string): Promise<boolean>;
}

const JOB: JobViewer = { kind: 'job', name: 'drop-unattached-files' };
const AT_ONCE = 100;

/**
 * Takes away files whose time is over and that no item holds or is owed (a server that was off for days delivers late), and
 * what broken-off uploads left of the others.
 * Safe to break off and to run twice at once.
 *
 * @param now system time.
 * @returns how many files were dropped.
 */
export async function dropUnattachedFiles(deps: DropUnattachedFilesDeps, now: Date): Promise<number> {
  let dropped = 0;
  for (;;) {
    const due = await deps.files.dueForSweep(JOB, now, AT_ONCE);
    let left = 0;
    for (const file of due) {
      if (await deps.isOwed(file._id)) left += 1;
      else if (await sweep(deps, file, now)) dropped += 1;
    }
    if (due.length < AT_ONCE || left === due.length) return dropped;
  }
}

async function sweep(
  { files, store }: DropUnattachedFilesDeps,
  file: StoredFile,
  now: Date,
): Promise<boolean> {
  if (await files.startDropping(JOB, file._id, now)) {
    await removeAll(store, contentsOf(file));
    await files.forget(JOB, file._id);
    return true;
  }
  const held = await files.findHeld(JOB, file._id);
  if (!held) return false;
  const kept = [held.photo.id, held.thumbnail.id];
  await removeAll(
    store,
    contentsOf(held).filter((id) => !kept.includes(id)),
  );
  await files.settle(JOB, file._id);
  return false;
}

const contentsOf = (file: StoredFile) => file.attempts.flatMap(({ photo, thumbnail }) => [photo, thumbnail]);

async function removeAll(store: FileStore, ids: readonly string[]): Promise<void> {
  for (const id of ids) await store.remove(id);
}
