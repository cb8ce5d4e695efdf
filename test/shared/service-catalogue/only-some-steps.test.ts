import relocation from '../../../shared/service-catalogue/definitions/certificate-relocation';
import { getStep, ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import { stepAfter, stepsFrom, stepsThatMayFollow } from '../../../shared/service-catalogue/step-order';
import type { Step } from '../../../shared/service-catalogue/step';

const ONE_COUNTY = { residence: '431229101', former: '431229102', household: '431229101' };
const TWO = { ...ONE_COUNTY, former: '511403' };
const codes = (steps: readonly Step[]) => steps.map(({ code }) => code);

it.each([
  ['a doubt', { oldResult: 'doubted' }, 'assessment'],
  ['no doubt', { oldResult: 'recognised' }, 'approval'],
  ['silence', undefined, 'approval'],
] as const)('%s leads from the review to the right step', (_, record, next) => {
  expect(stepAfter(relocation, 'review', ONE_COUNTY, record)?.code).toBe(next);
});

it('both are routed beforehand, and only what everybody goes through is reckoned with', () => {
  expect(codes(stepsThatMayFollow(relocation, 'review', ONE_COUNTY))).toEqual(['approval', 'assessment']);
  expect(codes(stepsThatMayFollow(relocation, 'acceptance', ONE_COUNTY))).toEqual(['archive']);
  expect(codes(stepsFrom(relocation, 'review', TWO))).toEqual(['review', 'approval', 'note-move']);
  expect(codes(stepsFrom(relocation, 'assessment', TWO))).toEqual(['assessment', 'approval', 'note-move']);
});

it('what is ahead leaves out a hand-over that falls away, unless the matter stands in it', () => {
  expect(codes(stepsFrom(relocation, 'acceptance', ONE_COUNTY))).not.toContain('push');
  expect(codes(stepsFrom(relocation, 'acceptance', TWO))).toContain('push');
  expect(codes(stepsFrom(relocation, 'push', ONE_COUNTY)).slice(0, 2)).toEqual(['push', 'archive']);
});

it('between two counties the archive is asked for and handed over; within one both fall away', () => {
  const way = (places: typeof TWO) => {
    const steps = [getStep(relocation, 'acceptance')];
    for (let next; (next = stepAfter(relocation, steps.at(-1)!.code, places));) steps.push(next);
    return codes(steps);
  };
  expect(way(ONE_COUNTY)).toEqual(['acceptance', 'archive', 'review', 'approval', 'note-move']);
  expect(way(TWO)).toEqual([
    ...['acceptance', 'push', 'archive', 'archive-hand-over', 'review', 'approval', 'note-move'],
  ]);
});

describe('a definition is refused where what only some go through', () => {
  const withStep = (code: string, change: Partial<Step>) =>
    ServiceDefinition.safeParse({
      ...relocation,
      steps: relocation.steps.map((step) => (step.code === code ? { ...step, ...change } : step)),
    }).success;

  it.each([
    [
      'is said by no question of the step before',
      'assessment',
      { onlyWhen: { field: 'none', isOneOf: ['x'] } },
    ],
    ['decides, so that nobody would', 'approval', { onlyWhen: { field: 'conclusion', isOneOf: ['met'] } }],
    ['comes first', 'acceptance', { onlyWhen: { field: 'proofSeen', isOneOf: ['moved'] } }],
    [
      'lies in another place than what says so',
      'review',
      { onlyWhen: { field: 'state', isOneOf: ['in-force'] } },
    ],
  ] as [string, string, Partial<Step>][])('%s', (_, code, change) => {
    expect(withStep(code, {})).toBe(true);
    expect(withStep(code, change)).toBe(false);
  });
});
