import type { AccessEntry } from './access-log';
import type { AccessLogRepository } from './access-log.repository';

export interface RecordAccessDeps {
  accessLog: AccessLogRepository;
  newId(): string;
}

/** What HTTP and use cases tell of a look. */
export type Access = Omit<AccessEntry, '_id' | 'subject'> & {
  /** Path parameters; only text is kept. */
  params: unknown;
};

/** Writes one entry, durably: what cannot be witnessed is not shown, so callers await it before they answer. */
export async function recordAccess({ accessLog, newId }: RecordAccessDeps, access: Access): Promise<void> {
  const { county, event, door, accountId, params, field, reason, requestId, at } = access;
  await accessLog.insert({
    _id: newId(),
    county,
    event,
    door,
    accountId,
    subject: textsOf(params),
    ...(field === undefined ? {} : { field }),
    ...(reason === undefined ? {} : { reason }),
    requestId,
    at,
  });
}

function textsOf(params: unknown): Record<string, string> {
  if (typeof params !== 'object' || params === null) return {};
  const texts = Object.entries(params).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  );
  return Object.fromEntries(texts);
}
