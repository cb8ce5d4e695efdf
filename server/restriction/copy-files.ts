import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import type { FilesRepository } from '../files/files.repository';
import type { PhotoContent, PhotoSize, ReadyFile } from '../files/stored-file';
import type { FileStore } from '../gateways/file-store';

/** Files of one store with their contents. */
export interface FileShelf {
  files: Pick<FilesRepository, 'findForTicket' | 'begin' | 'complete' | 'startLeaving' | 'forget'>;
  fileStore: Pick<FileStore, 'newContentId' | 'read' | 'write' | 'remove'>;
}

const JOB: JobViewer = { kind: 'job', name: 'move-files' };
/** As for an upload: what nobody finishes or attaches is swept. */
const UNFINISHED_MS = 3_600_000;
const UNATTACHED_MS = 24 * 3_600_000;

/**
 * Seals files of one store anew in the other, under the same ids. The originals stay: they are taken away once an item of the
 * other store holds the copies. Safe to break off and to repeat; a copy that nothing comes to hold is swept like any upload.
 *
 * @param now system time.
 */
export async function copyFiles(
  from: FileShelf,
  to: FileShelf,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  for (const id of ids) {
    const original = await from.files.findForTicket(id);
    if (original && !(await to.files.findForTicket(id))) await copyFile(from, to, original, now);
  }
}

async function copyFile(from: FileShelf, to: FileShelf, original: ReadyFile, now: Date): Promise<void> {
  const { _id, county, owner, paper, uploadMark, createdAt } = original;
  const attempt = { photo: to.fileStore.newContentId(), thumbnail: to.fileStore.newContentId() };
  const named = { _id, county, owner, uploadMark, createdAt, ...(paper === undefined ? {} : { paper }) };
  if (!(await to.files.begin({ ...named, sweepAt: later(now, UNFINISHED_MS) }, attempt))) return;
  const copy = async (size: PhotoSize): Promise<PhotoContent> => ({
    ...original[size],
    ...(await to.fileStore.write(attempt[size], from.fileStore.read(original[size]))),
  });
  const contents = { photo: await copy('photo'), thumbnail: await copy('thumbnail') };
  if (await to.files.complete(_id, contents, later(now, UNATTACHED_MS))) return;
  await Promise.all([to.fileStore.remove(attempt.photo), to.fileStore.remove(attempt.thumbnail)]);
}

/** Takes files away that an item of the other store holds now, unless another one keeps them here; contents first. Again is harmless. */
export async function dropOriginals(
  { files, fileStore }: FileShelf,
  ids: readonly string[],
  itemId: string,
): Promise<void> {
  for (const id of ids) {
    const leaving = await files.startLeaving(JOB, id, itemId);
    if (!leaving) continue;
    for (const { photo, thumbnail } of leaving.attempts) {
      await fileStore.remove(photo);
      await fileStore.remove(thumbnail);
    }
    await files.forget(JOB, id);
  }
}

const later = (from: Date, milliseconds: number) => new Date(from.getTime() + milliseconds);
