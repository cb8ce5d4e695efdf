import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from './root';

/** A process of its own that opens the database as the server does, and tells what happens, a line each. */
export class DatabaseProcess {
  readonly lines: string[] = [];
  private constructor(private readonly child: ChildProcess) {}

  /** @param environment the whole environment; nothing is inherited. */
  static start(environment: Record<string, string>): DatabaseProcess {
    const script = resolve(__dirname, 'database-process.script.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script], {
      cwd: ROOT,
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true, // a process group of its own, as under a terminal
    });
    const self = new DatabaseProcess(child);
    child.stdout?.on('data', (chunk: Buffer) =>
      self.lines.push(...chunk.toString().split('\n').filter(Boolean)),
    );
    return self;
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** @throws Error when no line matches within the time. */
  async says(pattern: RegExp, withinMs = 20_000): Promise<string> {
    for (const end = Date.now() + withinMs; Date.now() < end; await pause(20)) {
      const line = this.lines.find((each) => pattern.test(each));
      if (line) return line;
    }
    throw new Error(`no ${pattern} in:\n${this.lines.join('\n')}`);
  }

  /** @returns the exit code, or the signal. */
  async ends(): Promise<number | string | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      await new Promise((done) => this.child.once('exit', done));
    }
    return this.child.exitCode ?? this.child.signalCode;
  }

  /** To the whole group, as Ctrl-C does. */
  signal(signal: NodeJS.Signals): void {
    if (this.child.exitCode === null && this.child.signalCode === null) process.kill(-this.pid, signal);
  }
}
