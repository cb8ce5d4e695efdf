/** What a county's calendar is made of: national years and the county's own part, each by its version. */
export interface EditionParts {
  years: ReadonlyMap<number, number>;
  county: { code: string; version: number } | null;
}

/** '2025.1+2026.2/431229.3': every part with its version, in order. */
export function editionOf({ years, county }: EditionParts): string {
  const national = [...years].sort(([a], [b]) => a - b).map(([year, version]) => `${year}.${version}`);
  return [national.join('+'), ...(county ? [`${county.code}.${county.version}`] : [])].join('/');
}

/** @returns null for a name that `editionOf` did not make. */
export function readEdition(edition: string): EditionParts | null {
  const match = /^(\d{4}\.\d+(?:\+\d{4}\.\d+)*)(?:\/(\w+)\.(\d+))?$/.exec(edition);
  if (!match) return null;
  const [, national, code, version] = match;
  const years = national!.split('+').map((part) => part.split('.').map(Number) as [number, number]);
  return { years: new Map(years), county: code ? { code, version: Number(version) } : null };
}

/** Whether some part of `edition` is younger than the same part of `held`: whoever holds that must read again. */
export function isAhead(edition: string, held: string): boolean {
  const [one, other] = [readEdition(edition), readEdition(held)];
  if (!one || !other) return false;
  return (
    [...one.years].some(([year, version]) => version > (other.years.get(year) ?? 0)) ||
    (one.county?.version ?? 0) > (other.county?.version ?? 0)
  );
}
