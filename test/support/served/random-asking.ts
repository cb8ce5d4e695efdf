import type { Random } from '../../../server/demo-world/seeded-random';
import type { Organisation } from '../../../server/staff/organisation';
import JOINT from '../../../shared/service-catalogue/definitions/joint-handling';
import type { AnyAction } from '../../../shared/work-items/actions';
import type { AskedOf } from '../../../shared/work-items/joint';
import { mostDays } from '../../../shared/work-items/joint-parts';

/** Offices and posts of the county, now and then one that is not there, one twice, or for longer than may be. */
export function randomAsking(
  { units, posts }: Organisation,
  random: Random,
): Extract<AnyAction, { type: 'ask-joint' }> {
  const offices = [...units.keys()];
  const whom = (): AskedOf => {
    if (random.chance(0.04)) return { unit: 'no-such-office' };
    if (random.chance(0.6)) return { unit: random.pick(offices) };
    const { _id, unit } = random.pick([...posts]);
    return { post: _id, unit: random.chance(0.96) ? unit : random.pick(offices) };
  };
  return {
    type: 'ask-joint',
    to: Array.from({ length: random.int(1, 3) }, whom),
    mandatory: random.chance(0.4),
    days: random.int(1, mostDays(JOINT) + (random.chance(0.9) ? 0 : 5)),
    words: '请看看家里能不能改',
  };
}
