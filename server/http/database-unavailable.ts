import { classifyMongoError, type MongoFailure } from '../database/mongo-errors';

/** Errors of a client that is not connected (yet, or any more); mongoose's own is no error of the driver. */
const NOT_CONNECTED = new Set([
  'MongooseServerSelectionError',
  'MongoNotConnectedError',
  'MongoClientClosedError',
  'MongoWaitQueueTimeoutError',
]);

/**
 * Kinds of failure after which the same request may succeed: whatever it wrote, it is known by its action id. A conflict comes as far
 * as this only when the driver has given up on it.
 */
const PASSES: readonly MongoFailure['kind'][] = ['unavailable', 'disk-full', 'conflict'];

/** Whether an error, or one of its causes, only says that the database cannot take this command for the moment. */
export function isDatabaseUnavailable(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if (PASSES.includes(classifyMongoError(at).kind) || NOT_CONNECTED.has(at.name)) return true;
  }
  return false;
}
