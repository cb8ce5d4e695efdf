import { Undelivered } from '@zhucantong/shared/messages/undelivered-view';
import { request } from './request';

export const getUndelivered = (signal: AbortSignal) =>
  request(Undelivered, 'GET', '/api/staff/undelivered', { signal });

/** Tries everything that the item owes; answers with what is still undelivered. */
export const sendAgain = (itemId: string) =>
  request(Undelivered, 'POST', '/api/staff/undelivered/send-again', { body: { itemId } });
