import { localDateOf } from '../../shared/calendar/plain-date';
import type { Proposals } from '../../shared/staff/list-proposal';
import type { ResponsibilityList } from '../../shared/staff/responsibility-list';
import { clientId } from '../support/client-id';
import { killMongodOf } from '../support/temporary-folder';
import { until } from '../support/until';
import { Caller } from './support/caller';
import { checkSuccessions } from './support/check-successions';
import type { FaultCounty } from './support/fault-county';
import type { FaultServer } from './support/fault-server';
import { startLoad } from './support/load';
import { patiently } from './support/patiently';
import { strikeUnderLoad, type Blow } from './support/rounds';
import type { Outcome, Scene } from './support/scene';

const PROPOSALS = '/api/staff/list-proposals';
const ROUNDS = 12;
const DAY_MS = 86_400_000;
/** The first steps of four villages and the acceptance of two towns. */
const POSTS_AT_ONCE = 6;
const MIDWAY_WITHIN_MS = 20_000;

/**
 * Every morning posts change hands under the load, and the server, its mongod or both are killed while the items of the leavers
 * move. A round counts like any other, and only if a list was under way when the blow fell.
 */
export async function succession(
  scene: Scene,
  settings: { rounds?: number; residents?: number; afterMs?: [number, number] } = {},
): Promise<Outcome> {
  const server = await scene.server();
  const county = await scene.county(server);
  const load = await startLoad({
    county,
    random: scene.random.fork('load'),
    urls: () => [server.url],
    ...(settings.residents ? { residents: settings.residents } : {}),
  });
  const lists = county.deps.connection.db!.collection('successions');
  const [administrator, leader] = [county.administrator, county.leader].map(
    (account) => new Caller(load.line, 'staff', account),
  ) as [Caller, Caller];
  let day = 0;
  let caught = 0;
  const isMidway = async () =>
    (await patiently(() => lists.countDocuments({ movedAt: null, 'lines.0': { $exists: true } }))) > 0;
  const midway = (name: string, strike: () => Promise<unknown>, recover?: () => Promise<unknown>): Blow => ({
    name,
    async strike() {
      server.setClock((day += 1) * DAY_MS);
      await swapHolders({ administrator, leader }, scene, county, server);
      await until(isMidway, { withinMs: MIDWAY_WITHIN_MS, everyMs: 2 }).catch(
        () => undefined, // nobody held anything: the round counts as it falls
      );
      await strike();
    },
    async recover() {
      await recover?.();
      if (await isMidway()) caught += 1;
    },
  });
  const killServer = () => server.kill();
  const killMongod = () => killMongodOf(server.dataDir);
  const restart = () => server.start();
  const blows = [
    midway('SIGKILL of the server', killServer, restart),
    midway('SIGKILL of mongod', killMongod),
    midway('SIGKILL of both', () => Promise.all([killServer(), killMongod()]), restart),
  ];
  const rounds = await strikeUnderLoad(scene, load, {
    rounds: settings.rounds ?? ROUNDS,
    afterMs: settings.afterMs ?? [2_000, 8_000],
    blowOf: (round) => blows[[0, 0, 1, 0, 2][round % 5]!]!,
  });
  await load.end();
  const moves = await checkSuccessions(county);
  scene.say(`${moves.lines} moves on the lists; ${caught} lists were under way when the blow fell`);
  const outcome = await scene.outcome(county, load.ledger, () => server.now(), rounds);
  outcome.lost.push(...moves.lost);
  outcome.doubled.push(...moves.doubled);
  if (moves.lines === 0 || caught === 0)
    outcome.lost.push('nothing moved while a blow fell: the run proves nothing');
  return outcome;
}

/** Some posts get their colleague as holder, from today on: proposed one by one, approved in one go. */
async function swapHolders(
  { administrator, leader }: Record<'administrator' | 'leader', Caller>,
  scene: Scene,
  { workers }: FaultCounty,
  server: FaultServer,
): Promise<void> {
  const colleagueOf = new Map(workers.map(({ staffId, colleague }) => [staffId, colleague]));
  const read = await administrator.ask({ method: 'GET', path: '/api/staff/posts' });
  if (read.kind !== 'done') return;
  const { posts } = read.body as ResponsibilityList;
  const changes = posts.flatMap(({ id, state, holderA }) => {
    const next = state === 'current' && holderA ? colleagueOf.get(holderA.staffId) : undefined;
    return next ? [{ what: 'holders', postId: id, holderA: next, holderB: null }] : [];
  });
  for (const change of scene.random.shuffle(changes).slice(0, POSTS_AT_ONCE)) {
    const effectiveFrom = localDateOf(server.now());
    await done(administrator, 'changes', { id: clientId(), change: { ...change, effectiveFrom } });
  }
  const proposals = await administrator.ask({ method: 'GET', path: PROPOSALS });
  if (proposals.kind !== 'done') return;
  const collected = (proposals.body as Proposals).proposals.find(({ state }) => state === 'collecting');
  if (!collected) return;
  const { id, version } = collected;
  await done(administrator, `${id}/submit`, { seenVersion: version });
  await done(leader, `${id}/approve`, { seenVersion: version + 1 });
}

async function done(caller: Caller, path: string, body: unknown): Promise<void> {
  const answer = await caller.ask({ method: 'POST', path: `${PROPOSALS}/${path}`, body });
  if (answer.kind === 'refused') throw new Error(`a change of the list was refused: ${answer.code}`);
}
