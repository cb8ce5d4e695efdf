import { join } from 'node:path';
import { headFile } from '../../server/audit/head-file';
import { headMaker } from '../../server/audit/seal-head';
import { verifyAccessLog } from '../../server/audit/verify-access-log';
import type { FaultCounty } from './support/fault-county';
import type { FaultServer } from './support/fault-server';
import { startLoad } from './support/load';
import { passTime } from './support/pass-time';
import { ReplicaSet } from './support/replica-set';
import { strikeUnderLoad, type Blow } from './support/rounds';
import type { Outcome, Scene } from './support/scene';

const ROUNDS = 8;
const ACKNOWLEDGEMENTS = 5_000;

/** Two processes on one database share the load, the sweep and the delivery; now one is killed, now the other. */
export async function twoServers(scene: Scene): Promise<Outcome> {
  const set = await ReplicaSet.start(scene, 1);
  const servers = [
    await scene.server({ mongodbUri: set.uri }),
    await scene.server({ mongodbUri: set.uri }),
  ] as const;
  const [first, second] = servers;
  const county = await scene.county(first);
  const load = await startLoad({
    county,
    random: scene.random.fork('load'),
    urls: () => servers.map((server) => server.url),
  });
  const blows = servers.map((server, place): Blow => ({
    name: `SIGKILL of server ${place + 1}`,
    strike: () => server.kill(),
    recover: () => server.start(),
  }));
  const rounds = await strikeUnderLoad(scene, load, {
    rounds: ROUNDS,
    acknowledgements: ACKNOWLEDGEMENTS,
    afterMs: [3_000, 9_000],
    blowOf: (round) => blows[round % 2]!,
  });
  await load.end();
  await passTime(scene, first, county, blows, (shiftMs) => second.setClock(shiftMs));
  const outcome = await scene.outcome(county, load.ledger, () => first.now(), rounds);
  outcome.doubled.push(...(await forksOf(county, servers)));
  return outcome;
}

/** The seals of the access log form one chain, whichever process wrote them. */
async function forksOf({ deps }: FaultCounty, servers: readonly FaultServer[]): Promise<string[]> {
  const { accessLog, keyring } = deps.main;
  const verdicts = await Promise.all(
    servers.map(({ dataDir }) =>
      verifyAccessLog({
        accessLog,
        headFile: headFile(join(dataDir, `access-log-heads-${keyring.storeName}`)),
        makeHead: headMaker(keyring),
      }),
    ),
  );
  const seals = verdicts[0]!.seals;
  if (seals === 0) return ['the access log was never sealed'];
  return verdicts.flatMap(({ faults }) => faults.map((fault) => `access log: ${fault.kind}`));
}
