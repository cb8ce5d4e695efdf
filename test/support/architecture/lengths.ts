import { isCode, isData } from './text-rules';
import type { SourceFile } from './source-files';

/** Lines of every file of code that is no data. */
export function lengthsOf(files: readonly SourceFile[]): number[] {
  return files.filter(({ path }) => isCode(path) && !isData(path)).map(({ text }) => linesOf(text));
}

/** The middle one; of two middle ones the longer. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const linesOf = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
