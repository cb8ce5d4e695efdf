import { localDateOf } from '../../../shared/calendar/plain-date';
import { DomainError } from '../../../shared/errors';
import { asPromised } from '../../../shared/service-catalogue/county-limits';
import JOINT from '../../../shared/service-catalogue/definitions/joint-handling';
import { countyLimits } from '../../../shared/service-catalogue/service-settings';
import type { AnyAction } from '../../../shared/work-items/actions';
import type { Facts } from '../../../shared/work-items/decision';
import type { ModelWorld } from './kept';
import { versionInForce } from '../routing/posts-by-hand';

const HAS_A_DESK: readonly string[] = ['county', 'section', 'town'];

/** @throws DomainError not-found where an office or a post is asked that this county has not today. */
export function askedOffices(body: AnyAction, county: string, world: ModelWorld): Pick<Facts, 'joint'> {
  if (body.type !== 'ask-joint') return {};
  const { units, posts } = world.at(county).organisation;
  const today = localDateOf(world.now);
  for (const { unit, post } of body.to) {
    const kind = units.get(unit)?.kind;
    const isThere = post
      ? versionInForce(posts, post, today)?.unit === unit
      : HAS_A_DESK.includes(kind ?? '');
    if (!kind || !isThere) throw new DomainError('not-found');
  }
  const limits = countyLimits(JOINT, world.settings(county, JOINT.code), today);
  return { joint: { definition: asPromised(JOINT, { limits }) } };
}
