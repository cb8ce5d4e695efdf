import * as z from 'zod';

const LogLine = z.object({
  msg: z.string(),
  route: z.string().optional(),
  code: z.string().optional(),
  err: z.unknown().optional(),
});

const MOST_KINDS = 50;

/** What a server logged as a failure that nobody foresaw, each kind once with its number; the log itself strikes out what is personal. */
export class LoggedFailures {
  private readonly kinds = new Map<string, number>();
  private rest = '';

  /** @param printed the next part of standard output, cut anywhere. */
  read(printed: string): void {
    const lines = (this.rest + printed).split('\n');
    this.rest = lines.pop()!;
    for (const line of lines.filter((each) => each.startsWith('{'))) this.note(line);
  }

  /** A line for each kind of failure. */
  get lines(): string[] {
    return [...this.kinds].map(([kind, times]) => `${times} × ${kind}`);
  }

  private note(line: string): void {
    const entry = LogLine.safeParse(asJson(line));
    if (!entry.success) return;
    const kind = JSON.stringify(entry.data);
    if (this.kinds.has(kind) || this.kinds.size < MOST_KINDS)
      this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + 1);
  }
}

/** @returns undefined where a kill cut the line. */
function asJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
