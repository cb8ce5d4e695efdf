import type { Outcome, Scene } from './support/scene';
import { startLoad } from './support/load';
import { passTime } from './support/pass-time';
import { strikeUnderLoad, type Blow } from './support/rounds';
import { killMongodOf } from '../support/temporary-folder';

const ROUNDS = 30;
const ACKNOWLEDGEMENTS = 6_000;

/** SIGKILL of the server, of its mongod and of both, again and again; then weeks pass, and each once more while the sweep wakes. */
export async function kill(
  scene: Scene,
  settings: { rounds?: number; residents?: number; afterMs?: [number, number]; weeks?: number } = {},
): Promise<Outcome> {
  const server = await scene.server();
  const county = await scene.county(server);
  const load = await startLoad({
    county,
    random: scene.random.fork('load'),
    urls: () => [server.url],
    ...(settings.residents ? { residents: settings.residents } : {}),
  });
  const blows: Blow[] = [
    { name: 'SIGKILL of the server', strike: () => server.kill(), recover: () => server.start() },
    { name: 'SIGKILL of mongod', strike: () => killMongodOf(server.dataDir) },
    {
      name: 'SIGKILL of both',
      strike: () => Promise.all([server.kill(), killMongodOf(server.dataDir)]),
      recover: () => server.start(),
    },
  ];
  const rounds = await strikeUnderLoad(scene, load, {
    rounds: settings.rounds ?? ROUNDS,
    ...(settings.rounds ? {} : { acknowledgements: ACKNOWLEDGEMENTS }),
    afterMs: settings.afterMs ?? [1_000, 12_000],
    blowOf: (round) => blows[[0, 1, 0, 1, 2][round % 5]!]!,
  });
  await load.end();
  await passTime(scene, server, county, blows.slice(0, settings.weeks));
  return scene.outcome(county, load.ledger, () => server.now(), rounds);
}
