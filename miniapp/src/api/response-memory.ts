/** The last answer of each list with its ETag, so that an unchanged list costs a few bytes and keeps its identity. */
interface Remembered {
  etag: string;
  value: unknown;
}

const KEPT = 40;
const memory = new Map<string, Remembered>();

export function recall(url: string): Remembered | undefined {
  return memory.get(url);
}

export function remember(url: string, etag: string, value: unknown): void {
  memory.delete(url); // re-inserted below, so the oldest stays first
  memory.set(url, { etag, value });
  const oldest = memory.keys().next().value;
  if (memory.size > KEPT && oldest !== undefined) memory.delete(oldest);
}

/** Forgets everything: after signing in or out, and when another person is acted for. */
export function forgetResponses(): void {
  memory.clear();
}
