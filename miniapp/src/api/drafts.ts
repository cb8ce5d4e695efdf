import { Draft, DraftList, type DraftSave } from '@zhucantong/shared/work-items/draft';
import * as z from 'zod/mini';
import { ApiProblem } from './api-problem';
import { request } from './request';

/** Unfinished applications of the signed-in person, for themselves and for those they act for. */
export async function fetchDrafts(): Promise<Draft[]> {
  return (await request({ path: '/api/resident/drafts', schema: DraftList })).drafts;
}

export function fetchDraft(id: string): Promise<Draft> {
  return request({ path: `/api/resident/drafts/${id}`, schema: Draft });
}

/** Keeps a draft. @throws ApiProblem changed-meanwhile when another device saved first; see `draftInTheWay`. */
export function saveDraft(id: string, draft: z.infer<typeof DraftSave>): Promise<Draft> {
  return request({ method: 'PUT', path: `/api/resident/drafts/${id}`, body: draft, schema: Draft });
}

export function deleteDraft(id: string): Promise<unknown> {
  return request({ method: 'DELETE', path: `/api/resident/drafts/${id}`, schema: z.unknown() });
}

/** The other revision that a refused save carries. */
export function draftInTheWay(failure: unknown): Draft | undefined {
  if (!(failure instanceof ApiProblem) || failure.code !== 'changed-meanwhile') return undefined;
  const parsed = z.object({ current: Draft }).safeParse(failure.document);
  return parsed.success ? parsed.data.current : undefined;
}
