/** Tells the person at the terminal what is going on: one line, Chinese, no line end. */
export type Say = (line: string) => void;

/**
 * Repeats a line with the seconds gone by until the work is done, so that a long wait never looks like a standstill.
 * @param everyMs pause between two lines, in milliseconds.
 */
export async function whileSaying<T>(
  say: Say,
  line: (seconds: number) => string,
  work: () => Promise<T>,
  everyMs = 3_000,
): Promise<T> {
  const begun = performance.now();
  const timer = setInterval(() => say(line(Math.round((performance.now() - begun) / 1_000))), everyMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
