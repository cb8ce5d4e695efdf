import type { FaultCounty } from './fault-county';
import type { FaultServer } from './fault-server';
import { patiently } from './patiently';
import type { Blow } from './rounds';
import type { Scene } from './scene';
import { until } from '../../support/until';

const DAY_MS = 86_400_000;
const SOME = 50;

/**
 * The server's clock goes on by weeks, so that reminders, lapses and missed days become due for everything that is open, and
 * the blows fall while the sweep wakes it.
 * @param alsoSet for the clocks of other servers.
 */
export async function passTime(
  scene: Scene,
  server: FaultServer,
  { deps }: FaultCounty,
  blows: readonly Blow[],
  alsoSet: (shiftMs: number) => void = () => undefined,
): Promise<void> {
  const items = deps.connection.db!.collection('workItems');
  const woken = () =>
    patiently(async () => {
      const [sum] = await items
        .aggregate<{ entries: number }>([
          { $unwind: '$history' },
          { $match: { 'history.by.kind': 'job' } },
          { $count: 'entries' },
        ])
        .toArray();
      return sum?.entries ?? 0;
    });
  const setClocks = (shiftMs: number) => {
    server.setClock(shiftMs);
    alsoSet(shiftMs);
  };
  for (const [place, blow] of blows.entries()) {
    const before = await woken();
    setClocks((place + 1) * 10 * DAY_MS);
    await until(async () => (await woken()) >= before + SOME, { withinMs: 60_000, everyMs: 100 }).catch(
      () => undefined, // fewer had to wake: the blow falls anyway
    );
    const midway = await woken();
    await blow.strike();
    await blow.recover?.();
    scene.say(`ten days later: ${blow.name} when ${midway - before} wakes were recorded`);
  }
  setClocks(60 * DAY_MS);
}
