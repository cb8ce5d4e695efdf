/** What may be said of a failure while printing. */
export interface Wordless {
  /** 'TypeError', 'ERR_WORKER_OUT_OF_MEMORY'. */
  kind: string;
  /** Lines of our program and its packages. */
  frames: string;
}

/** A failure without its message: a message may quote the sheet, and a sheet names a person. An error of a thread arrives as a copy that is none by its type. */
export function withoutWords(error: unknown): Wordless {
  if (typeof error !== 'object' || error === null) return { kind: typeof error, frames: '' };
  const said = (key: 'code' | 'name' | 'stack') => {
    const value: unknown = Reflect.get(error, key);
    return typeof value === 'string' ? value : undefined;
  };
  const lines = said('stack')?.split('\n') ?? [];
  return {
    kind: said('code') ?? said('name') ?? 'object',
    frames: lines.filter((line) => /^\s+at /.test(line)).join('\n'),
  };
}
