import { discoverDefinitions } from '../../../server/services/discover-definitions';
import firstIssue from '../../../shared/service-catalogue/definitions/certificate-first-issue';
import relocation from '../../../shared/service-catalogue/definitions/certificate-relocation';
import fuel from '../../../shared/service-catalogue/definitions/fuel-subsidy';
import seeking from '../../../shared/service-catalogue/definitions/job-seeking';
import nursing from '../../../shared/service-catalogue/definitions/nursing-subsidy';
import { limitsThatDoNotFit } from '../../../shared/service-catalogue/limits-fit';
import type {
  ClockDefinition,
  ServiceDefinition,
} from '../../../shared/service-catalogue/service-definition';
import type { Step } from '../../../shared/service-catalogue/step';
import { DEFINITIONS } from '../../support/definitions-folder';

const withStep = (definition: ServiceDefinition, code: string, change: (step: Step) => Partial<Step>) => ({
  ...definition,
  steps: definition.steps.map((step) => (step.code === code ? { ...step, ...change(step) } : step)),
});
const withLimit = (definition: ServiceDefinition, code: string, amount: number) =>
  withStep(definition, code, ({ limit }) => ({ limit: { ...limit, amount } }));
const withClock = (
  definition: ServiceDefinition,
  code: string,
  change: (clock: ClockDefinition) => Partial<ClockDefinition>,
) => ({
  ...definition,
  clocks: definition.clocks.map((clock) => (clock.code === code ? { ...clock, ...change(clock) } : clock)),
});
const promising = (definition: ServiceDefinition, amount: number, code = 'promise') =>
  withClock(definition, code, ({ limit }) => ({ limit: { ...limit, amount } }));

it('every service of the catalogue keeps what it promises when each step is in time', async () => {
  const all = await discoverDefinitions(DEFINITIONS);
  expect(all.flatMap((each) => limitsThatDoNotFit(each).map((fault) => `${each.code}: ${fault}`))).toEqual(
    [],
  );
});

it.each<[string, ServiceDefinition, RegExp]>([
  [
    'the nursing subsidy as it was: 40 working days of steps under a promise of 38',
    promising(nursing, 38),
    /^promise gives 38 个工作日, its steps .* need 40 个工作日$/,
  ],
  [
    'a certificate’s first issue between two counties as it was: 21 of 20',
    withLimit(withLimit(promising(firstIssue, 20), 'review', 3), 'approval', 5),
    /^promise gives 20 个工作日, its steps .*push.* need 21 个工作日$/,
  ],
  [
    'the same by law: 13 from the end of the notice, of 10',
    withLimit(withLimit(firstIssue, 'review', 3), 'approval', 5),
    /^decision gives 10 个工作日, its steps notice \+ push \+ review \+ approval need 13 个工作日$/,
  ],
  [
    'a relocation over three counties as it was: 23 of 20',
    ['archive', 'archive-hand-over', 'review'].reduce(
      (so, step) => withLimit(so, step, 3),
      relocation as ServiceDefinition,
    ),
    /^promise gives 20 个工作日, its steps .*archive-hand-over.* need 23 个工作日$/,
  ],
  [
    'a step that only some go through, where nothing takes its days out of the clock',
    withClock(relocation, 'decision', ({ limit }) => ({ limit: { ...limit, stops: ['supplement'] } })),
    /^decision gives 10 个工作日, its steps review \+ assessment \+ approval need 15 个工作日$/,
  ],
  [
    'a second assessment, from which its clocks run anew',
    withStep(relocation, 'second-assessment', ({ limit, stopKind: _stop, ...step }) => ({
      ...step,
      ...{ limit: { ...limit, amount: 30 }, stopKind: undefined },
    })) as ServiceDefinition,
    /^promise gives 20 个工作日, its steps second-assessment .* need 38 个工作日 from second-assessment on$/,
  ],
  [
    'a stop announced shorter than its step',
    withLimit(firstIssue, 'assessment', 12),
    /^promise announces 10 个工作日 for assessment, which last longer$/,
  ],
  [
    'calendar days beside working days, as a week has them',
    withLimit(seeking, 'recruitment-day', 36),
    /^promise gives 45 天, its steps .* need 45.8 天$/,
  ],
])('%s is refused', (_, definition, words) => {
  expect(limitsThatDoNotFit(definition)).toContainEqual(expect.stringMatching(words));
});

it('a step that ends no later than a clock is none that could break it', () => {
  const two = withLimit(withLimit(fuel, 'first-check', 4), 'acceptance', 4);
  expect(limitsThatDoNotFit(two)).toEqual([]);
  const free = withStep(two, 'acceptance', ({ notAfter: _ceiling, ...step }) => ({
    ...step,
    notAfter: undefined,
  }));
  const both = withStep(free as ServiceDefinition, 'first-check', () => ({ notAfter: undefined }));
  expect(limitsThatDoNotFit(both as ServiceDefinition).join()).toMatch(/acceptance gives 5 个工作日/);
});

it('the start names the file and what does not fit', async () => {
  const importModule = (path: string) =>
    path.includes('nursing-subsidy')
      ? Promise.resolve({ default: promising(nursing, 38) })
      : DEFINITIONS.importModule(path);
  const only = { ...DEFINITIONS, importModule };
  await expect(discoverDefinitions(only)).rejects.toThrow(
    /nursing-subsidy\.ts promises what its steps do not keep: promise gives 38 个工作日/,
  );
});
