import type * as z from 'zod/mini';
import { requestIfChanged } from './request';

/** What is on the screen, and the tag by which the server knows it. */
export interface Tagged<Data> {
  data: Data;
  etag: string | undefined;
}

/** Asks whether there is something new. @param known given back as it is when nothing changed (304). */
export async function poll<T extends z.ZodMiniType>(
  schema: T,
  path: string,
  options: Parameters<typeof requestIfChanged>[2],
  known: Tagged<z.infer<T>> | undefined,
): Promise<Tagged<z.infer<T>>> {
  const answer = await requestIfChanged(schema, path, { ...options, etag: known?.etag });
  return answer ?? known ?? poll(schema, path, options, undefined);
}
