import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { loadConfig } from '../../../server/config';
import { findMongod } from '../../../server/database/find-mongod';
import { freePort, isAlive, launchMongod, type RunningMongod } from '../../../server/database/mongod-process';
import { ROOT } from '../../support/root';
import type { Scene } from './scene';

const ELECTED_WITHIN_MS = 60_000;
/** Without a hand-over the set is without a primary for about this long after a step-down: longer than a request waits. */
const ELECTION_MS = 7_000;

interface Node {
  port: number;
  dbPath: string;
  process: RunningMongod;
}

/** A replica set of the project's own mongod, in folders that end with the scene. */
export class ReplicaSet {
  private readonly nodes: Node[] = [];

  private constructor(private readonly binary: string) {}

  static async start(scene: Scene, size: number): Promise<ReplicaSet> {
    const config = loadConfig({
      PATH: process.env['PATH'],
      MONGOD_BINARY: process.env['MONGOD_BINARY'],
      CACHE_DIR: join(ROOT, '.cache'),
    });
    const set = new ReplicaSet((await findMongod(config, scene.say)).binary);
    const folder = await scene.folder();
    scene.atEnd(() => set.end());
    for (let place = 0; place < size; place += 1) {
      const node = { port: await freePort(), dbPath: join(folder, `node-${place}`) };
      mkdirSync(node.dbPath);
      set.nodes.push({ ...node, process: await set.launch(node) });
    }
    await set.initiate();
    return set;
  }

  get uri(): string {
    const hosts = this.nodes.map(({ port }) => `127.0.0.1:${port}`).join(',');
    return `mongodb://${hosts}/zhucantong?replicaSet=rs0`;
  }

  /** Forces the primary to step down; nobody takes over before the others notice by themselves. */
  async stepDown(): Promise<void> {
    const primary = await this.primary();
    await this.onNode(primary, (client) =>
      client.db('admin').command({ replSetStepDown: 20, secondaryCatchUpPeriodSecs: 0, force: true }),
    ).catch(() => undefined); // the connection may break when it obeys
  }

  /** SIGKILL of the primary. @returns starts the same node again. */
  async killPrimary(): Promise<() => Promise<void>> {
    const node = await this.primary();
    process.kill(node.process.pid, 'SIGKILL');
    await node.process.ended;
    return async () => {
      node.process = await this.launch(node);
    };
  }

  /** Stops the processes of all but the primary for a while (SIGSTOP), so that nothing reaches a majority. @returns lets them go on. */
  async freezeSecondaries(): Promise<() => void> {
    const primary = await this.primary();
    const others = this.nodes.filter((node) => node !== primary);
    const send = (signal: NodeJS.Signals) => others.forEach((node) => process.kill(node.process.pid, signal));
    send('SIGSTOP');
    return () => send('SIGCONT');
  }

  async primary(): Promise<Node> {
    for (const end = performance.now() + ELECTED_WITHIN_MS; performance.now() < end; await pause(100)) {
      for (const node of this.nodes) {
        const hello = await this.onNode(node, (client) => client.db('admin').command({ hello: 1 })).catch(
          () => undefined,
        );
        if (hello?.['isWritablePrimary']) return node;
      }
    }
    throw new Error('the replica set has no primary');
  }

  private launch({ port, dbPath }: Pick<Node, 'port' | 'dbPath'>): Promise<RunningMongod> {
    return launchMongod({ binary: this.binary, dbPath, port, logFile: `${dbPath}.log`, cacheGiB: 0.25 });
  }

  private async initiate(): Promise<void> {
    const members = this.nodes.map(({ port }, _id) => ({ _id, host: `127.0.0.1:${port}` }));
    const settings = { electionTimeoutMillis: ELECTION_MS };
    for (const end = performance.now() + ELECTED_WITHIN_MS; ; await pause(100)) {
      try {
        await this.onNode(this.nodes[0]!, (client) =>
          client.db('admin').command({ replSetInitiate: { _id: 'rs0', members, settings } }),
        );
        break;
      } catch (error) {
        if (performance.now() > end) throw error; // until then it may still be starting
      }
    }
    await this.primary();
    for (const node of this.nodes)
      await this.onNode(node, (client) =>
        client.db('admin').command({ setParameter: 1, enableElectionHandoff: false }),
      );
  }

  private async onNode<T>({ port }: Node, work: (client: MongoClient) => Promise<T>): Promise<T> {
    const options = { serverSelectionTimeoutMS: 1_000, connectTimeoutMS: 1_000, socketTimeoutMS: 5_000 };
    const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, options);
    try {
      return await work(client);
    } finally {
      await client.close();
    }
  }

  private async end(): Promise<void> {
    for (const { process: running } of this.nodes) {
      if (!isAlive(running.pid)) continue;
      process.kill(running.pid, 'SIGKILL'); // a stopped process ends with this too
      while (isAlive(running.pid)) await pause(20); // its own event would not keep this process from ending
    }
  }
}
