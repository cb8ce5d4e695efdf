import { setTimeout as pause } from 'node:timers/promises';
import type { Load } from './load';
import type { Scene } from './scene';

export interface Blow {
  name: string;
  strike(): Promise<unknown>;
  /** What an operator or the machine does afterwards; absent: the program helps itself. */
  recover?(): Promise<unknown>;
}

const ACKNOWLEDGED_AFTER = 30;
const MOST_VOID = 10;

interface Strikes {
  /** At least so many that count. */
  rounds: number;
  /** And until so many actions are acknowledged: a slow machine takes more rounds for the same proof. */
  acknowledgements?: number;
  afterMs: [number, number];
  blowOf(round: number): Blow;
}

/**
 * Strikes so many times at seeded instants under the load. A round counts only if something was acknowledged before the blow
 * and something failed after it; else it is void and repeated at another instant.
 */
export async function strikeUnderLoad(
  scene: Scene,
  load: Load,
  { rounds, acknowledgements = 0, afterMs, blowOf }: Strikes,
): Promise<{ rounds: number; voidRounds: number }> {
  let voidRounds = 0;
  let round = 1;
  while (round <= rounds || load.ledger.acknowledged.length < acknowledgements) {
    const blow = blowOf(round);
    const acknowledgedAtStart = load.ledger.acknowledged.length;
    const instant = scene.random.int(...afterMs);
    await pause(instant);
    const before = load.ledger.acknowledged.length - acknowledgedAtStart;
    const failedBefore = load.ledger.failed;
    await blow.strike();
    await blow.recover?.();
    await load.acknowledges(ACKNOWLEDGED_AFTER, 120_000);
    const failed = load.ledger.failed - failedBefore;
    const counts = before > 0 && failed > 0;
    scene.say(
      `round ${round}: ${blow.name} after ${instant} ms, ${before} acknowledged before, ${failed} attempts failed after${counts ? '' : ' — void, once more'}`,
    );
    if (counts) round += 1;
    else if ((voidRounds += 1) > MOST_VOID) throw new Error('too many void rounds');
  }
  return { rounds: round - 1, voidRounds };
}
