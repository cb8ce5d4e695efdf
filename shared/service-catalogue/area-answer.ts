import * as z from 'zod/mini';

/** How far down a question about a place goes: to the county, the town or the village. */
export const AreaDepth = z.enum(['county', 'town', 'village']);
export type AreaDepth = z.infer<typeof AreaDepth>;

/** Digits of the national division codes, and what the levels are called. @source GB/T 2260, GB/T 10114 */
export const AREA_LEVELS: Record<AreaDepth, { digits: number; label: string }> = {
  county: { digits: 6, label: '县（市、区）' },
  town: { digits: 9, label: '乡镇（街道）' },
  village: { digits: 12, label: '村（社区）' },
};

/** Answered where the county is not among those that work with this system. */
export const ELSEWHERE = '000000';
export const ELSEWHERE_LABEL = '不在上面';

/** The levels that a question goes through, from the county down. */
export function levelsTo(depth: AreaDepth): AreaDepth[] {
  return AreaDepth.options.slice(0, AreaDepth.options.indexOf(depth) + 1);
}

/** As much of an area code as names this level; empty where it does not reach so far. */
export function areaOfLevel(code: string, level: AreaDepth): string {
  const { digits } = AREA_LEVELS[level];
  return code.length < digits ? '' : code.slice(0, digits);
}

/**
 * What is wrong with the shape of an answered area; whether there is such a place, only the list of places knows. An answer that
 * stops halfway is kept, and says what comes next.
 */
export function areaFault(
  { to, whenEmpty }: { to: AreaDepth; whenEmpty: string },
  value: unknown,
): string | undefined {
  if (typeof value !== 'string' || !/^\d+$/.test(value)) return whenEmpty;
  if (value === ELSEWHERE) return undefined;
  const levels = levelsTo(to);
  const next = levels.find((level) => value.length < AREA_LEVELS[level].digits);
  if (next) return `还没有选${AREA_LEVELS[next].label}，请接着选。`;
  return value.length === AREA_LEVELS[to].digits ? undefined : whenEmpty;
}
