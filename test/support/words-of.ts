/** Every text of a value that somebody may read; where a number comes from and what a limit is called is for us. */
export function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'source' || key === 'id' ? [] : wordsOf(each),
  );
}

/** What is written where something is still to be written, and what points at papers of our own. */
export const UNFINISHED =
  /县里设置|本地情况设置|县级.{0,4}办法|待定|待补充|待完善|TODO|TBD|FIXME|FACTS|DESIGN\b|§/;
