import { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import { listedTitle } from '../../../shared/service-catalogue/step';
import { BENEFIT } from '../../factories/benefit';
import { SUBSIDY } from '../../factories/subsidy';

const { runsOn, steps, claims, outcome } = BENEFIT;
const recheck = steps.at(-1)!;
const { runsOn: _none, ...withoutBenefit } = BENEFIT;

it('a benefit that runs on, and what is paid once, are whole', () => {
  expect(ServiceDefinition.safeParse(BENEFIT).error).toBeUndefined();
  expect(ServiceDefinition.safeParse(SUBSIDY).error).toBeUndefined();
});

it.each<[string, object]>([
  ['a re-check without a benefit', withoutBenefit],
  ['paid once', { ...BENEFIT, outcome: SUBSIDY.outcome }],
  ['its re-check in the middle', { ...BENEFIT, steps: [steps[0], recheck, ...steps.slice(1, -1)] }],
  ['no re-check', { ...BENEFIT, steps: SUBSIDY.steps }],
  ['another step than the re-check named', { ...BENEFIT, runsOn: { ...runsOn, recheck: 'payment' } }],
  [
    'a re-check that everybody goes through',
    { ...BENEFIT, steps: steps.map(({ onlyWhen: _, ...step }) => step) },
  ],
  [
    'a re-check that sends back',
    { ...BENEFIT, steps: [...steps.slice(0, -1), { ...recheck, maySendBack: true }] },
  ],
  ['a claim with a period of its own', { ...BENEFIT, claims: SUBSIDY.claims }],
  ['no reason to end it', { ...BENEFIT, runsOn: { ...runsOn, endings: [] } }],
  ['restricted', { ...BENEFIT, restricted: { step: steps[0]!.code, guardian: 'guardian' } }],
])('%s is no whole service', (_, definition) => {
  expect(ServiceDefinition.safeParse(definition).success).toBe(false);
});

it('the guide says of the re-check that not everybody meets it', () => {
  expect(listedTitle(recheck)).toBe('核对还能不能领（需要时）');
  expect([claims[0]!.heldFor, outcome]).toEqual([undefined, expect.objectContaining({ every: 'month' })]);
});
