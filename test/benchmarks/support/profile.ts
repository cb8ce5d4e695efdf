/** A processor profile of a process that serves: where its time goes, printed by function and kept for a closer look. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { Session, type Profiler, type Runtime } from 'node:inspector/promises';
import { join } from 'node:path';
import { BENCH_FOLDER } from './bench-database';

const SAMPLE_MICROSECONDS = 250;
const SHOWN = 25;
const LEAST_SHARE = 0.01;

export async function startProfile(): Promise<Session> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS });
  await session.post('Profiler.start');
  return session;
}

/** @returns the functions in which most time was spent, without what they called; the whole goes to `.cache/bench/profiles`. */
export async function endProfile(session: Session, name: string): Promise<string[]> {
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const folder = join(BENCH_FOLDER, 'profiles');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.cpuprofile`), JSON.stringify(profile));
  return busiest(profile);
}

function busiest({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): string[] {
  const functionOf = new Map(nodes.map(({ id, callFrame }) => [id, sayFrame(callFrame)]));
  const spent = new Map<string, number>();
  let all = 0;
  samples.forEach((id, place) => {
    const name = functionOf.get(id) ?? '';
    const took = timeDeltas[place] ?? 0;
    all += took;
    spent.set(name, (spent.get(name) ?? 0) + took);
  });
  return [...spent]
    .sort(([, a], [, b]) => b - a)
    .filter(([, took]) => took > all * LEAST_SHARE)
    .slice(0, SHOWN)
    .map(([name, took]) => `${((100 * took) / all).toFixed(1).padStart(5)} %  ${name}`);
}

function sayFrame({ functionName, url, lineNumber }: Runtime.CallFrame): string {
  const file = url.replace(/^.*\/node_modules\//, '').replace(/^.*\/(?=(server|shared|test)\/)/, '');
  return [functionName || '(anonymous)', ...(file ? [`${file}:${lineNumber + 1}`] : [])].join(' ');
}
