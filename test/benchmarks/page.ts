/**
 * DESIGN §8: home of the phone's web edition for a person on a slow phone, against the same program asked for everything
 * uncompressed and with nothing kept, and against one bare file of the same bytes over the same line.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { startDemoServer } from '../support/demo-server';
import { buildAll } from './support/build-all';
import { median } from './support/measure';
import { report, say } from './support/report';
import {
  emptyCache,
  newPhone,
  shiftsOfHome,
  timeOfBareFile,
  visitHome,
  type Visit,
} from './support/slow-phone';

const REPETITIONS = 3;
const TARGETS = { firstMs: 6_000, secondMs: 2_000, shifts: 0.05 };
/** Of the demonstration: she has items, messages and people she acts for. */
const PERSON = { key: 'wu-xiaomei', heading: '吴小梅，您好' };
const LISTED = 12;

interface Series {
  first: Visit[];
  second: Visit[];
  shifts: number[];
}

await buildAll();
const server = await startDemoServer();
const browser = await launchBrowser();
if (!browser) throw new Error('no browser runs here');
try {
  const signedOut = await measure(browser, '您好', async () => undefined);
  const signedIn = await measure(browser, PERSON.heading, signIn);
  const naive = await visitHome(await newPhone(browser), server.url, { naive: true });
  const bareMs = await timeOfBare(browser, signedOut.first[0]!.bytes);
  const first = usable(signedOut.first);
  profile('first visit, signed out', signedOut.first);
  profile('second visit, signed in', signedIn.second);
  report({
    bench: 'page',
    about:
      'home at 400 kbit/s, 400 ms, processor slowed 4 times, 375 × 812; usable: a tile that is pressed opens',
    figures: {
      'first visit, ms': Math.round(first),
      'second visit, ms': Math.round(usable(signedOut.second)),
      'first visit signed in, ms': Math.round(usable(signedIn.first)),
      'second visit signed in, ms': Math.round(usable(signedIn.second)),
      'uncompressed and uncached, ms': Math.round(naive.usableMs),
      'one bare file of the same bytes, ms': Math.round(bareMs),
      'bytes of the first visit': signedOut.first[0]!.bytes,
      'bytes of the second visit': signedOut.second[0]!.bytes,
    },
    ratios: [
      { name: 'first visit / target', seen: first / TARGETS.firstMs, atMost: 1 },
      { name: 'second visit / target', seen: usable(signedOut.second) / TARGETS.secondMs, atMost: 1 },
      { name: 'first visit signed in / target', seen: usable(signedIn.first) / TARGETS.firstMs, atMost: 1 },
      {
        name: 'second visit signed in / target',
        seen: usable(signedIn.second) / TARGETS.secondMs,
        atMost: 1,
      },
      { name: 'CLS', seen: Math.max(...signedOut.shifts, ...signedIn.shifts), atMost: TARGETS.shifts },
      { name: 'first visit / uncompressed and uncached', seen: first / naive.usableMs },
      { name: 'first visit / one bare file of the same bytes', seen: first / bareMs },
    ],
  });
} finally {
  await browser.close();
  await server.discard();
}

async function measure(
  on: Browser,
  heading: string,
  prepare: (phone: BrowserContext) => Promise<void>,
): Promise<Series> {
  const series: Series = { first: [], second: [], shifts: [] };
  for (let time = 0; time < REPETITIONS; time += 1) {
    const phone = await newPhone(on);
    await prepare(phone);
    series.first.push(await visitHome(phone, server.url, { heading }));
    series.second.push(await visitHome(phone, server.url, { heading }));
    const looker = await newPhone(on);
    await prepare(looker);
    series.shifts.push(await shiftsOfHome(looker, server.url), await shiftsOfHome(looker, server.url));
    await Promise.all([phone.close(), looker.close()]);
  }
  return series;
}

async function signIn(phone: BrowserContext): Promise<void> {
  const answer = await phone.request.post(`${server.url}/api/resident/session/local`, {
    headers: { 'X-Zhucantong': '1', Origin: server.url },
    data: { key: PERSON.key },
  });
  if (answer.status() !== 200) throw new Error(`${PERSON.key} cannot sign in: ${answer.status()}`);
  const page = await phone.newPage();
  await page.goto(server.url);
  await page.getByRole('heading', { level: 1, name: PERSON.heading }).waitFor();
  await page.close();
  await emptyCache(phone);
}

/** The floor: the line itself, with one address and one answer. */
async function timeOfBare(on: Browser, bytes: number): Promise<number> {
  const files = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/plain');
    response.end(Buffer.alloc(bytes, 'x'));
  });
  await new Promise<void>((done) => files.listen(0, '127.0.0.1', done));
  const { port } = files.address() as AddressInfo;
  try {
    return await timeOfBareFile(await newPhone(on), `http://127.0.0.1:${port}/`);
  } finally {
    files.close();
  }
}

function usable(visits: readonly Visit[]): number {
  return median(visits.map((visit) => visit.usableMs));
}

/** What the median visit waited for. */
function profile(title: string, visits: readonly Visit[]): void {
  const [visit] = [...visits].sort((a, b) => a.usableMs - b.usableMs).slice(Math.floor(visits.length / 2));
  if (!visit) return;
  const { usableMs, scriptSeconds, taskSeconds, fetched } = visit;
  say(
    `${title}: usable after ${Math.round(usableMs)} ms; processor ${taskSeconds.toFixed(2)} s, of it scripts ${scriptSeconds.toFixed(2)} s`,
  );
  for (const { path, startedMs, endedMs, bytes } of fetched.slice(0, LISTED))
    say(
      `  ${String(Math.round(startedMs)).padStart(5)}–${String(Math.round(endedMs)).padStart(5)} ms ${String(bytes).padStart(7)} bytes ${path}`,
    );
}
