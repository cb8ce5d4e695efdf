import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const Town = z.strictObject({
  code: z.string(),
  name: z.string(),
  villages: z.array(z.tuple([z.string(), z.string()])),
});
const CountyFile = z.strictObject({
  code: z.string(),
  name: z.string(),
  source: z.string(),
  towns: z.array(Town),
});
const CountyList = z.object({
  counties: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      shortName: z.string(),
      initial: z.string(),
      signIn: z.string(),
      areaCode: z.string(),
      windowAddress: z.string(),
    }),
  ),
});

export type DemoTown = z.infer<typeof Town>;

/** A county of the demonstration world with its real towns and villages. */
export interface DemoCounty {
  code: string;
  name: string;
  /** As people say it: 靖州. */
  shortName: string;
  /** The character in front of an item number: 靖. */
  initial: string;
  /** In front of a sign-in name: JZ. */
  signIn: string;
  /** Telephone area code: 0745. */
  areaCode: string;
  /** Of the federation’s window in the service hall. Invented: no window has the number 0. */
  windowAddress: string;
  towns: DemoTown[];
}

export interface DemoVillage {
  code: string;
  name: string;
  town: string;
}

/**
 * The five counties of the founding articles.
 *
 * @param folder where extract-regions.mjs left its files.
 */
export function readDemoCounties(folder: string): DemoCounty[] {
  const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));
  return CountyList.parse(read('counties.json')).counties.map((county) => ({
    ...county,
    towns: CountyFile.parse(read('data', `${county.code}.json`)).towns,
  }));
}

export function villagesOf(county: DemoCounty): DemoVillage[] {
  return county.towns.flatMap((town) =>
    town.villages.map(([code, name]) => ({ code, name, town: town.name })),
  );
}
