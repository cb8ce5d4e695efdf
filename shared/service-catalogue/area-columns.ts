import {
  AREA_LEVELS,
  areaOfLevel,
  ELSEWHERE,
  ELSEWHERE_LABEL,
  levelsTo,
  type AreaDepth,
} from './area-answer';
import type { CountyList, CountyPlaces } from './areas-view';
import { countyOfArea } from './handling-place';

/** One list of a question about a place: 县、乡镇、村. */
interface AreaColumn {
  label: string;
  choices: readonly { code: string; name: string }[];
  /** Code of what is chosen; empty: nothing yet. */
  chosen: string;
  /** What stands there while nothing can be chosen. */
  empty: string;
}

/** What is known of places by now. */
interface KnownAreas {
  counties: CountyList['counties'] | undefined;
  places: CountyPlaces | undefined;
}

/** The lists from the county down for a place as far as it is chosen; behind 不在上面 there is nothing more to choose. */
export function areaColumns(to: AreaDepth, code: string, known: KnownAreas): AreaColumn[] {
  const levels = code === ELSEWHERE ? levelsTo('county') : levelsTo(to);
  const choices = choicesIn(code, known);
  return levels.map((level, place): AreaColumn => {
    const above = levels[place - 1];
    const isOpen = !above || areaOfLevel(code, above) !== '';
    return {
      label: AREA_LEVELS[level].label,
      choices: isOpen ? choices[level] : [],
      chosen: areaOfLevel(code, level),
      empty: isOpen ? '正在取名单' : `先选${AREA_LEVELS[above].label}`,
    };
  });
}

function choicesIn(code: string, { counties, places }: KnownAreas): Record<AreaDepth, AreaColumn['choices']> {
  const ofCounty = places?.code === countyOfArea(code) ? places : undefined;
  const town = ofCounty?.towns.find((each) => each.code === areaOfLevel(code, 'town'));
  return {
    county: counties ? [...counties, { code: ELSEWHERE, name: ELSEWHERE_LABEL }] : [],
    town: ofCounty?.towns ?? [],
    village: town?.villages ?? [],
  };
}

/** What each place is called in full, by code. */
export function namesOf(counties: CountyList['counties'], all: readonly CountyPlaces[]): Map<string, string> {
  const names = new Map(counties.map(({ code, name }) => [code, name]));
  for (const county of all)
    for (const town of county.towns) {
      names.set(town.code, `${county.name}${town.name}`);
      for (const { code, name } of town.villages) names.set(code, `${county.name}${town.name}${name}`);
    }
  return names;
}
