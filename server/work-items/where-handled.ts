import type { Resident } from '@zhucantong/shared/residents/resident';
import type { Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import { handedInAt, type Places } from '@zhucantong/shared/service-catalogue/handling-place';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { Facts } from '@zhucantong/shared/work-items/decision';
import { areasAsked } from './areas-asked';
import type { WorkItemDeps } from './work-items.deps';

/** Which county takes an application, and where every place of the matter lies, if several have part of it. */
export interface Handling extends Pick<Facts, 'isKnownArea'> {
  county: string;
  area: string;
  places?: Places;
  counties?: ReadonlySet<string>;
}

/** The county of the household, or the first place of a matter across regions (FACTS §1.9). */
export async function whereHandled(
  deps: Pick<WorkItemDeps, 'counties' | 'areaNamer'>,
  definition: ServiceDefinition,
  person: Pick<Resident, 'county' | 'area'>,
  answers: Answers,
): Promise<Handling> {
  const known = await areasAsked(deps, definition, answers);
  const at = handedInAt(definition, person, answers);
  return { ...at, ...known, ...(at.places ? { counties: await deps.counties() } : {}) };
}
