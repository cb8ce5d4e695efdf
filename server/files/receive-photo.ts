import { createHash } from 'node:crypto';
import { DomainError } from '@zhucantong/shared/errors';
import type { FileStore } from '../gateways/file-store';
import type { FilesRepository, Uploader } from './files.repository';
import type { PreparedPhoto } from './prepare-photo';
import type { PhotoSize, StoredFile, UploadAttempt } from './stored-file';

export interface ReceivePhotoDeps {
  files: FilesRepository;
  store: FileStore;
  /** Turns uploaded bytes into what is kept, or throws a DomainError. */
  preparePhoto(upload: Uint8Array): Promise<PreparedPhoto>;
  /** An id that nobody can guess and that is the same each time (`database/keyed-id`). */
  keyedId(kind: string, accountId: string, clientId: string): string;
  /** System time: expiry does not follow the demo clock. */
  systemNow(): Date;
}

export interface PhotoUpload {
  /** Made by the client, once for each picture chosen; the same when it tries again. */
  uploadId: string;
  bytes: Uint8Array;
  /** Code of the paper it shows. */
  paper?: string;
}

export interface ReceivedPhoto {
  fileId: string;
  /** Pixels, upright. */
  width: number;
  height: number;
  /** Of the kept JPEG. */
  bytes: number;
}

/** An upload that never finished is forgotten after an hour, a file that nothing holds after a day. */
const UNFINISHED_MS = 3_600_000;
const UNATTACHED_MS = 24 * 3_600_000;

/**
 * Takes a photo in: read by content, turned, shrunk, re-encoded without metadata, sealed, with its thumbnail.
 * Sent again after the network went away, it answers with the same file.
 *
 * @throws DomainError `file-too-large`, `file-kind-refused`, `file-unreadable`; `upload-id-reused` when another picture
 * comes under the same upload id; `unavailable` when the sweep is just taking the old upload away.
 */
export async function receivePhoto(
  deps: ReceivePhotoDeps,
  viewer: Uploader,
  upload: PhotoUpload,
): Promise<ReceivedPhoto> {
  const id = deps.keyedId('upload', viewer.accountId, upload.uploadId);
  const uploadMark = deps.keyedId('upload-mark', viewer.accountId, sha256(upload.bytes));

  const before = await deps.files.findUpload(viewer, id);
  if (before?.state === 'ready') return receiptOf(before, uploadMark);

  const prepared = await deps.preparePhoto(upload.bytes);
  const attempt = { photo: deps.store.newContentId(), thumbnail: deps.store.newContentId() };
  const now = deps.systemNow();
  const isNamed = await deps.files.begin(
    {
      _id: id,
      county: viewer.county,
      owner: viewer.accountId,
      ...(upload.paper === undefined ? {} : { paper: upload.paper }),
      uploadMark,
      createdAt: now,
      sweepAt: later(now, UNFINISHED_MS),
    },
    attempt,
  );
  if (isNamed) await writeAttempt(deps, id, prepared, attempt);

  const stored = await deps.files.findUpload(viewer, id);
  if (stored?.state !== 'ready') throw new DomainError('unavailable');
  return receiptOf(stored, uploadMark);
}

async function writeAttempt(
  { files, store, systemNow }: ReceivePhotoDeps,
  id: string,
  prepared: PreparedPhoto,
  attempt: UploadAttempt,
): Promise<void> {
  const contents = {
    photo: await writeSize(store, prepared, attempt, 'photo'),
    thumbnail: await writeSize(store, prepared, attempt, 'thumbnail'),
  };
  const isFirst = await files.complete(id, contents, later(systemNow(), UNATTACHED_MS));
  if (!isFirst) await Promise.all([store.remove(attempt.photo), store.remove(attempt.thumbnail)]);
}

async function writeSize(store: FileStore, prepared: PreparedPhoto, attempt: UploadAttempt, size: PhotoSize) {
  const { data, width, height } = prepared[size];
  const content = await store.write(attempt[size], [data]);
  return { ...content, bytes: data.length, width, height };
}

function receiptOf({ _id, photo, uploadMark }: StoredFile, uploadedNow: string): ReceivedPhoto {
  if (uploadMark !== uploadedNow) throw new DomainError('upload-id-reused');
  if (!photo) throw new DomainError('unavailable');
  return { fileId: _id, width: photo.width, height: photo.height, bytes: photo.bytes };
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64url');
const later = (from: Date, milliseconds: number) => new Date(from.getTime() + milliseconds);
