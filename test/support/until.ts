import { setTimeout as pause } from 'node:timers/promises';

/** Until it holds. @throws Error with `otherwise` when it does not within the time. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  { withinMs = 5_000, everyMs = 20, otherwise = 'it did not come' } = {},
): Promise<void> {
  for (const end = performance.now() + withinMs; !(await condition()); await pause(everyMs))
    if (performance.now() > end) throw new Error(`${otherwise} within ${withinMs} ms`);
}
