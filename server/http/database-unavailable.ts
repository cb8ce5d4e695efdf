const NETWORK_ERRORS = new Set([
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoServerSelectionError',
  'MongooseServerSelectionError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoPoolClearedError',
  'PoolClearedOnNetworkError',
  'MongoPoolClosedError',
  'MongoWaitQueueTimeoutError',
  'MongoClientClosedError',
]);

/** Server codes of a primary that is going or gone: 91, 189, 10107, 11600, 11602, 13435, 13436. */
const NO_PRIMARY_CODES = new Set([91, 189, 10107, 11600, 11602, 13435, 13436]);

/** Whether an error, or one of its causes, only says that the database cannot be reached for the moment. */
export function isDatabaseUnavailable(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if (NETWORK_ERRORS.has(at.name)) return true;
    if ('code' in at && typeof at.code === 'number' && NO_PRIMARY_CODES.has(at.code)) return true;
    if (at.name === 'MongooseError' && at.message.includes('buffering timed out')) return true;
  }
  return false;
}
