import { areasIn, asksAreas } from '@zhucantong/shared/service-catalogue/areas-asked';
import { shownAnswers, type Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import { countyOfArea } from '@zhucantong/shared/service-catalogue/handling-place';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { Facts } from '@zhucantong/shared/work-items/decision';
import type { WorkItemDeps } from './work-items.deps';

/** Which of the places that these answers name there are; nothing where the form asks for none. */
export async function areasAsked(
  deps: Pick<WorkItemDeps, 'counties' | 'areaNamer'>,
  { fields }: Pick<ServiceDefinition, 'fields'>,
  answers: Answers,
): Promise<Pick<Facts, 'isKnownArea'>> {
  if (!asksAreas(fields)) return {};
  const named = areasIn(fields, shownAnswers(fields, answers)).map(({ code }) => countyOfArea(code));
  const served = await deps.counties();
  const nameOf = await deps.areaNamer(new Set(named.filter((county) => served.has(county))));
  return { isKnownArea: (code) => nameOf(code) !== undefined };
}
