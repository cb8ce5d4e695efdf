import * as z from 'zod/mini';

/** An office: county federation, section, town or village. Area and reporting line are two axes. */
export const Unit = z.strictObject({
  _id: z.string(),
  county: z.string(),
  name: z.string(),
  kind: z.enum(['county', 'section', 'town', 'village', 'outside']),
  /** Administrative code of the area it answers for: 6, 9 or 12 digits; a longer code lies inside its prefix. */
  area: z.string(),
  /** The unit it reports to; null for the county federation. */
  reportsTo: z.nullable(z.string()),
  /**
   * The member of staff above the unit's own head: for a section or a town the deputy head in charge (分管副理事长), for the
   * federation its head (理事长). Absent: of the federation the last of its leaders, elsewhere its first deputy.
   */
  ledBy: z.optional(z.string()),
  phone: z.string(),
  /** Of the federation: where its window in the service hall is (FACTS §5.5). Its hours are the county's office hours. */
  windowAddress: z.optional(z.string()),
});
export type Unit = z.infer<typeof Unit>;

/**
 * The unit and all its ancestors up the reporting line, nearest first.
 * @throws Error when the line is circular: the organisation data is broken.
 */
export function lineOf(unitId: string, units: ReadonlyMap<string, Unit>): string[] {
  const line: string[] = [];
  for (let at: string | null = unitId; at !== null; at = units.get(at)?.reportsTo ?? null) {
    if (line.includes(at)) throw new Error(`reporting line of ${unitId} is circular`);
    line.push(at);
  }
  return line;
}
