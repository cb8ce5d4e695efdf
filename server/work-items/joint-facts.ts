import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { asPromised } from '@zhucantong/shared/service-catalogue/county-limits';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import { countyLimits } from '@zhucantong/shared/service-catalogue/service-settings';
import { DomainError } from '@zhucantong/shared/errors';
import type { Unit } from '@zhucantong/shared/staff/unit';
import type { AnyAction } from '@zhucantong/shared/work-items/actions';
import type { Facts } from '@zhucantong/shared/work-items/decision';
import type { AskedOf } from '@zhucantong/shared/work-items/joint';
import { postNow } from '../routing/route-asked';
import type { Organisation } from '../staff/organisation';
import type { WorkItemDeps } from './work-items.deps';

type Deps = Pick<WorkItemDeps, 'jointService' | 'settings'>;

/** The service of parts with the county's own limit, which is the longest that may be asked for; undefined where there is none. */
export async function jointServiceIn(
  deps: Deps,
  county: string,
  now: Date,
): Promise<ServiceDefinition | undefined> {
  const definition = deps.jointService();
  if (!definition) return undefined;
  const settings = await deps.settings(county, definition.code);
  return asPromised(definition, { limits: countyLimits(definition, settings, localDateOf(now)) });
}

/** What deciding on an asking looks at. @throws DomainError not-found for a unit or post that this county has not today. */
export async function jointFacts(
  deps: Deps,
  action: AnyAction,
  organisation: Organisation,
  now: Date,
): Promise<Pick<Facts, 'joint'>> {
  if (action.type !== 'ask-joint') return {};
  if (!action.to.every((each) => isThere(each, organisation, now))) throw new DomainError('not-found');
  const definition = await jointServiceIn(deps, organisation.county, now);
  return definition ? { joint: { definition } } : {};
}

function isThere({ unit, post }: AskedOf, { units, posts }: Organisation, now: Date): boolean {
  const office = units.get(unit);
  if (!office) return false;
  return post === undefined ? isAskable(office) : postNow(posts, post, localDateOf(now))?.unit === unit;
}

/** Offices of the federation. A village is asked by the post that answers for it, an outside body has no desk here. */
export const isAskable = ({ kind }: Pick<Unit, 'kind'>): boolean =>
  kind === 'county' || kind === 'section' || kind === 'town';
