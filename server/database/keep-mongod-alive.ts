import { setTimeout as pause } from 'node:timers/promises';
import type { RunningMongod } from './mongod-process';
import type { Say } from './say-progress';

const PAUSES_MS = [100, 500, 1_000, 2_000, 5_000];
/** One that lived this long was healthy: its next death is answered without a long pause. */
const HEALTHY_AFTER_MS = 60_000;

export interface Keeper {
  /** Ends the keeping, so that nothing is revived any more. @returns the mongod that runs now, or ran last. */
  release(): Promise<RunningMongod>;
}

/**
 * Starts mongod again whenever it ends, with growing pauses while it keeps ending.
 * @param restart answers with the running mongod, or with the exit code if it ended before it took writes.
 * @param explain the sentence for such an exit code.
 */
export function keepAlive(
  first: RunningMongod,
  restart: () => Promise<RunningMongod | number | null>,
  say: Say,
  explain: (exitCode: number | null) => Error,
): Keeper {
  let current = first;
  let isReleased = false;
  let failures = 0;
  let revival = Promise.resolve(false);

  const keep = async (): Promise<void> => {
    for (;;) {
      const since = performance.now();
      await current.ended;
      if (isReleased) return;
      say('数据库停了，正在重新启动它');
      if (performance.now() - since > HEALTHY_AFTER_MS) failures = 0;
      revival = revive();
      if (!(await revival)) return;
      say('数据库已恢复');
    }
  };
  const revive = async (): Promise<boolean> => {
    while (!isReleased) {
      await pause(PAUSES_MS[Math.min(failures, PAUSES_MS.length - 1)]);
      if (isReleased) return false;
      failures += 1;
      const started = await restart().catch(() => null);
      if (typeof started === 'object' && started) {
        current = started;
        return true;
      }
      say(explain(started).message);
    }
    return false;
  };

  void keep();
  return {
    async release() {
      isReleased = true;
      await revival; // one under way is let finish, so that no mongod is left without an owner
      return current;
    },
  };
}
