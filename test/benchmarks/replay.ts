/**
 * A year published over 100,000 open items, some paused, some red, some accepted by silence: a process of its own replays and is
 * killed half-way, a worker saves meanwhile through a process with the old calendar, two processes resume. The report must
 * equal the reckoning by a table of days, line by line. `npm run bench -- replay [items]`.
 */
import { isDeepStrictEqual } from 'node:util';
import { playReplay } from '../support/replay/play-replay';
import { startBenchMongod } from './support/bench-database';
import { report, say } from './support/report';

const COUNT = Number(process.argv[2] ?? 100_000);
const NAME = 'bench-replay';

const mongod = await startBenchMongod();
const connection = await mongod.open(NAME, { isEmpty: true });
const uri = new URL(mongod.uri);
uri.pathname = `/${NAME}`;
const played = await playReplay(connection, uri.href, COUNT, say);

const { expected, reported, touched, reckoned, createdUnder, sweptAfter, saves, whenKilled } = played;
const others = new Map([...reported].filter(([id]) => id !== createdUnder.oldEdition));
const lines = [...expected.values()].flat().length;
const wrong = [...expected].filter(([id, own]) => !isDeepStrictEqual(own, others.get(id))).length;
const strangers = [...others.keys()].filter((id) => !expected.has(id)).length;
const notOnce = [...touched].filter((id) => reckoned.get(id) !== 1).length;
const twice = [...reckoned.values()].filter((entries) => entries > 1).length;
await connection.dropDatabase();
await mongod.stop();

report({
  bench: 'replay',
  about: `2027 published over ${COUNT} open items, killed when ${whenKilled} were reckoned, resumed by two processes`,
  ratios: [
    {
      name: 'lines of the report that the table of days has not, or has otherwise',
      seen: wrong + strangers,
      atMost: 0,
    },
    { name: 'touched items without exactly one entry', seen: notOnce, atMost: 0 },
    { name: 'items reckoned twice', seen: twice, atMost: 0 },
    { name: 'items marked overdue right after', seen: sweptAfter, atMost: 0 },
    { name: 'reckoned items a second, publication to last message', seen: touched.size / played.seconds },
  ],
  figures: {
    lines,
    touched: touched.size,
    'saves meanwhile': saves.length,
    seconds: Math.round(played.seconds),
  },
});
process.exit();
