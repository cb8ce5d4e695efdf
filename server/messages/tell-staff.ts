import type { MessagesRepository } from './messages.repository';

/** What the office tells a colleague, not about one matter. */
export interface OfficeMessageToStaff {
  /** The same one makes one message. */
  key: string;
  county: string;
  staffId: string;
  /** One of the common messages. */
  template: string;
  params: Record<string, string>;
  at: Date;
}

/** Into the colleague's own inbox. */
export function tellStaff(
  { messages }: { messages: Pick<MessagesRepository, 'deliver'> },
  { key, county, staffId, template, params, at }: OfficeMessageToStaff,
): Promise<void> {
  return messages.deliver({
    ...{ _id: key, county, to: `staff:${staffId}`, item: null, about: null },
    ...{ service: null, template, params, at, readAt: null },
  });
}
