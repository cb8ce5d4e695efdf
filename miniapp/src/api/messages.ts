import { Inbox } from '@zhucantong/shared/messages/message-view';
import { request } from './request';

export function fetchInbox(): Promise<Inbox> {
  return request({ path: '/api/resident/messages', schema: Inbox });
}

/** @param upTo instant of the newest that was on the screen. */
export function markRead(upTo: string): Promise<Inbox> {
  return request({ method: 'POST', path: '/api/resident/messages/read', body: { upTo }, schema: Inbox });
}
