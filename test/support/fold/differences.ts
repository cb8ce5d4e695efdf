/** Where two plain values part, one line per place: `clocks.2.dueOn: stored 2026-07-27, folded 2026-07-29`. */
export function differences(stored: unknown, folded: unknown, place = ''): string[] {
  if (isSame(stored, folded)) return [];
  if (isBranch(stored) && isBranch(folded)) {
    const keys = [...new Set([...Object.keys(stored), ...Object.keys(folded)])];
    return keys.flatMap((key) => differences(stored[key], folded[key], place ? `${place}.${key}` : key));
  }
  const [was, is] = [inWords(stored), inWords(folded)];
  return was === is ? [] : [`${place}: stored ${was}, folded ${is}`];
}

function isSame(one: unknown, other: unknown): boolean {
  return (
    Object.is(one, other) ||
    (one instanceof Date && other instanceof Date && one.getTime() === other.getTime())
  );
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}

function inWords(value: unknown): string {
  return value instanceof Date ? value.toISOString() : (JSON.stringify(value) ?? 'nothing');
}
