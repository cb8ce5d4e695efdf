import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { SERVER_FLAGS } from '../../../server/launcher/server-flags.mjs';
import { bundleScript } from './bundle-script';

/** A process of the benchmark on a core of its own; parent and child exchange plain messages. */
export class PinnedProcess {
  private constructor(private readonly child: ChildProcess) {}

  /**
   * @param script file beside this one; it runs bundled and with the flags of the server.
   * @throws Error where `taskset` is missing (it is part of util-linux).
   */
  static async start(script: string, core: number, args: readonly string[]): Promise<PinnedProcess> {
    const file = await bundleScript(script);
    const child = spawn(
      'taskset',
      ['-c', String(core), process.execPath, ...SERVER_FLAGS, '--import', 'tsx', file, ...args],
      { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
    );
    return new PinnedProcess(child);
  }

  /** Sends a message, if there is one, and waits for the next answer. @throws Error when the process ends instead. */
  async ask<Answer>(message?: unknown): Promise<Answer> {
    return new Promise<Answer>((done, fail) => {
      const ended = (code: number | null) => fail(new Error(`the process ended with ${code}`));
      this.child.once('exit', ended);
      this.child.once('error', fail);
      this.child.once('message', (answer) => {
        this.child.off('exit', ended);
        this.child.off('error', fail);
        done(answer as Answer);
      });
      if (message !== undefined) this.child.send(message as object);
    });
  }

  async end(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const ended = new Promise((done) => this.child.once('exit', done));
    this.child.disconnect();
    await ended;
  }
}

/** Keeps a running process, all its threads, on one core. */
export function pin(pid: number, core: number): void {
  execFileSync('taskset', ['-acp', String(core), String(pid)], { stdio: 'ignore' });
}
