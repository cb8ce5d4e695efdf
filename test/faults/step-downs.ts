import { startLoad } from './support/load';
import { ReplicaSet } from './support/replica-set';
import { strikeUnderLoad, type Blow } from './support/rounds';
import type { Outcome, Scene } from './support/scene';
import { sendsWithoutMajority } from './support/send-without-majority';

const ROUNDS = 8;
const ACKNOWLEDGEMENTS = 5_000;

/** Three nodes; the primary is forced to step down, or killed, while people work. */
export async function stepDowns(
  scene: Scene,
  settings: { rounds?: number; residents?: number } = {},
): Promise<Outcome> {
  const set = await ReplicaSet.start(scene, 3);
  const server = await scene.server({ mongodbUri: set.uri });
  const county = await scene.county(server);
  const load = await startLoad({
    county,
    random: scene.random.fork('load'),
    urls: () => [server.url],
    ...settings,
  });
  let startAgain: (() => Promise<void>) | undefined;
  const stepDown: Blow = { name: 'forced step-down', strike: () => set.stepDown() };
  const killPrimary: Blow = {
    name: 'SIGKILL of the primary',
    strike: async () => (startAgain = await set.killPrimary()),
    recover: async () => {
      await load.acknowledges(10, 120_000);
      await startAgain!();
    },
  };
  const rounds = await strikeUnderLoad(scene, load, {
    rounds: settings.rounds ?? ROUNDS,
    ...(settings.rounds ? {} : { acknowledgements: ACKNOWLEDGEMENTS }),
    afterMs: [3_000, 9_000],
    blowOf: (round) => (round % 3 === 0 ? killPrimary : stepDown),
  });
  await load.end();
  const promised = await sendsWithoutMajority(load.line, set, server);
  scene.say('a note that no majority had was promised to nobody, then done once');
  const outcome = await scene.outcome(county, load.ledger, () => server.now(), rounds);
  outcome.lost.push(...promised);
  return outcome;
}
