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

/** @param api where the routes of the desk stand. */
const pathOf = (api: string, id: string) => `${api}/items/${encodeURIComponent(id)}`;

/** The item as this worker may see it; leaves an entry in the access log. */
export const getItem = (api: string, id: string, signal?: AbortSignal) =>
  request(StaffItem, 'GET', pathOf(api, id), signal ? { signal } : {});

/** @throws ApiProblem `changed-meanwhile` when somebody was first; nothing has happened then. */
export const act = (api: string, id: string, body: ActionRequest) =>
  request(StaffItem, 'POST', `${pathOf(api, id)}/actions`, { body });

/** Out of the open store: nothing comes back, the worker may not see it any more. @throws ApiProblem as `act` does. */
export const restrict = (
  api: string,
  id: string,
  body: Pick<ActionRequest, 'actionId' | 'seenVersion'> & { action: Restrict },
) => command('POST', `${pathOf(api, id)}/restrict`, { body });

/** What the applicant would read; nothing is written. */
export const previewAction = (api: string, id: string, action: RequestedAction, signal?: AbortSignal) =>
  request(MessagePreview, 'POST', `${pathOf(api, id)}/preview`, {
    body: { action },
    ...(signal ? { signal } : {}),
  });

/** The whole value of a masked field; the reason is logged where the person concerned can read it. */
export const reveal = (api: string, id: string, field: RevealableField, reason: RevealReason) =>
  request(Revealed, 'POST', `${pathOf(api, id)}/reveal`, { body: { field, reason } });

export const getTyping = (api: string, id: string, signal?: AbortSignal) =>
  request(StoredTyping, 'GET', `${pathOf(api, id)}/typing`, signal ? { signal } : {});

export const putTyping = (api: string, id: string, body: z.infer<typeof StaffTyping>, isLeaving = false) =>
  request(StoredTyping, 'PUT', `${pathOf(api, id)}/typing`, { body, isLeaving });

export const deleteTyping = (api: string, id: string) => command('DELETE', `${pathOf(api, id)}/typing`);
