import { cpus, totalmem } from 'node:os';

/** One comparison that a benchmark makes: the figure seen and what it must reach. */
export interface Measured {
  /** 'submit, one at a time / bare driver'. */
  name: string;
  seen: number;
  /** Absent: shown, not judged. */
  atLeast?: number;
  atMost?: number;
}

export interface Report {
  bench: string;
  /** What was measured and against what, for a reader who has not seen the code. */
  about: string;
  ratios: readonly Measured[];
  /** Absolute figures that belong to the story: documents a second, milliseconds, bytes. */
  figures?: Record<string, number | string>;
}

const GIB = 1024 ** 3;

/**
 * Prints a table for people and one JSON line for machines, and fails the process when a target is missed.
 * The JSON line is the last one: `{"bench":…,"ratios":{…},"targets":{…},"met":true|false}`.
 */
export function report({ bench, about, ratios, figures = {} }: Report): void {
  const met = ratios.every(isMet);
  const lines = [
    `${bench}: ${about}`,
    `machine: ${cpus().length} cores, ${Math.round(totalmem() / GIB)} GiB, Node ${process.versions.node}`,
    ...Object.entries(figures).map(([name, value]) => `  ${name}: ${value}`),
    ...ratios.map(
      (each) => `  ${isMet(each) ? '✓' : '✗'} ${each.name}: ${round(each.seen)}${targetInWords(each)}`,
    ),
  ];
  say(lines.join('\n'));
  say(
    JSON.stringify({
      bench,
      ratios: Object.fromEntries(ratios.map(({ name, seen }) => [name, round(seen)])),
      figures,
      targets: Object.fromEntries(ratios.flatMap((each) => targetOf(each))),
      met,
    }),
  );
  if (!met) process.exitCode = 1;
}

/** One line to whoever waits for the figures. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

function isMet({ seen, atLeast = -Infinity, atMost = Infinity }: Measured): boolean {
  return seen >= atLeast && seen <= atMost;
}

function targetOf({ name, atLeast, atMost }: Measured): [string, string][] {
  if (atLeast !== undefined) return [[name, `>= ${atLeast}`]];
  return atMost !== undefined ? [[name, `<= ${atMost}`]] : [];
}

function targetInWords(measured: Measured): string {
  const [target] = targetOf(measured);
  return target ? ` (target ${target[1]})` : '';
}

const round = (value: number): number => Math.round(value * 1_000) / 1_000;
