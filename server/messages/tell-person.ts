import type { ClientSession } from 'mongodb';
import type { MessagesRepository } from './messages.repository';

/** What the office tells somebody about themselves, not about a matter. */
export interface OfficeMessage {
  /** The same one makes one message. */
  key: string;
  county: string;
  person: string;
  /** One of the common messages. */
  template: string;
  params: Record<string, string>;
  at: Date;
}

/** Into the person's own inbox, inside the transaction of what it tells about. */
export function tellPerson(
  { messages }: { messages: Pick<MessagesRepository, 'deliverIn'> },
  session: ClientSession,
  { key, county, person, template, params, at }: OfficeMessage,
): Promise<void> {
  return messages.deliverIn(session, {
    ...{ _id: key, county, to: `person:${person}`, item: null, about: person },
    ...{ service: null, template, params, at, readAt: null },
  });
}
