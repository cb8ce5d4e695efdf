import type * as z from 'zod/mini';
import type { ChosenPhoto } from '@/platform/chosen-photo';
import { uploadFile } from '@/platform/upload-file';
import { UploadBroken } from '@/platform/upload-file-types';
import { toApiProblem } from './api-problem';
import { origin, sessionHeaders } from './door';
import { OfflineError } from './offline-error';
import { parseJson } from './parse-json';
import type { ApiPath } from './request';

export interface PhotoUpload<T> {
  path: ApiPath;
  photo: ChosenPhoto;
  /** Multipart fields beside the file. */
  form?: Record<string, string>;
  schema: z.ZodMiniType<T>;
  /** 0 to 100. */
  onProgress?(percent: number): void;
}

/**
 * Sends one picture as the multipart field `file`.
 *
 * @returns `done` rejects with ApiProblem (refused: kind, size) or OfflineError (lost or stopped: send it again).
 */
export function upload<T>({ path, photo, form = {}, schema, onProgress }: PhotoUpload<T>): {
  done: Promise<T>;
  stop(): void;
} {
  const running = uploadFile({
    url: origin + path,
    photo,
    field: 'file',
    form,
    headers: sessionHeaders(),
    onProgress: onProgress ?? (() => undefined),
  });
  return {
    done: running.done.then(({ status, body }) => readAnswer(status, body, schema), asOffline),
    stop: running.stop,
  };
}

function readAnswer<T>(status: number, body: string, schema: z.ZodMiniType<T>): T {
  const json = parseJson(body);
  if (status >= 400) throw toApiProblem(status, json);
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw toApiProblem(502, { code: 'answer-not-understood' });
  return parsed.data;
}

function asOffline(failure: unknown): never {
  if (failure instanceof UploadBroken) throw new OfflineError('no-connection');
  throw failure;
}
