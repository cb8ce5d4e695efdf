import { deliverAll } from '../jobs/deliver-all';
import type { Dependencies } from '../dependencies';
import type { DemoClock } from './demo-clock';
import { withKeptReads } from './play/kept-reads';
import { readOlderMessages } from './play/read-older-messages';
import { playDemoWorld } from './play-demo-world';

export type EnsureDemoWorldDeps = Dependencies & { clock: DemoClock; regionsFolder: string };

/** What a real database holds and an empty one does not. */
const TELLING = ['people', 'units', 'workItems', 'accounts'] as const;

/**
 * Plays the demo world into an empty database and marks it. A database that was half played when the server was killed is
 * played on to the same day; one that holds anything else is left alone.
 *
 * @param say one line for the person at the terminal.
 */
export async function ensureDemoWorld(deps: EnsureDemoWorldDeps, say: (line: string) => void): Promise<void> {
  const { clock, connection, regionsFolder, systemNow } = deps;
  const mark = await clock.marks.read();
  if (mark?.state === 'played') return;
  if (!mark) {
    if (!(await isEmpty(connection))) return;
    await clock.marks.begin(wholeMinute(systemNow()));
  }
  const now = (mark ?? (await clock.marks.read()))!.playedUpTo;
  const startedAt = performance.now();
  say(mark ? '演示世界：上次没有放完，接着放……' : '演示世界：第一次启动，正在演出三个月的日子……');
  const readers = await playDemoWorld(deps, { regionsFolder, now, say });
  say('演示世界：送出消息……');
  await deliverAll(withKeptReads(deps));
  await readOlderMessages(deps, readers);
  await clock.marks.finish(systemNow());
  await clock.refresh();
  say(`演示世界：放完了，用了 ${Math.round((performance.now() - startedAt) / 1000)} 秒。`);
}

async function isEmpty(connection: Dependencies['connection']): Promise<boolean> {
  const found = await Promise.all(
    TELLING.map((name) => connection.db!.collection(name).findOne({}, { projection: { _id: 1 } })),
  );
  return found.every((each) => each === null);
}

function wholeMinute(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 60_000) * 60_000);
}
