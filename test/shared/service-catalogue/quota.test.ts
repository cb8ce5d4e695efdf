import { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import { CAPPED } from '../../factories/capped-service';

const isWhole = (over: Partial<ServiceDefinition>) =>
  ServiceDefinition.safeParse({ ...CAPPED, ...over }).success;
const quota = CAPPED.quota!;

it('a place of the year is taken by an approval that leads on', () => {
  expect(isWhole({})).toBe(true);
  expect(isWhole({ quota: { ...quota, takenAt: 'hand-over' } })).toBe(false);
  expect(isWhole({ quota: { ...quota, takenAt: 'no-such-step' } })).toBe(false);
  expect(isWhole({ steps: CAPPED.steps.slice(0, 1) })).toBe(false);
});
