import { Inbox, type MarkRead } from '@zhucantong/shared/messages/message-view';
import { poll, type Tagged } from './poll';
import { request } from './request';

const pageSize = 20;

/** One page of one's own messages, newest first. @param api where the routes of the desk stand. */
export const getInbox = (
  api: string,
  cursor: string | undefined,
  known: Tagged<Inbox> | undefined,
  signal: AbortSignal,
): Promise<Tagged<Inbox>> =>
  poll(Inbox, `${api}/messages`, { query: { cursor, limit: pageSize }, signal }, known);

export const markMessagesRead = (api: string, which: MarkRead) =>
  request(Inbox, 'POST', `${api}/messages/read`, { body: which });
