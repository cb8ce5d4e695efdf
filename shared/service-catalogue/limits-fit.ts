import { amountInWords, type LimitUnit } from '../time-limits/time-limit';
import { asHandedOver } from './across-counties';
import { STEP_OF_EVENT, type LifeEvent } from './life-event';
import type { ClockDefinition, ServiceDefinition } from './service-definition';
import { isSaidBefore, stopKindOf, type Step } from './step';

/** Units compared as a week has them, 5 working days and 7 days of 24 hours; holidays are the calendar's. In fifths of an hour. */
const WEIGHT: Record<LimitUnit, number> = { 'working-day': 7 * 24, 'calendar-day': 5 * 24, hour: 5 };

const weigh = (amount: number, unit: LimitUnit): number => amount * WEIGHT[unit];

/**
 * What a definition promises although its own steps, each in time, take longer; empty where every clock can be kept.
 *
 * The ways of a matter: all steps, and from each step that assesses again at the person's request, where clocks run anew. The
 * longest is reckoned with, and every step that only some go through: matters that skip a step go through parts of it. Where several
 * counties may have part there are two: every place in a county of its own, and all in one. Of the desks to which a question is handed on it goes to one: the slowest. What comes twice is no way in time: given back, an objection that held, another supplement.
 */
export function limitsThatDoNotFit(definition: ServiceDefinition): string[] {
  const faults = spreadsOf(definition).flatMap((spread) =>
    waysOf(spread).flatMap((way) =>
      spread.clocks.flatMap((clock) => [...tooShort(clock, way), ...announcedTooShort(clock, way)]),
    ),
  );
  return [...new Set(faults)];
}

type Limits = Pick<ServiceDefinition, 'steps' | 'clocks'>;

/** What counts between several counties, and what within one. */
function spreadsOf({ steps, clocks, places }: Limits & Pick<ServiceDefinition, 'places'>): Limits[] {
  if (!places) return [{ steps, clocks }];
  return [
    asHandedOver({ steps, clocks }),
    {
      steps: steps.filter(({ kind }) => kind !== 'transfer'),
      clocks: clocks.filter(({ across }) => !across),
    },
  ];
}

interface Way {
  /** The first step of the way; null for the whole. */
  again: Step | null;
  steps: readonly Step[];
  /** Steps that are over when the way begins. */
  before: readonly Step[];
}

function waysOf({ steps }: Pick<ServiceDefinition, 'steps'>): Way[] {
  // A re-check of what runs on comes after the matter is over, and has its own limit only.
  const usual = steps.filter(({ onlyWhen }) => onlyWhen === undefined || isSaidBefore(onlyWhen));
  const again = steps.filter(({ onlyWhen }) => onlyWhen === 'asked-again');
  return [
    { again: null, steps: usual, before: [] },
    ...again.map((step): Way => {
      const [before, after] = [steps.slice(0, steps.indexOf(step)), steps.slice(steps.indexOf(step))];
      return { again: step, steps: [step, ...after.filter((each) => usual.includes(each))], before };
    }),
  ];
}

/** Between its start and its end: the days of the steps that are not taken out of it. */
function tooShort(clock: ClockDefinition, way: Way): string[] {
  const run = runOf(clock, way);
  if (!run) return [];
  const [first, ...desks] = run.steps
    .filter(({ kind }) => kind === 'answer')
    .map((step) => costOf(step, clock));
  const others = run.steps.filter(({ kind }) => kind !== 'answer').map((step) => costOf(step, clock));
  const needed = run.lead + sum(others) + (first ?? 0) + Math.max(0, ...desks);
  const { amount, unit } = clock.limit;
  if (needed <= weigh(amount, unit)) return [];
  const days = Math.ceil((needed / WEIGHT[unit]) * 10) / 10;
  return [
    `${clock.code} gives ${amountInWords(amount, unit)}, its steps ${namesOf(run.steps)} need ${amountInWords(days, unit)}${again(way)}`,
  ];
}

/** What was told beforehand for a stop holds as long as the steps that stop: else the day first told could not be kept. */
function announcedTooShort({ code, announced = [] }: ClockDefinition, way: Way): string[] {
  return announced.flatMap(({ kind, amount, unit }) => {
    const stopping = way.steps.filter((step) => stopKindOf(step) === kind);
    const stopped = sum(stopping.map(({ notice, limit }) => weighed(notice?.stands ?? limit)));
    if (stopped <= weigh(amount, unit)) return [];
    return [
      `${code} announces ${amountInWords(amount, unit)} for ${namesOf(stopping)}, which last longer${again(way)}`,
    ];
  });
}

/** The steps in which a clock runs, and what of an earlier step is left when it starts. Undefined where it does not run on this way. */
function runOf(clock: ClockDefinition, way: Way): { steps: readonly Step[]; lead: number } | undefined {
  const { startsAt, endsAt, place } = clock;
  const isAt = (event: LifeEvent) => (step: Step) => step.kind === STEP_OF_EVENT[event];
  // Begun before the way, and ended by nothing before it: it runs anew.
  if (way.before.some(isAt(endsAt))) return undefined;
  const hasBegun = startsAt === 'received' || way.before.some(isAt(startsAt));
  const starting = hasBegun ? undefined : way.steps.find(isAt(startsAt));
  if (!hasBegun && !starting) return undefined;
  const from = starting ? way.steps.indexOf(starting) + 1 : 0;
  const end = way.steps.findIndex(isAt(endsAt));
  const steps = way.steps
    .slice(from, end === -1 ? undefined : end + 1)
    .filter((step) => place === undefined || step.place === place);
  // A notice is over on its last day; what its step has left is for the office to end it.
  const { notice, limit } = starting ?? {};
  return { steps, lead: notice && limit ? weighed(limit) - weighed(notice.stands) : 0 };
}

function costOf(step: Step, { code, limit: { stops } }: ClockDefinition): number {
  // It ends no later than the clock, whatever came before it took.
  if (step.notAfter === code) return 0;
  const kind = stopKindOf(step);
  if (!kind || !stops.includes(kind)) return weighed(step.limit);
  return step.notice ? weighed(step.limit) - weighed(step.notice.stands) : 0;
}

const weighed = ({ amount, unit }: { amount: number; unit: LimitUnit }): number => weigh(amount, unit);
const sum = (amounts: readonly number[]): number => amounts.reduce((all, each) => all + each, 0);
const namesOf = (steps: readonly Step[]): string => steps.map(({ code }) => code).join(' + ');
const again = ({ again: step }: Way): string => (step ? ` from ${step.code} on` : '');
