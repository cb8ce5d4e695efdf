import type { ChangeStream, ChangeStreamDocument } from 'mongodb';

/** Pause before a broken change stream is opened again, in milliseconds. */
const REOPEN_AFTER_MS = 1_000;

/** What a reader of changes is told. */
export interface ChangeFollower {
  onChange(change: ChangeStreamDocument): void;
  /** The stream has begun, at first or again, or it broke: what was changed until now is unknown. */
  onGap(): void;
}

/**
 * Follows a change stream and opens it again whenever it breaks.
 *
 * @param open opens the stream; called again after every break.
 * @returns a function that stops following.
 */
export function followChanges(
  open: () => Pick<ChangeStream, 'on' | 'once' | 'close'>,
  { onChange, onGap }: ChangeFollower,
): () => Promise<void> {
  let isStopped = false;
  let reopening: NodeJS.Timeout | undefined;
  let stream = follow();

  function follow() {
    const opened = open();
    opened.on('change', onChange);
    // The first token comes with the server's first answer: only from there on every change is told.
    opened.once('resumeTokenChanged', onGap);
    opened.on('error', () => {
      onGap();
      void opened.close().catch(() => undefined);
      if (isStopped) return;
      reopening = setTimeout(() => (stream = follow()), REOPEN_AFTER_MS);
    });
    return opened;
  }

  return async () => {
    isStopped = true;
    clearTimeout(reopening);
    await stream.close();
  };
}
