import { Undelivered } from '@zhucantong/shared/messages/undelivered-view';
import { request } from './request';

export const getUndelivered = (api: string, signal: AbortSignal) =>
  request(Undelivered, 'GET', `${api}/undelivered`, { signal });

/** Tries everything that the item owes; answers with what is still undelivered. */
export const sendAgain = (api: string, itemId: string) =>
  request(Undelivered, 'POST', `${api}/undelivered/send-again`, { body: { itemId } });
