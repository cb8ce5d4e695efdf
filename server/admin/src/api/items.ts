import type { ActionRequest, RequestedAction, Restrict } from '@zhucantong/shared/work-items/actions';
import {
  MessagePreview,
  Revealed,
  StaffItem,
  StoredTyping,
  type RevealableField,
  type RevealReason,
  type StaffTyping,
} from '@zhucantong/shared/work-items/staff-view';
import type * as z from 'zod/mini';
import { command, request } from './request';

const pathOf = (id: string) => `/api/staff/items/${encodeURIComponent(id)}`;

/** The item as this worker may see it; leaves an entry in the access log. */
export const getItem = (id: string, signal?: AbortSignal) =>
  request(StaffItem, 'GET', pathOf(id), signal ? { signal } : {});

/** @throws ApiProblem `changed-meanwhile` when somebody was first; nothing has happened then. */
export const act = (id: string, body: ActionRequest) =>
  request(StaffItem, 'POST', `${pathOf(id)}/actions`, { body });

/** Out of the open store: nothing comes back, the worker may not see it any more. @throws ApiProblem as `act` does. */
export const restrict = (
  id: string,
  body: Pick<ActionRequest, 'actionId' | 'seenVersion'> & { action: Restrict },
) => command('POST', `${pathOf(id)}/restrict`, { body });

/** What the applicant would read; nothing is written. */
export const previewAction = (id: string, action: RequestedAction, signal?: AbortSignal) =>
  request(MessagePreview, 'POST', `${pathOf(id)}/preview`, {
    body: { action },
    ...(signal ? { signal } : {}),
  });

/** The whole value of a masked field; the reason is logged where the person concerned can read it. */
export const reveal = (id: string, field: RevealableField, reason: RevealReason) =>
  request(Revealed, 'POST', `${pathOf(id)}/reveal`, { body: { field, reason } });

export const getTyping = (id: string, signal?: AbortSignal) =>
  request(StoredTyping, 'GET', `${pathOf(id)}/typing`, signal ? { signal } : {});

export const putTyping = (id: string, body: z.infer<typeof StaffTyping>, isLeaving = false) =>
  request(StoredTyping, 'PUT', `${pathOf(id)}/typing`, { body, isLeaving });

export const deleteTyping = (id: string) => command('DELETE', `${pathOf(id)}/typing`);
