// @ts-check
import { spawn } from 'node:child_process';

const isTerminal = process.stdout.isTTY === true;

/** One plain line to the person. @param {string} line */
export const say = (line) => void process.stdout.write(`${line}\n`);

/**
 * Runs a piece of work under a name and says how long it took. While it lasts a terminal shows the seconds; a log
 * gets a line every ten.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const begun = performance.now();
  const seconds = () => ((performance.now() - begun) / 1_000).toFixed(1);
  say(`· ${name} …`);
  const timer = setInterval(
    () => (isTerminal ? process.stdout.write(`\r  ${seconds()} s `) : say(`  ${name}：已用 ${seconds()} s`)),
    isTerminal ? 500 : 10_000,
  );
  try {
    const result = await work();
    clearLine();
    say(`✓ ${name}（${seconds()} s）`);
    return result;
  } catch (error) {
    clearLine();
    say(`✗ ${name}（${seconds()} s）`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}

const clearLine = () => isTerminal && process.stdout.write('\r            \r');

/** A command failed; its own output has been shown. */
export class CommandFailed extends Error {}

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, show?: boolean, env?: Record<string, string> }} [options] `show` passes its output on as it
 *   comes; otherwise the output is kept and shown only when the command fails.
 * @returns {Promise<string>} the kept output.
 * @throws {CommandFailed}
 */
export function run(command, args, { cwd, show = false, env } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32' && command === 'npm',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.once('error', fail);
    child.once('close', (code, signal) => {
      if (code === 0) return done(output);
      process.stdout.write(output);
      fail(new CommandFailed(`${command} ${args.join(' ')}: ${signal ?? `exit code ${code}`}`));
    });
  });
}

/**
 * The end of every command: what failed has spoken already, so it gets one line; only the unexpected shows a stack.
 * @param {() => Promise<number | void>} work answers with the exit code.
 */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    const hasSpoken = error instanceof CommandFailed || (error instanceof Error && 'errors' in error);
    process.stderr.write(`${error instanceof Error ? (hasSpoken ? error.message : error.stack) : error}\n`);
    process.exitCode = 1;
  }
}
