import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 60_000;

/** Asks a database that may just be coming back, until it answers. @throws what it threw last. */
export async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (const end = performance.now() + PATIENCE_MS; ; await pause(250)) {
    try {
      return await ask();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
  }
}
