import { classifyMongoError } from '../database/mongo-errors';

/** Errors of a client that is not connected (yet, or any more); mongoose's own is no error of the driver. */
const NOT_CONNECTED = new Set([
  'MongooseServerSelectionError',
  'MongoNotConnectedError',
  'MongoClientClosedError',
  'MongoWaitQueueTimeoutError',
]);

/** Whether an error, or one of its causes, only says that the database cannot take this command for the moment. */
export function isDatabaseUnavailable(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const { kind } = classifyMongoError(at);
    if (kind === 'unavailable' || kind === 'disk-full' || NOT_CONNECTED.has(at.name)) return true;
  }
  return false;
}
