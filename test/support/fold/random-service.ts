import type { Random } from '../../../server/demo-world/seeded-random';
import assistiveDevice from '../../../shared/service-catalogue/definitions/assistive-device';
import type { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import type { Paper } from '../../../shared/service-catalogue/paper';
import type { Step, StepKind } from '../../../shared/service-catalogue/step';
import type { StopKind } from '../../../shared/time-limits/intervals';
import type { EscalationLadder } from '../../../shared/time-limits/escalation';
import { ANNOUNCED, randomClocks } from './random-clocks';
import { limitOf, randomUnit } from './random-limits';
import { withBenefit } from './random-benefit';
import { randomPartService } from './random-joint';
import { acrossCounties, placeOf } from './random-places';
import { withStepsOfSome } from './random-steps-of-some';
import { randomQuota } from './random-quota';
import { stopKindOf } from '../../../shared/service-catalogue/step';

const LIKE: Partial<Record<StepKind, StepKind>> = {
  outside: 'assessment',
  payment: 'hand-over',
  'public-notice': 'check',
};

/** A service nobody wrote: other steps, limits, stops, promises and supplement rules than the one in the catalogue. */
export function randomService(random: Random): ServiceDefinition {
  if (random.chance(0.1)) return assistiveDevice;
  if (random.chance(0.06)) return randomPartService(random);
  const { steps: inOneCounty, refusals } = withStepsOfSome(randomSteps(random), random);
  const { steps: placed, ...places } = acrossCounties(inOneCounty, random);
  const stopKinds = [...new Set(placed.flatMap((step) => stopKindOf(step) ?? []))];
  const asked = ANNOUNCED.filter((kind) => !stopKinds.includes(kind) && random.chance(0.3));
  const steps = placed.map((step) => withStopsAskedFor(step, asked, random));
  const restricted = { step: random.pick(steps).code, guardian: 'guardian' };
  const clocks = randomClocks(
    random,
    stopKinds,
    asked,
    steps.map(({ kind }) => kind),
  ).map((clock) => ({ ...clock, ...placeOf(clock, steps, random) }));
  const mayBeRestricted =
    !places.places && steps.every(({ notice }) => !notice) && clocks.every(({ whenPassed }) => !whenPassed);
  const store = randomStore(steps, Boolean(places.places), mayBeRestricted ? restricted : undefined, random);
  const isApartOrShared = Boolean(places.places ?? store.restricted);
  const service: ServiceDefinition = {
    ...assistiveDevice,
    code: 'invented',
    ...places,
    steps,
    ...store,
    ...(steps.at(-1)!.kind === 'payment' && random.chance(0.9) ? randomPayment(random) : {}),
    ...(!isApartOrShared && random.chance(0.8) ? randomQuota(steps) : {}),
    clocks,
    supplement: {
      limit: limitOf(random, 'working-day', 1, 15, []),
      remindBefore: random.shuffle([1, 3, 5, 20]).slice(0, random.int(0, 3)),
      rounds: random.int(1, 3),
      reopenWithinDays: random.pick([0, 1, 30, 90]),
    },
    ...(random.chance(0.3) ? { escalation: randomLadder(random) } : {}),
    ...(random.chance(0.3) ? { stopsApprovedBy: 'leader' as const } : {}),
    refusals: [
      ...assistiveDevice.refusals.map((refusal) => ({
        ...refusal,
        steps: steps.filter(() => random.chance(0.6)).map(({ code }) => code),
      })),
      ...refusals,
    ],
  };
  return withBenefit(service, random);
}

/** Some steps are where that happens which somebody may ask a stop for. */
const withStopsAskedFor = (step: Step, asked: readonly StopKind[], random: Random): Step => ({
  ...step,
  limit: { ...step.limit, stops: [...step.limit.stops, ...asked.filter(() => random.chance(0.6))] },
});

/** Restricted, or with papers that may come after acceptance: never both. */
function randomStore(
  steps: readonly Step[],
  isShared: boolean,
  restricted: ServiceDefinition['restricted'],
  random: Random,
): Pick<ServiceDefinition, 'restricted' | 'laterPapers' | 'papers'> {
  const { papers } = assistiveDevice;
  if (restricted && random.chance(0.5)) return { restricted, papers };
  const kinds = steps.map(({ kind }) => kind);
  const decidesLater = kinds.includes('acceptance') && kinds.includes('approval') && !isShared;
  if (!decidesLater || random.chance(0.3)) return { papers };
  const minor: Paper = { ...papers[0]!, code: 'receipt', required: random.chance(0.7) };
  return {
    papers: [...papers, minor],
    laterPapers: {
      papers: ['receipt', ...(random.chance(0.5) ? [papers[0]!.code] : [])],
      limit: limitOf(random, 'working-day', 1, 15, []),
      remindBefore: random.shuffle([1, 3, 5]).slice(0, random.int(0, 3)),
      ifNever: random.pick(['counts-as-withdrawn', 'acceptance-revoked'] as const),
    },
  };
}

/** Other thresholds than the default ones, some of them on the same day. */
function randomLadder(random: Random): EscalationLadder {
  const units = (from: number, to: number) => ({
    'working-day': random.int(from, to),
    'calendar-day': random.int(from, to),
    hour: random.int(from, to),
  });
  const tell: EscalationLadder['red']['tell'] = ['assignee', 'section-head'];
  return {
    effectiveFrom: assistiveDevice.supplement.limit.effectiveFrom,
    source: 'invented',
    warnings: [
      { code: 'yellow', word: '黄', when: { usedPercent: random.int(1, 99) }, tell },
      ...(random.chance(0.5) ? [{ code: 'orange', word: '橙', when: { left: units(1, 5) }, tell }] : []),
    ],
    red: { tell },
    rises: [
      { code: 'leader', word: '报', after: units(1, 3), tell: ['leader'] },
      { code: 'head', word: '再报', after: units(3, 9), tell: ['head'] },
    ],
    urgeEveryDays: random.int(1, 3),
  };
}

/**
 * One or two levels of checks, with or without acceptance and assessments; stops begin only after acceptance. A part of them
 * is decided at once: there a history is long enough for all that happens on a waiting list.
 */
function randomSteps(random: Random): Step[] {
  if (random.chance(0.1)) return randomAnswerSteps(random);
  const kinds: StepKind[] = [
    ...(random.chance(0.25) ? [] : kindsBeforeApproval(random)),
    'approval',
    ...times<StepKind>(random.chance(0.15) ? 1 : 0, 'public-notice'),
    random.chance(0.5) ? 'hand-over' : 'payment',
  ];
  const accepted = kinds.indexOf('acceptance');
  return kinds.map((kind, place) => {
    const base = assistiveDevice.steps.find((step) => step.kind === (LIKE[kind] ?? kind))!;
    const isNotice = kind === 'public-notice';
    const stopKind = !isNotice && place > accepted && random.chance(0.4) ? random.pick(ANNOUNCED) : undefined;
    const earlier = kinds.slice(0, place).map((each, before) => codeOf(each, before));
    const notAfter = random.chance(0.5) ? ceilingOf(kind) : undefined;
    return {
      code: codeOf(kind, place),
      title: base.title,
      residentTitle: base.residentTitle,
      verb: base.verb,
      kind,
      limit: limitOf(random, randomUnit(random), 0, 20, random.chance(0.8) ? ['supplement'] : []),
      ...(notAfter && !stopKind ? { notAfter } : {}),
      ...(stopKind ? { stopKind } : {}),
      maySendBack: !isNotice && random.chance(0.8),
      ...(isNotice ? randomNotice(random, earlier) : {}),
      ...(random.chance(0.5)
        ? { separateFrom: ['intake', ...earlier].filter(() => random.chance(0.7)) }
        : {}),
      ...(kind === 'outside' ? OUTSIDE : { record: kind === 'payment' ? [] : base.record }),
    };
  });
}

const kindsBeforeApproval = (random: Random): StepKind[] => [
  ...times<StepKind>(random.int(0, 2), 'check'),
  ...times<StepKind>(random.chance(0.75) ? 1 : 0, 'acceptance'),
  ...times<StepKind>(random.chance(0.15) ? 1 : 0, 'check'),
  ...times<StepKind>(random.int(0, 2), 'assessment'),
  ...times<StepKind>(random.chance(0.3) ? 1 : 0, 'outside'),
  ...times<StepKind>(random.chance(0.25) ? 1 : 0, 'public-notice'),
];

/** Posted for so long; what is found true leads back to some earlier step, or nowhere but to a refusal. */
function randomNotice(random: Random, earlier: readonly string[]): Pick<Step, 'limit' | 'notice'> {
  const unit = random.pick(['working-day', 'calendar-day'] as const);
  const stands = limitOf(random, unit, 1, 10, []);
  return {
    limit: { ...limitOf(random, unit, 1, 1, []), amount: stands.amount + random.int(1, 4) },
    notice: { stands, where: '公开栏', ask: '12345', backTo: earlier.filter(() => random.chance(0.5)) },
  };
}

/** A call: answered by whoever has it first, or handed on to a later step. */
function randomAnswerSteps(random: Random): Step[] {
  return times(random.int(1, 4), 'answer' as const).map((kind, place) => ({
    code: codeOf(kind, place),
    ...{ title: '答复', residentTitle: '答复', verb: '答复', kind, maySendBack: false },
    limit: limitOf(random, randomUnit(random), 0, 20, []),
    record: [
      { code: 'answer', kind: 'long-text', label: '答复', required: true, whenEmpty: '空', maxLength: 200 },
    ],
    ...(place > 0 && random.chance(0.3) ? { separateFrom: [codeOf(kind, 0)] } : {}),
  }));
}

/** What the hospital or the civil affairs office is asked, and which of its answers ends the matter. */
const OUTSIDE = {
  outside: { name: '县民政局', ask: '县民政局', negative: { field: 'result', isOneOf: ['no'] } },
  record: [
    {
      code: 'result',
      kind: 'choice',
      label: '结果',
      required: true,
      whenEmpty: '请选结果。',
      options: [
        { value: 'yes', label: '符合' },
        { value: 'no', label: '不符合' },
      ],
    },
  ],
} satisfies Pick<Step, 'outside' | 'record'>;

/** Money instead of a thing: so much for the application, so much for every child. */
function randomPayment(random: Random): Pick<ServiceDefinition, 'fields' | 'outcome'> {
  const asked = { required: true, whenEmpty: '还空着。' };
  const line = { source: 'invented', effectiveFrom: assistiveDevice.supplement.limit.effectiveFrom };
  return {
    fields: [
      ...assistiveDevice.fields,
      { ...asked, code: 'account', kind: 'bank-account', label: '收款账户' },
      {
        ...asked,
        code: 'children',
        kind: 'group',
        label: '孩子',
        fields: [{ ...asked, code: 'name', kind: 'text', label: '名字', maxLength: 20 }],
        atLeast: 1,
        most: 4,
        rowTitle: '第 {n} 个孩子',
        addLabel: '再加一个孩子',
      },
    ],
    outcome: {
      kind: 'payment',
      account: 'account',
      amount: [
        { ...line, title: '每户', setByCounty: 'household', per: 'application', fen: random.int(0, 100_000) },
        {
          ...line,
          title: '每个孩子',
          setByCounty: 'child',
          per: 'row',
          group: 'children',
          fen: random.int(1, 50_000),
        },
      ],
    },
  };
}

const codeOf = (kind: StepKind, place: number): string => `${kind}-${place + 1}`;
const times = <T>(count: number, value: T): T[] => Array<T>(count).fill(value);

function ceilingOf(kind: StepKind): string | undefined {
  if (kind === 'check' || kind === 'acceptance') return 'acceptance';
  return kind === 'approval' ? 'decision' : undefined;
}
