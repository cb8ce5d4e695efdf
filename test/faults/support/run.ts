import { clockSetBack } from '../clock-set-back';
import { cutUpload } from '../cut-upload';
import { fullDisk } from '../full-disk';
import { kill } from '../kill';
import { stepDowns } from '../step-downs';
import { succession } from '../succession';
import { twoServers } from '../two-servers';
import { Scene, type Outcome } from './scene';

const SCENARIOS: Record<string, (scene: Scene) => Promise<Outcome>> = {
  kill,
  'full-disk': fullDisk,
  'clock-set-back': clockSetBack,
  'step-downs': stepDowns,
  'two-servers': twoServers,
  succession,
  'cut-upload': cutUpload,
};
const TO_CHECK = 20_000;
const SHOWN = 10;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<boolean> {
  const { names, seed } = readArguments(process.argv.slice(2));
  const outcomes: Outcome[] = [];
  for (const name of names) outcomes.push(await play(name, `${seed}/${name}`));
  const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((total, each) => total + of(each), 0);
  const isWhole = names.length === Object.keys(SCENARIOS).length;
  const acknowledged = sum((each) => each.acknowledged);
  const met = outcomes.every(isClean) && (!isWhole || acknowledged >= TO_CHECK);
  say(
    JSON.stringify({
      faults: isWhole ? 'all' : names.join(','),
      acknowledged,
      items: sum((each) => each.items),
      lost: sum((each) => each.lost.length + each.unanswered),
      doubled: sum((each) => each.doubled.length),
      clocksLost: sum((each) => each.clocksLost.length),
      messagesLost: sum((each) => each.messagesLost.length),
      unclear: sum((each) => each.unclear.length),
      rounds: sum((each) => each.rounds),
      voidRounds: sum((each) => each.voidRounds),
      notRun: outcomes.flatMap((each) => each.notRun ?? []),
      seed,
      met,
    }),
  );
  return met;
}

async function play(name: string, seed: string): Promise<Outcome> {
  const begun = performance.now();
  const scene = new Scene(seed, (line) => say(`${name}: ${line}`));
  const stop = () => void scene.end().then(() => process.exit(1));
  process.once('SIGINT', stop);
  try {
    const outcome = await SCENARIOS[name]!(scene);
    report(scene, outcome, (performance.now() - begun) / 1_000);
    return outcome;
  } finally {
    process.off('SIGINT', stop);
    await scene.end();
  }
}

function report(scene: Scene, outcome: Outcome, seconds: number): void {
  if (outcome.notRun) scene.say(`NOT RUN on this machine: ${outcome.notRun}`);
  for (const list of ['lost', 'doubled', 'clocksLost', 'messagesLost', 'unclear'] as const)
    for (const line of outcome[list].slice(0, SHOWN)) scene.say(`${list}: ${line}`);
  if (outcome.unanswered > 0) scene.say(`${outcome.unanswered} actions never got an answer`);
  if (!isClean(outcome)) for (const line of scene.logged) scene.say(`logged: ${line}`);
  scene.say(
    `${isClean(outcome) ? 'nothing lost, nothing doubled' : 'FAILED'}: ${outcome.acknowledged} acknowledged actions on ${outcome.items} items checked in ${outcome.rounds} rounds, ${Math.round(seconds)} s`,
  );
}

function isClean(outcome: Outcome): boolean {
  const { lost, doubled, clocksLost, messagesLost, unclear, unanswered, notRun } = outcome;
  const faults = [lost, doubled, clocksLost, messagesLost, unclear].flat().length + unanswered;
  return faults === 0 && notRun === undefined;
}

function readArguments(given: readonly string[]): { names: string[]; seed: string } {
  const at = given.indexOf('--seed');
  const seed = at >= 0 ? given[at + 1] : String(Date.now() % 1_000_000);
  const names = given.filter((_, place) => at < 0 || (place !== at && place !== at + 1));
  const unknown = names.filter((name) => !(name in SCENARIOS));
  if (!seed || unknown.length > 0)
    throw new Error(`npm run faults [-- NAME …] [--seed N]; known: ${Object.keys(SCENARIOS).join(', ')}`);
  return { names: names.length > 0 ? names : Object.keys(SCENARIOS), seed };
}

// Whatever ends this before the last line is no success.
process.exitCode = 1;
main().then(
  (met) => process.exit(met ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
