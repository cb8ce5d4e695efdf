import { cutUpload } from './cut-upload';
import { kill } from './kill';
import { stepDowns } from './step-downs';
import { Scene, type Outcome } from './support/scene';

/** Short forms of `npm run faults`: the same people, blows and checks, fewer of them. */
const SEED = 'short';
const said: string[] = [];
let scene: Scene;

beforeEach(() => {
  said.length = 0;
  scene = new Scene(SEED, (line) => void said.push(line));
});
afterEach(() => scene.end(), 60_000);

function expectNothingLost(outcome: Outcome, atLeast: number): void {
  const { lost, doubled, clocksLost, messagesLost, unclear, unanswered } = outcome;
  expect({ lost, doubled, clocksLost, messagesLost, unclear, unanswered }).toEqual({
    lost: [],
    doubled: [],
    clocksLost: [],
    messagesLost: [],
    unclear: [],
    unanswered: 0,
  });
  expect(outcome.acknowledged).toBeGreaterThanOrEqual(atLeast);
}

test('SIGKILL of mongod and of the server under ten residents and ten workers, then ten days and once more', async () => {
  const outcome = await kill(scene, { rounds: 2, residents: 10, afterMs: [1_000, 2_500], weeks: 1 });
  expect(said.filter((line) => line.startsWith('round'))).not.toHaveLength(0);
  expectNothingLost(outcome, 60);
}, 240_000);

test('three nodes: a forced step-down, and a write that no majority had is promised to nobody', async () => {
  expectNothingLost(await stepDowns(scene, { rounds: 1, residents: 10 }), 30);
}, 240_000);

test('uploads cut in the middle, and before their answer, arrive once when sent again; nothing is left over', async () => {
  expectNothingLost(await cutUpload(scene, { rounds: 6, browser: false }), 6);
}, 120_000);
