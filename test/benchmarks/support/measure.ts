import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

/** What a run of many equal pieces of work took. */
export interface Run {
  perSecond: number;
  /** Milliseconds under which half and 95 of 100 pieces stayed. */
  p50: number;
  p95: number;
}

/** Milliseconds of processor time this process has used. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Does each piece once, so many at a time, and times it by the wall clock. */
export async function runAll<T>(
  pieces: readonly T[],
  inFlight: number,
  work: (piece: T) => Promise<unknown>,
): Promise<Run> {
  const took: number[] = [];
  let next = 0;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: Math.min(inFlight, pieces.length) }, async () => {
      while (next < pieces.length) {
        const begun = performance.now();
        await work(pieces[next++]!);
        took.push(performance.now() - begun);
      }
    }),
  );
  return runOf(took, performance.now() - startedAt);
}

/**
 * Begins so many pieces a second, whether or not earlier ones are done, as people do who know nothing of each other; each is
 * timed from the moment it was due.
 */
export async function runArriving<T>(
  pieces: readonly T[],
  perSecond: number,
  work: (piece: T) => Promise<unknown>,
): Promise<Run> {
  const took: number[] = [];
  const startedAt = performance.now();
  await Promise.all(
    pieces.map(async (piece, place) => {
      const due = startedAt + (place * 1_000) / perSecond;
      await setTimeout(due - performance.now());
      await work(piece);
      took.push(performance.now() - due);
    }),
  );
  return runOf(took, performance.now() - startedAt);
}

function runOf(took: number[], milliseconds: number): Run {
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return { perSecond: (1_000 * took.length) / milliseconds, p50: at(0.5), p95: at(0.95) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The median of one figure over repetitions. */
export const medianOf = (runs: readonly Run[], figure: keyof Run): number =>
  median(runs.map((run) => run[figure]));

/** Calls a second of processor time: for pure code the figure is for one core, which the machine may be lending elsewhere. */
export function perCpuSecond(calls: number, work: () => void): number {
  const startedAt = process.cpuUsage();
  work();
  const used = process.cpuUsage(startedAt);
  return (calls * 1e6) / (used.user + used.system);
}

/** Cuts a list into `count` equal parts; what is left over is left out. */
export function partsOf<T>(list: readonly T[], count: number): T[][] {
  const size = Math.floor(list.length / count);
  return Array.from({ length: count }, (_, part) => list.slice(part * size, (part + 1) * size));
}
