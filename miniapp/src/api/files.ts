import * as z from 'zod/mini';
import type { ChosenPhoto } from '@/platform/chosen-photo';
import { origin } from './door';
import { request } from './request';
import { upload } from './upload';

const StoredPhoto = z.object({ id: z.string(), width: z.number(), height: z.number(), bytes: z.number() });
export type StoredPhoto = z.infer<typeof StoredPhoto>;

/**
 * Sends the photo of a paper. Safe to repeat with the same `uploadId`.
 *
 * @returns `done` rejects with ApiProblem (refused) or OfflineError (send it again).
 */
export function uploadPaper(
  photo: ChosenPhoto,
  { uploadId, paper }: { uploadId: string; paper: string },
  onProgress: (percent: number) => void,
): { done: Promise<StoredPhoto>; stop(): void } {
  return upload({
    path: '/api/resident/files',
    photo,
    form: { uploadId, purpose: 'paper', paper },
    schema: StoredPhoto,
    onProgress,
  });
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
