import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../../../server/demo-world/seeded-random';
import { aPicture } from '../../factories/picture';
import type { Line } from './caller';
import type { FaultCounty } from './fault-county';
import { Ledger } from './ledger';
import { liveAsResident } from './resident-life';
import { liveAsWorker } from './worker-life';

/** How long who is still without an answer goes on asking once the load ends. */
const PATIENCE_MS = 90_000;

/** Fifty residents and ten workers who do not stop when something fails. */
export interface Load {
  ledger: Ledger;
  line: Line;
  /** Resolves when so many more actions are acknowledged. @throws Error when they do not come in time. */
  acknowledges(more: number, withinMs?: number): Promise<void>;
  /** Nobody begins anything new; who waits for an answer asks on, for a while. */
  end(): Promise<void>;
}

export interface LoadSettings {
  county: FaultCounty;
  random: Random;
  urls: Line['urls'];
  /** Fewer people, for a short run. */
  residents?: number;
}

export async function startLoad({ county, random, urls, residents = 50 }: LoadSettings): Promise<Load> {
  const ledger = new Ledger();
  const photo = await aPicture(64, 48).jpeg().toBuffer();
  let isOver = false;
  let isGivenUp = false;
  const line: Line = { county, ledger, urls, isGivenUp: () => isGivenUp };
  const lives = [
    ...county.residents
      .slice(0, residents)
      .map((each, place) =>
        liveAsResident(line, each, random.fork(`resident-${place}`), photo, () => isOver),
      ),
    ...county.workers.map((each, place) =>
      liveAsWorker(line, each, random.fork(`worker-${place}`), () => isOver),
    ),
  ];
  let crash: unknown;
  const all = Promise.all(lives).catch((error: unknown) => {
    crash = error;
  });
  return {
    ledger,
    line,
    async acknowledges(more, withinMs = 60_000) {
      const goal = ledger.acknowledged.length + more;
      for (const end = performance.now() + withinMs; ledger.acknowledged.length < goal; await pause(10)) {
        if (crash) throw crash;
        if (performance.now() > end) throw new Error(`no ${more} acknowledgements within ${withinMs} ms`);
      }
    },
    async end() {
      isOver = true;
      const timer = setTimeout(() => (isGivenUp = true), PATIENCE_MS);
      await all;
      clearTimeout(timer);
      if (crash) throw crash;
    },
  };
}
