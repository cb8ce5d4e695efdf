import * as z from 'zod/mini';
import type { ChosenPhoto } from '@/platform/chosen-photo';
import { uploadFile } from '@/platform/upload-file';
import { UploadBroken } from '@/platform/upload-file-types';
import { origin, sessionHeaders } from './door';
import { OfflineError } from './offline-error';
import { readAnswer } from './read-answer';
import { request } from './request';

const StoredPhoto = z.object({ id: z.string() });
type StoredPhoto = z.infer<typeof StoredPhoto>;

/**
 * Sends the photo of a paper. Safe to repeat with the same `uploadId`.
 *
 * @param onProgress told 0 to 100.
 * @returns `done` rejects with ApiProblem (refused: kind, size) or OfflineError (lost or stopped: send it again).
 */
export function uploadPaper(
  photo: ChosenPhoto,
  { uploadId, paper }: { uploadId: string; paper: string },
  onProgress: (percent: number) => void,
): { done: Promise<StoredPhoto>; stop(): void } {
  const { done, stop } = uploadFile({
    url: `${origin}/api/resident/files`,
    photo,
    field: 'file',
    form: { uploadId, purpose: 'paper', paper },
    headers: sessionHeaders(),
    onProgress,
  });
  return { done: done.then(({ status, body }) => readAnswer(status, body, StoredPhoto), asOffline), stop };
}

function asOffline(failure: unknown): never {
  if (failure instanceof UploadBroken) throw new OfflineError('no-connection');
  throw failure;
}

/** An address that shows the picture for sixty seconds. */
export async function photoAddress(id: string, size: 'full' | 'thumbnail'): Promise<string> {
  const { url } = await request({
    method: 'POST',
    path: `/api/resident/files/${id}/ticket`,
    body: { size },
    schema: z.object({ url: z.string() }),
  });
  return origin + url;
}
