import { randomBytes } from 'node:crypto';
import { createRandom, type Random } from '../../../server/demo-world/seeded-random';
import { check } from './check-county';
import type { Verdict } from './verdict';
import { foundFaultCounty, type FaultCounty } from './fault-county';
import { FaultServer } from './fault-server';
import type { Ledger } from './ledger';
import { makeTemporaryFolder, removeDataFolder } from '../../support/temporary-folder';

export type Say = (line: string) => void;

/** What one scenario came to. */
export interface Outcome extends Verdict {
  rounds: number;
  voidRounds: number;
  /** Answers that were neither done, refused nor a 503 with its Retry-After. */
  unclear: string[];
  unanswered: number;
  /** Why it could not happen on this machine. */
  notRun?: string;
}

/** What a scenario comes to where this machine cannot play it: it does not pass. */
export function notRun(why: string): Outcome {
  return {
    acknowledged: 0,
    items: 0,
    lost: [],
    doubled: [],
    clocksLost: [],
    messagesLost: [],
    rounds: 0,
    voidRounds: 0,
    unclear: [],
    unanswered: 0,
    notRun: why,
  };
}

/** Where one scenario plays: folders, servers and people that all end with it, also when it fails. */
export class Scene {
  private readonly endings: (() => Promise<unknown> | void)[] = [];
  private readonly servers: FaultServer[] = [];
  readonly masterKey = randomBytes(32);
  readonly random: Random;

  constructor(
    readonly seed: string,
    readonly say: Say,
  ) {
    this.random = createRandom(seed);
  }

  /** @param ending runs when the scene is over, the last one first. */
  atEnd(ending: () => Promise<unknown> | void): void {
    this.endings.push(ending);
  }

  async folder(): Promise<string> {
    const folder = await makeTemporaryFolder('faults');
    this.atEnd(() => removeDataFolder(folder));
    return folder;
  }

  async server(settings: { dataDir?: string; mongodbUri?: string } = {}): Promise<FaultServer> {
    const dataDir = settings.dataDir ?? (await this.folder());
    const server = await FaultServer.start({ masterKey: this.masterKey, ...settings, dataDir });
    this.atEnd(() => server.end());
    this.servers.push(server);
    return server;
  }

  async county(server: FaultServer): Promise<FaultCounty> {
    const county = await foundFaultCounty(server.uri, this.masterKey, () => server.now());
    this.atEnd(() => county.close());
    return county;
  }

  async outcome(
    county: FaultCounty,
    ledger: Ledger,
    now: () => Date,
    rounds: { rounds: number; voidRounds: number },
  ): Promise<Outcome> {
    this.say('what was acknowledged is compared with what is stored');
    const verdict = await check(county, ledger, now);
    return { ...verdict, ...rounds, unclear: ledger.unclear, unanswered: ledger.unanswered };
  }

  /** What its servers logged as failures, for a run that was not clean. */
  get logged(): string[] {
    return this.servers.flatMap((server) => server.logged.lines);
  }

  async end(): Promise<void> {
    for (const ending of this.endings.splice(0).reverse()) {
      try {
        await ending();
      } catch (error) {
        this.say(`could not be tidied up: ${(error as Error).message}`);
      }
    }
  }
}
