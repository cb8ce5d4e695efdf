import { setTimeout as pause } from 'node:timers/promises';
import type { FaultServer } from './support/fault-server';
import { ClockState } from '../../shared/staff/staff-me-view';
import { startLoad } from './support/load';
import { patiently } from './support/patiently';
import type { Outcome, Scene } from './support/scene';
import { until } from '../support/until';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const ACKNOWLEDGED_AT_EACH = 500;
const SWEPT_WITHIN_MS = 60_000;

/**
 * The server's clock stands two days ahead, then it is set right while people work; it is set back by a minute, an hour and a day
 * while the server runs, and once more while it is down. People work on at each, and what is due wakes as soon as it is due.
 */
export async function clockSetBack(scene: Scene): Promise<Outcome> {
  const server = await scene.server();
  server.setClock(2 * DAY_MS);
  const county = await scene.county(server);
  const load = await startLoad({ county, random: scene.random.fork('load'), urls: () => [server.url] });
  await load.acknowledges(ACKNOWLEDGED_AT_EACH);

  let shift = 2 * DAY_MS;
  const back = [
    { by: MINUTE_MS, name: 'a minute', isDown: false },
    { by: HOUR_MS, name: 'an hour', isDown: false },
    { by: DAY_MS, name: 'a day', isDown: false },
    { by: DAY_MS, name: 'a day, while the server is down', isDown: true },
  ];
  for (const { by, name, isDown } of back) {
    await pause(scene.random.int(500, 2_000));
    const before = load.ledger.acknowledged.length;
    shift -= by;
    if (isDown) await server.kill();
    server.setClock(shift);
    if (isDown) await server.start();
    await believes(server, shift);
    await load.acknowledges(ACKNOWLEDGED_AT_EACH, 120_000);
    scene.say(`the clock was set back by ${name} after ${before} acknowledgements; work goes on`);
  }
  await load.end();

  // What falls due from here on must wake, although the jobs' next runs once lay two days ahead.
  const items = county.deps.connection.db!.collection('workItems');
  const woken = () => patiently(() => items.countDocuments({ 'history.by.kind': 'job' }));
  const before = await woken();
  server.setClock(shift + 30 * DAY_MS);
  await pause(2_000);
  server.setClock(shift + 29 * DAY_MS);
  await until(async () => (await woken()) !== before, {
    ...{ withinMs: SWEPT_WITHIN_MS, everyMs: 200 },
    otherwise: 'nothing was swept after the clock was set back',
  });
  scene.say('a month later and a day back: the sweep wakes');
  const rounds = { rounds: back.length + 1, voidRounds: 0 };
  const outcome = await scene.outcome(county, load.ledger, () => server.now(), rounds);
  return outcome;
}

/** The server's own answers say the hour. @throws Error when it still believes the old one: a round without a blow. */
async function believes(server: FaultServer, shiftMs: number): Promise<void> {
  const answer = await fetch(`${server.url}/api/public/clock`);
  const says = new Date(ClockState.parse(await answer.json()).now).getTime();
  if (Math.abs(says - Date.now() - shiftMs) > 10_000) throw new Error('the clock was not set back: void');
}
