import type { Random } from '../../../server/demo-world/seeded-random';
import jointHandling from '../../../shared/service-catalogue/definitions/joint-handling';
import type { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import type { AnyAction } from '../../../shared/work-items/actions';
import type { Change, Facts } from '../../../shared/work-items/decision';
import type { ItemIdentity } from '../../../shared/work-items/item-identity';
import { askedParts } from '../../../shared/work-items/joint';
import { mostDays } from '../../../shared/work-items/joint-parts';
import { decidePart } from '../../../shared/work-items/open-part';
import type { RoutingOutcome } from '../../../shared/staff/routing-outcome';
import type { WorkItem } from '../../../shared/work-items/work-item';
import { limitOf } from './random-limits';

interface Moment {
  item: WorkItem;
  random: Random;
}
type BodyOf<T extends AnyAction['type']> = Extract<AnyAction, { type: T }>;

/** What parts of random leads are of. */
export const JOINT = jointHandling;
const WHOM = [{ unit: 'town' }, { unit: 'section' }, { unit: 'section', post: 'post-of-approval' }];

/** A part that is asked for, now and then one that is over or never was. */
const randomPart = ({ item, random }: Moment): string => {
  const open = askedParts(item).map(({ code }) => code);
  const all = (item.joint ?? []).map(({ code }) => code);
  return open.length > 0 && random.chance(0.9) ? random.pick(open) : random.pick([...all, '1-1']);
};

/** Sometimes for longer than may be, of somebody who was asked already, or of the same twice. */
export const JOINT_BODIES = {
  'ask-joint': ({ random }: Moment): BodyOf<'ask-joint'> => ({
    type: 'ask-joint',
    to: random.shuffle(WHOM).slice(0, random.int(1, 2)),
    mandatory: random.chance(0.3),
    days: random.int(1, mostDays(JOINT) + (random.chance(0.9) ? 0 : 5)),
    words: '请看看家里能不能改',
  }),
  'recall-joint': (moment: Moment): BodyOf<'recall-joint'> => ({
    ...{ type: 'recall-joint', words: '不用了' },
    part: randomPart(moment),
  }),
  'joint-answered': (moment: Moment): BodyOf<'joint-answered'> => ({
    ...{ type: 'joint-answered', words: '能改', part: randomPart(moment) },
    papers: moment.random.chance(0.3) ? { evidence: ['photo-9'] } : {},
  }),
  'joint-returned': (moment: Moment): BodyOf<'joint-returned'> => ({
    ...{ type: 'joint-returned', words: '不归我们' },
    part: randomPart(moment),
  }),
  'joint-expired': (moment: Moment): BodyOf<'joint-expired'> => ({
    ...{ type: 'joint-expired', part: randomPart(moment) },
  }),
  'recall-part': ({ random }: Moment): BodyOf<'recall-part'> => ({
    type: 'recall-part',
    ...(random.chance(0.5) ? { words: '不用了' } : {}),
  }),
};

/** A service of parts with another limit than the one in the catalogue. */
export const randomPartService = (random: Random): ServiceDefinition => ({
  ...jointHandling,
  steps: [{ ...jointHandling.steps[0]!, limit: limitOf(random, 'working-day', 1, 20, []) }],
});

/** A part that somebody was asked for a moment ago. */
export function openedPart(
  lead: ItemIdentity,
  { definition, calendar }: Pick<Facts, 'definition' | 'calendar'>,
  routing: RoutingOutcome,
  at: Date,
  random: Random,
): Change {
  const part = { code: '7-1', to: { unit: 'section' }, mandatory: true, title: '辅助器具适配', by: 'town-1' };
  return decidePart(
    { ...part, lead, at, days: random.int(1, mostDays(definition)), question: '请看看家里能不能改' },
    { definition, calendar, routing },
  );
}
