import {
  MongoBulkWriteError,
  MongoError,
  MongoNetworkError,
  MongoServerError,
  MongoServerSelectionError,
  type WriteError,
} from 'mongodb';

/** What a MongoDB failure means here. Nothing else in the program knows a MongoDB code. */
export type MongoFailure =
  /** A document with this key exists; `fields` are the names of the key's fields where it was a single write, never their values. */
  | { kind: 'duplicate-key'; fields: string[] }
  /** The database's disk is full. */
  | { kind: 'disk-full' }
  /** The database does not take this command now: starting, stepping down, unreachable, overloaded. Trying again later may succeed. */
  | { kind: 'unavailable' }
  /** Two transactions met; the driver's `withTransaction` tries again by itself, for two minutes. */
  | { kind: 'conflict' }
  | { kind: 'other' };

const DUPLICATE_KEY = 11_000;
const OUT_OF_DISK_SPACE = 14_031;
/** UnknownError: what the storage engine met and mongod has no code for, in words. */
const UNKNOWN_ERROR = 8;
/** ENOSPC in those words. */
const NO_SPACE = /\b28: No space left on device/;
/** HostUnreachable, HostNotFound, NetworkTimeout, ShutdownInProgress, WriteConcernTimeout, PrimarySteppedDown,
 *  ExceededTimeLimit, SocketException, NotWritablePrimary, InterruptedAtShutdown, InterruptedDueToReplStateChange,
 *  NotPrimaryNoSecondaryOk, NotPrimaryOrSecondary */
const NO_NODE = [6, 7, 89, 91, 64, 189, 262, 9001, 10_107, 11_600, 11_602, 13_435, 13_436];
/** CursorNotFound, MaxTimeMSExpired, ReadConcernMajorityNotAvailableYet, QueryPlanKilled, CursorKilled, SnapshotUnavailable,
 *  TemporarilyUnavailable (its cache is full), Interrupted: the machine stood still or is overloaded. */
const NOT_IN_TIME = [43, 50, 134, 175, 237, 246, 365, 11_601];
const UNAVAILABLE = new Set([...NO_NODE, ...NOT_IN_TIME]);
/** LockTimeout, WriteConflict, NoSuchTransaction, TransactionExceededLifetimeLimitSeconds */
const MET_ANOTHER = new Set([24, 112, 251, 290]);

/** A socket that the other side closed while the driver wrote to it; the driver passes these on as they are. */
const BROKEN_SOCKET = new Set(['EPIPE', 'ECONNRESET']);

/** Says what a caught error means; `other` for everything that is not known to be one of the above. */
export function classifyMongoError(error: unknown): MongoFailure {
  const driverError = error instanceof MongoBulkWriteError ? driverErrorIn(error) : undefined;
  if (driverError) return classifyMongoError(driverError);
  if (error instanceof MongoServerError)
    return classifyCode(Number(error.code), error.message, keyFieldsOf(error));
  if (error instanceof MongoServerSelectionError || error instanceof MongoNetworkError)
    return { kind: 'unavailable' };
  if (error instanceof MongoError && /topology|pool.*(closed|cleared)/i.test(error.message))
    return { kind: 'unavailable' };
  if (BROKEN_SOCKET.has(String((error as NodeJS.ErrnoException | null)?.code)))
    return { kind: 'unavailable' };
  return { kind: 'other' };
}

/**
 * The driver wraps what broke a whole bulk write (a lost connection, no primary) into the same class as the errors of single
 * documents, but with no error for any of them.
 */
function driverErrorIn({ errorResponse }: MongoBulkWriteError): Error | undefined {
  return (errorResponse as unknown) instanceof Error ? (errorResponse as unknown as Error) : undefined;
}

/**
 * The error of each position of an unordered bulk write, as a single write would have thrown it; what is absent was
 * acknowledged. Where the write concern failed or the connection was lost nothing was, whatever was written.
 *
 * @param size how many operations the batch had.
 */
export function errorsByPosition(error: MongoBulkWriteError, size: number): Map<number, Error> {
  const ofAll = driverErrorIn(error) ?? (error.result.getWriteConcernError() && error);
  const errors = new Map<number, Error>();
  if (ofAll) for (let place = 0; place < size; place += 1) errors.set(place, ofAll);
  for (const each of [error.writeErrors].flat()) errors.set(each.index, asOfSingleWrite(each));
  return errors;
}

/** The error of the batch itself says what went wrong in its first position only. What a duplicate quotes is left out. */
function asOfSingleWrite({ code, errmsg = '' }: WriteError): MongoServerError {
  return new MongoServerError({ code, message: code === DUPLICATE_KEY ? 'duplicate key' : errmsg });
}

/** True when a document with the same key exists. */
export const isDuplicateKey = (error: unknown): boolean => classifyMongoError(error).kind === 'duplicate-key';

function classifyCode(code: number, message: string, fields: string[]): MongoFailure {
  if (code === DUPLICATE_KEY) return { kind: 'duplicate-key', fields };
  if (code === OUT_OF_DISK_SPACE || (code === UNKNOWN_ERROR && NO_SPACE.test(message)))
    return { kind: 'disk-full' };
  if (MET_ANOTHER.has(code)) return { kind: 'conflict' };
  return { kind: UNAVAILABLE.has(code) ? 'unavailable' : 'other' };
}

function keyFieldsOf(error: unknown): string[] {
  const pattern = (error as { keyPattern?: Record<string, unknown> } | undefined)?.keyPattern;
  return pattern ? Object.keys(pattern) : [];
}
