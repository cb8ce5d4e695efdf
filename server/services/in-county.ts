import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import { asPromised } from '@zhucantong/shared/service-catalogue/county-limits';
import {
  countyAmounts,
  countyLimits,
  withCountyApplicants,
  withCountyWindows,
} from '@zhucantong/shared/service-catalogue/service-settings';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { CountySettings } from './county-settings';

/** A service as a county offers it on a day: its own promise, amounts and window, and from whom it takes it. Where no county is asked for, as it was published. */
export async function inCounty(
  { countySettings }: { countySettings: Pick<CountySettings, 'of'> },
  definition: ServiceDefinition,
  county: string | undefined,
  day: PlainDate,
): Promise<ServiceDefinition> {
  if (!county) return definition;
  const changes = await countySettings.of(county, definition.code);
  return asPromised(withCountyApplicants(withCountyWindows(definition, changes), changes, day), {
    limits: countyLimits(definition, changes, day),
    amounts: countyAmounts(definition, changes, day),
  });
}
