import { amountInWords, type LimitUnit } from '../time-limits/time-limit';
import { asHandedOver } from './across-counties';
import { STEP_OF_EVENT, type LifeEvent } from './life-event';
import type { ClockDefinition, ServiceDefinition } from './service-definition';
import { isSaidBefore, stopKindOf, type Step } from './step';

/** Units compared as a week has them, 5 working days and 7 days of 24 hours; holidays are the calendar's. In fifths of an hour. */
const WEIGHT: Record<LimitUnit, number> = { 'working-day': 7 * 24, 'calendar-day': 5 * 24, hour: 5 };

/** What a step takes out of a clock, in the units of its own limit. */
export interface StepShare {
  step: Step;
  amount: number;
}

/** A clock that its own steps do not keep, although each is in time. */
export interface Misfit {
  clock: ClockDefinition;
  /** What the steps take together, or what was told beforehand for a stop. */
  of: 'steps' | 'announced';
  /** In the units of the clock; what is needed is not rounded. */
  given: number;
  needed: number;
  shares: readonly StepShare[];
  /** The step from which the way begins that does not fit; null for the whole. */
  again: Step | null;
}

type Timed = Pick<ServiceDefinition, 'clocks' | 'steps' | 'places'>;

/**
 * What a definition promises although its own steps, each in time, take longer; empty where every clock can be kept.
 *
 * The ways of a matter: all steps, and from each step that assesses again at the person's request, where clocks run anew. The
 * longest is reckoned with, and every step that only some go through: matters that skip a step go through parts of it. Where several
 * counties may have part there are two: every place in a county of its own, and all in one. Of the desks to which a question is
 * handed on it goes to one: the slowest. What comes twice is no way in time: given back, an objection that held, another supplement.
 */
export function misfitsOf(definition: Timed): Misfit[] {
  const misfits = spreadsOf(definition).flatMap((spread) =>
    waysOf(spread).flatMap((way) =>
      spread.clocks.flatMap((clock) => [...tooShort(clock, way), ...announcedTooShort(clock, way)]),
    ),
  );
  // Within one county and between several a clock may miss the same: the worse of the two is said.
  const isSame = (one: Misfit, other: Misfit) =>
    one.clock.code === other.clock.code && one.of === other.of && one.again === other.again;
  return misfits.filter(
    (misfit, place) =>
      !misfits.some(
        (other, at) =>
          isSame(other, misfit) &&
          (other.needed > misfit.needed || (other.needed === misfit.needed && at < place)),
      ),
  );
}

type Limits = Pick<ServiceDefinition, 'steps' | 'clocks'>;

/** What counts between several counties, and what within one. */
function spreadsOf({ steps, clocks, places }: Timed): Limits[] {
  if (!places) return [{ steps, clocks }];
  return [
    asHandedOver({ steps, clocks }),
    {
      steps: steps.filter(({ kind }) => kind !== 'transfer'),
      clocks: clocks.filter(({ across }) => !across),
    },
  ];
}

/** The same in the words in which the start refuses a definition. */
export function limitsThatDoNotFit(definition: Timed): string[] {
  return misfitsOf(definition).map(({ clock: { code, limit }, of, given, needed, shares, again }) => {
    const steps = shares.map(({ step }) => step.code).join(' + ');
    const from = again ? ` from ${again.code} on` : '';
    if (of === 'announced')
      return `${code} announces ${amountInWords(given, 'working-day')} for ${steps}, which last longer${from}`;
    const days = Math.ceil(needed * 10) / 10;
    return `${code} gives ${amountInWords(given, limit.unit)}, its steps ${steps} need ${amountInWords(days, limit.unit)}${from}`;
  });
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
function tooShort(clock: ClockDefinition, way: Way): Misfit[] {
  const { amount: given, unit } = clock.limit;
  const shares = sharesOf(clock, way);
  const needed = weightOf(shares) / WEIGHT[unit];
  return needed <= given ? [] : [{ clock, of: 'steps', given, needed, shares, again: way.again }];
}

/** What was told beforehand for a stop holds as long as the steps that stop: else the day first told could not be kept. */
function announcedTooShort(clock: ClockDefinition, way: Way): Misfit[] {
  return (clock.announced ?? []).flatMap(({ kind, amount: given, unit }): Misfit[] => {
    const shares = way.steps
      .filter((step) => stopKindOf(step) === kind)
      .map((step): StepShare => ({ step, amount: (step.notice?.stands ?? step.limit).amount }));
    const needed = weightOf(shares) / WEIGHT[unit];
    return needed <= given ? [] : [{ clock, of: 'announced', given, needed, shares, again: way.again }];
  });
}

/** What the steps of a way take out of a clock from its start to its end; nothing where it does not run on this way. */
function sharesOf(clock: ClockDefinition, way: Way): StepShare[] {
  const { startsAt, endsAt, place } = clock;
  const isAt = (event: LifeEvent) => (step: Step) => step.kind === STEP_OF_EVENT[event];
  // Begun before the way, and ended by nothing before it: it runs anew.
  if (way.before.some(isAt(endsAt))) return [];
  const hasBegun = startsAt === 'received' || way.before.some(isAt(startsAt));
  const starting = hasBegun ? undefined : way.steps.find(isAt(startsAt));
  if (!hasBegun && !starting) return [];
  const from = starting ? way.steps.indexOf(starting) + 1 : 0;
  const end = way.steps.findIndex(isAt(endsAt));
  const shares = way.steps
    .slice(from, end === -1 ? undefined : end + 1)
    .filter((step) => place === undefined || step.place === place)
    .map((step): StepShare => ({ step, amount: shareOf(step, clock) }));
  const slowest = shares
    .filter(({ step }) => step.kind === 'answer')
    .slice(1)
    .sort((one, other) => weightOf([other]) - weightOf([one]))[0];
  const firstAnswer = shares.find(({ step }) => step.kind === 'answer');
  // A notice is over on its last day; what its step has left is for the office to end it.
  const lead = starting?.notice ? [{ step: starting, amount: besideNotice(starting) }] : [];
  return [...lead, ...shares].filter(
    (share) =>
      share.amount > 0 && (share.step.kind !== 'answer' || share === firstAnswer || share === slowest),
  );
}

function shareOf(step: Step, { code, limit: { stops } }: ClockDefinition): number {
  // It ends no later than the clock, whatever came before it took.
  if (step.notAfter === code) return 0;
  const kind = stopKindOf(step);
  return kind && stops.includes(kind) ? besideNotice(step) : step.limit.amount;
}

/** What is left of a step that stops the clock while its notice hangs: hanging it up and ending it. */
const besideNotice = ({ notice, limit }: Step): number => (notice ? limit.amount - notice.stands.amount : 0);

const weightOf = (shares: readonly StepShare[]): number =>
  shares.reduce((all, { step, amount }) => all + amount * WEIGHT[step.limit.unit], 0);
