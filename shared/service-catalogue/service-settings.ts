import * as z from 'zod/mini';
import { PlainDate } from '../calendar/plain-date';
import { Span } from './application-window';
import { AmountName, amountsToSet, CountyFen, isSameAmount, type CountyAmount } from './county-amounts';
import { isSameLimit, LimitName, limitsToShorten, type CountyLimit } from './county-limits';
import type { ServiceDefinition } from './service-definition';

const Year = z.int().check(z.minimum(2000), z.maximum(2200));

/** What a county sets beside a definition; null gives back what the definition says. */
const LimitSetting = z.strictObject({
  what: z.literal('limit'),
  ...LimitName.shape,
  amount: z.nullable(z.int().check(z.minimum(1, '至少 1。'), z.maximum(10_000))),
  effectiveFrom: PlainDate,
});
const WindowSetting = z.strictObject({
  what: z.literal('window'),
  year: Year,
  spans: z.nullable(z.array(Span).check(z.minLength(1, '请至少写一段。'), z.maxLength(6, '最多六段。'))),
});
/** Places a year, from a day on and until another number is set; null: no cap. */
const QuotaSetting = z.strictObject({
  what: z.literal('quota'),
  amount: z.nullable(z.int().check(z.minimum(0, '不能小于 0。'), z.maximum(100_000, '最多 100000。'))),
  effectiveFrom: PlainDate,
});
/** How many a county means to decide in favour in a year, from a day on; null: none. It decides nothing (DESIGN §4: 400 fuel households). */
const TargetSetting = z.strictObject({
  what: z.literal('target'),
  amount: z.nullable(z.int().check(z.minimum(1, '至少 1。'), z.maximum(1_000_000, '最多 1000000。'))),
  effectiveFrom: PlainDate,
});
/** What a line pays, from a day on and until another amount is set, in fen; null gives back the definition's. */
const AmountSetting = z.strictObject({
  what: z.literal('amount'),
  ...AmountName.shape,
  fen: z.nullable(CountyFen),
  effectiveFrom: PlainDate,
});
/** Whether the person alone may apply, from a day on; where the definition lets a county ask it. */
const InPersonSetting = z.strictObject({
  what: z.literal('in-person'),
  isRequired: z.boolean(),
  effectiveFrom: PlainDate,
});
export const Setting = z.discriminatedUnion('what', [
  LimitSetting,
  WindowSetting,
  QuotaSetting,
  TargetSetting,
  AmountSetting,
  InPersonSetting,
]);
export type Setting = z.infer<typeof Setting>;
export type SettingOf<W extends Setting['what']> = Extract<Setting, { what: W }>;

const Witness = {
  /** 1, 2, 3 … of its service in its county. */
  n: z.int(),
  by: z.strictObject({ staffId: z.string(), name: z.string() }),
  at: z.date(),
  reason: z.string(),
};
/** One setting, by whom, when and why. Nothing is overwritten: what counts follows from all of them. */
export const SettingChange = z.discriminatedUnion('what', [
  z.strictObject({ ...LimitSetting.shape, ...Witness }),
  z.strictObject({ ...WindowSetting.shape, ...Witness }),
  z.strictObject({ ...QuotaSetting.shape, ...Witness }),
  z.strictObject({ ...TargetSetting.shape, ...Witness }),
  z.strictObject({ ...AmountSetting.shape, ...Witness }),
  z.strictObject({ ...InPersonSetting.shape, ...Witness }),
]);
export type SettingChange = z.infer<typeof SettingChange>;

type ChangeOf<W extends Setting['what']> = Extract<SettingChange, { what: W }>;

/** Changes of one sort, in the order in which they were made. */
export function changesOf<Change extends Setting, W extends Change['what']>(
  changes: readonly Change[],
  what: W,
): Extract<Change, { what: W }>[] {
  return changes.filter((change): change is Extract<Change, { what: W }> => change.what === what);
}

/** The change that counts for a limit on a day: of those in force the newest first day, then the last word. */
export function limitInForce(
  changes: readonly Setting[],
  name: LimitName,
  day: PlainDate,
): SettingOf<'limit'> | undefined {
  return inForce(
    changesOf(changes, 'limit').filter((change) => isSameLimit(change, name)),
    day,
  );
}

/** The change that counts for the places of a year on a day. A number stands until another is set: no new year is without end. */
export function quotaInForce(
  changes: readonly SettingChange[],
  day: PlainDate,
): ChangeOf<'quota'> | undefined {
  return inForce(changesOf(changes, 'quota'), day);
}

/** The change that counts for the target of a year on a day; a number stands until another is set. */
export function targetInForce(
  changes: readonly SettingChange[],
  day: PlainDate,
): ChangeOf<'target'> | undefined {
  return inForce(changesOf(changes, 'target'), day);
}

/** The change that counts on a day for who may apply; it stands until another is set. */
export function inPersonInForce(
  changes: readonly SettingChange[],
  day: PlainDate,
): ChangeOf<'in-person'> | undefined {
  return inForce(changesOf(changes, 'in-person'), day);
}

/** The change that counts for an amount on a day; it stands until another is set. */
export function amountInForce(
  changes: readonly SettingChange[],
  name: AmountName,
  day: PlainDate,
): ChangeOf<'amount'> | undefined {
  return inForce(
    changesOf(changes, 'amount').filter((change) => isSameAmount(change, name)),
    day,
  );
}

/** Something is decided in favour only where a step approves. */
export const mayHaveTarget = ({ steps }: Pick<ServiceDefinition, 'steps'>): boolean =>
  steps.some(({ kind }) => kind === 'approval');

function inForce<Change extends { effectiveFrom: PlainDate }>(
  changes: readonly Change[],
  day: PlainDate,
): Change | undefined {
  return changes
    .filter((change) => change.effectiveFrom <= day)
    .reduce<Change | undefined>(
      (best, change) => (best && best.effectiveFrom > change.effectiveFrom ? best : change),
      undefined,
    );
}

/**
 * The limits that a county promises for what it receives on a day. What is not shorter than the definition's is left out: a
 * later version of the service may have caught up.
 */
export function countyLimits(
  definition: Pick<ServiceDefinition, 'clocks' | 'steps'>,
  changes: readonly Setting[],
  day: PlainDate,
): CountyLimit[] {
  if (changes.length === 0) return [];
  return limitsToShorten(definition).flatMap(({ of, code, limit }): CountyLimit[] => {
    const set = limitInForce(changes, { of, code }, day);
    if (!set || set.amount === null || set.amount >= limit.amount) return [];
    return [{ of, code, amount: set.amount, effectiveFrom: set.effectiveFrom }];
  });
}

/** What a county pays for what it receives on a day, where it differs from the definition's. */
export function countyAmounts(
  definition: ServiceDefinition,
  changes: readonly SettingChange[],
  day: PlainDate,
): CountyAmount[] {
  if (changes.length === 0) return [];
  return amountsToSet(definition).flatMap(({ line, option, fen }): CountyAmount[] => {
    const name = { line, ...(option === undefined ? {} : { option }) };
    const set = amountInForce(changes, name, day);
    if (!set || set.fen === null || set.fen === fen) return [];
    return [{ ...name, fen: set.fen, effectiveFrom: set.effectiveFrom }];
  });
}

/** The definition with the county's own application windows, year by year; one that is open all year stays so. */
export function withCountyWindows(
  definition: ServiceDefinition,
  changes: readonly SettingChange[],
): ServiceDefinition {
  const { applicationWindow } = definition;
  const set = changesOf(changes, 'window');
  if (!applicationWindow || set.length === 0) return definition;
  const years: Record<string, Span[]> = {};
  for (const { year, spans } of set) {
    if (spans) years[year] = spans;
    else delete years[year];
  }
  return { ...definition, applicationWindow: { ...applicationWindow, years } };
}

/** The definition as a county takes it on a day: from the person alone, where it asks so. */
export function withCountyApplicants(
  definition: ServiceDefinition,
  changes: readonly SettingChange[],
  day: PlainDate,
): ServiceDefinition {
  const { inPerson, guide } = definition;
  if (!inPerson || !inPersonInForce(changes, day)?.isRequired) return definition;
  return {
    ...definition,
    inPerson: { ...inPerson, isRequired: true },
    guide: { ...guide, throughWhom: inPerson.guide },
  };
}
