import pino, { type DestinationStream, type Logger } from 'pino';

/** Pino paths that must never be printed, wherever a caller puts them. */
const REDACTED = [
  'headers',
  'req',
  'body',
  'query',
  'cookie',
  'authorization',
  'token',
  'password',
  '*.headers',
  '*.body',
  '*.query',
  '*.cookie',
  '*.authorization',
  '*.token',
  '*.password',
];

/**
 * The server's log: one JSON line for each event, without anything that came from a person.
 *
 * @param destination standard output when absent.
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    redact: { paths: REDACTED, censor: '[redacted]' },
    serializers: { err: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

/**
 * What a log may say of an error. Messages of drivers and parsers quote values ("dup key: { phone: … }"), so quoted
 * text, long digits and everything beyond ASCII (our own messages have none) are struck out; frames are kept.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  return {
    type: error.name,
    code: 'code' in error ? error.code : undefined,
    message: withoutValues(error.message),
    stack: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12),
    cause: error.cause ? describeError(error.cause) : undefined,
  };
}

function withoutValues(message: string): string {
  return message
    .replace(/"[^"]*"|'[^']*'|`[^`]*`/g, '…')
    .replace(/\{[^}]*\}/g, '…')
    .replace(/\d{4,}/g, '…')
    .replace(/[^\x20-\x7e…]+/g, '…')
    .slice(0, 300);
}
