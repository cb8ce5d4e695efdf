import { namesOf } from '@zhucantong/shared/service-catalogue/area-columns';
import { areasIn } from '@zhucantong/shared/service-catalogue/areas-asked';
import type { Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import type { OptionLists } from '@zhucantong/shared/service-catalogue/form-field';
import { countyOfArea } from '@zhucantong/shared/service-catalogue/handling-place';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import { fetchCounties, fetchPlaces } from '@/api/areas';
import { ONCE, useResource } from '../resource/use-resource';

/** A definition that can say the places in these answers by name; until the names are there it says their codes. */
export function useAreaNames<D extends ServiceDefinition>(
  definition: D,
  ...said: readonly Answers[]
): D & Pick<OptionLists, 'areaName'> {
  const named = said.flatMap((answers) => areasIn(definition.fields, answers));
  const wanted = [...new Set(named.map(({ code }) => countyOfArea(code)))].sort().join(',');
  const { data } = useResource(
    wanted === '' ? undefined : `area-names:${wanted}`,
    () => fetchNames(wanted.split(',')),
    ONCE,
  );
  return { ...definition, areaName: (code) => data?.get(code) };
}

async function fetchNames(wanted: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const counties = await fetchCounties();
  const served = wanted.filter((county) => counties.some(({ code }) => code === county));
  return namesOf(counties, await Promise.all(served.map(fetchPlaces)));
}
