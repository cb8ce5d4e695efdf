import type { Connection } from 'mongoose';
import { aPicture } from '../factories/picture';
import { Me } from '../../shared/residents/me-view';
import type { Answers } from '../../shared/service-catalogue/form-answers';
import type { RequestedAction } from '../../shared/work-items/actions';
import { ResidentItem } from '../../shared/work-items/resident-view';
import { StaffItem } from '../../shared/work-items/staff-view';
import { read, residentAt, staffAt, type ApiAnswer, type ApiClient } from './api-client';
import { usernameOfAssignee } from './staff-hands';
import { clientId } from './client-id';

/** What residents and offices do at a running program over HTTP, whatever the service is. */
export interface Casework {
  /** Signs the person in and hands in an application for themselves. */
  apply(client: ApiClient, service: string, answers: Answers): Promise<ApiAnswer>;
  resident(key: string): Promise<ApiClient>;
  /** The item as the person reads it. */
  seenBy(client: ApiClient, id: string): Promise<ResidentItem>;
  /** The item as whoever holds it now reads it. */
  atDesk(number: string): Promise<StaffItem>;
  /** Whoever holds the item acts. @param photographed papers of the record, each with a photo taken for it. */
  act(number: string, action: RequestedAction, photographed?: readonly string[]): Promise<ApiAnswer>;
  /** The person acts on the newest state. */
  answer(client: ApiClient, id: string, action: RequestedAction): Promise<ApiAnswer>;
}

export function caseworkAt(url: string, database: Connection): Casework {
  const idOf = async (number: string) =>
    String((await database.collection('workItems').findOne({ number }, { projection: { _id: 1 } }))!._id);
  const holder = async (number: string) => staffAt(url, await usernameOfAssignee(database, number));
  const seenBy = (client: ApiClient, id: string) => read(client, `/api/resident/items/${id}`, ResidentItem);
  return {
    resident: (key) => residentAt(url, key),
    seenBy,
    async apply(client, service, answers) {
      const me = await read(client, '/api/resident/session', Me);
      return client.send('POST', '/api/resident/items', {
        submissionId: clientId(),
        service,
        for: me.personId,
        basis: 'self',
        answers,
        papers: {},
      });
    },
    atDesk: async (number) => read(await holder(number), `/api/staff/items/${await idOf(number)}`, StaffItem),
    async act(number, action, photographed = []) {
      const client = await holder(number);
      const id = await idOf(number);
      const { version } = await read(client, `/api/staff/items/${id}`, StaffItem);
      const papers: Record<string, string[]> = {};
      for (const paper of photographed)
        papers[paper] = [await client.photo(await aPicture(300, 200).jpeg().toBuffer())];
      return client.send('POST', `/api/staff/items/${id}/actions`, {
        actionId: clientId(),
        seenVersion: version,
        action: photographed.length > 0 ? { ...action, papers } : action,
      });
    },
    async answer(client, id, action) {
      const { version } = await seenBy(client, id);
      return client.send('POST', `/api/resident/items/${id}/actions`, {
        actionId: clientId(),
        seenVersion: version,
        action,
      });
    },
  };
}

/** The paths that an answer finds wrong. */
export function faultsIn({ body }: ApiAnswer): string[] {
  return ((body as { errors?: { field: string }[] }).errors ?? []).map(({ field }) => field);
}
