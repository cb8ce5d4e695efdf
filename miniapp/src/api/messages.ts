import { Inbox } from '@zhucantong/shared/messages/message-view';
import { request } from './request';

export function fetchInbox(): Promise<Inbox> {
  return request({ path: '/api/resident/messages', schema: Inbox });
}

export function markRead(ids: string[]): Promise<Inbox> {
  return request({ method: 'POST', path: '/api/resident/messages/read', body: { ids }, schema: Inbox });
}
