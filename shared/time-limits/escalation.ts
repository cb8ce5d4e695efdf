import * as z from 'zod/mini';
import { PlainDate, dayNumberOf, localDayNumberOf } from '../calendar/plain-date';
import { type LimitUnit } from './time-limit';

/**
 * Whom a threshold reaches: who has the item, the nearest head (股长), the next above (分管副理事长), the head of the
 * office (理事长). Who that is on the day, the organisation says.
 *
 * @source FACTS §4.8 (levels L0–L3), DESIGN idea 5.
 */
export const LineLevel = z.enum(['assignee', 'section-head', 'leader', 'head']);
export type LineLevel = z.infer<typeof LineLevel>;

/** As what somebody is told: at a level, or as the other holder of the post while its holder is away. */
export const ToldAs = z.enum([...LineLevel.options, 'other-holder']);
export type ToldAs = z.infer<typeof ToldAs>;

export const TOLD_AS_WORDS: Record<ToldAs, string> = {
  assignee: '经办人',
  'other-holder': '同岗',
  'section-head': '股长',
  leader: '分管领导',
  head: '主要负责人',
};

const Code = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/));
const Units = z.int().check(z.minimum(1), z.maximum(1_000));
/** An amount in whichever unit the clock has: the units never mix. */
const UnitsOfClock = z.strictObject({ 'working-day': Units, 'calendar-day': Units, hour: Units });

/** Before the due date: once part of the limit is used, or once no more than so much is left. */
export const Warning = z.strictObject({
  code: Code,
  word: z.string().check(z.describe('What staff call it: 黄色预警')),
  when: z.union([
    z.strictObject({ usedPercent: z.int().check(z.minimum(1), z.maximum(99)) }),
    z.strictObject({ left: UnitsOfClock }),
  ]),
  tell: z.array(LineLevel).check(z.minLength(1)),
});
export type Warning = z.infer<typeof Warning>;

/** After the due date: once so much working time of the clock has passed without an end. */
export const Rise = z.strictObject({
  code: Code,
  word: z.string(),
  after: UnitsOfClock,
  tell: z.array(LineLevel).check(z.minLength(1)),
});
export type Rise = z.infer<typeof Rise>;

/**
 * The thresholds of every clock of an item. Red is the due date itself and therefore no step of the ladder: here stands only
 * whom it reaches.
 */
export const EscalationLadder = z
  .strictObject({
    effectiveFrom: PlainDate,
    source: z.string().check(z.minLength(1)),
    warnings: z.array(Warning),
    red: z.strictObject({ tell: z.array(LineLevel).check(z.minLength(1)) }),
    rises: z.array(Rise),
    urgeEveryDays: z
      .int()
      .check(z.minimum(1), z.describe('Calendar days after which the applicant may urge again')),
  })
  .check(z.refine(haveOwnCodes, 'every threshold has a code of its own'));
export type EscalationLadder = z.infer<typeof EscalationLadder>;

function haveOwnCodes({
  warnings,
  rises,
}: {
  warnings: { code: string }[];
  rises: { code: string }[];
}): boolean {
  const codes = [...warnings, ...rises].map(({ code }) => code);
  return new Set(codes).size === codes.length;
}

/**
 * The ladders of services that bring none of their own, oldest first. A clock lives by the one that was in force when it
 * started.
 */
export const DEFAULT_LADDERS: readonly EscalationLadder[] = [
  {
    effectiveFrom: '2026-01-01' as PlainDate,
    source: 'FACTS §4.8 (75 %, levels; proposed), §5.2; the days after red are a county setting',
    warnings: [{ code: 'yellow', word: '黄色预警', when: { usedPercent: 75 }, tell: ['assignee'] }],
    red: { tell: ['assignee', 'section-head'] },
    rises: [
      {
        code: 'leader',
        word: '上报分管领导',
        after: { 'working-day': 2, 'calendar-day': 2, hour: 4 },
        tell: ['leader'],
      },
      {
        code: 'head',
        word: '上报主要负责人',
        after: { 'working-day': 5, 'calendar-day': 5, hour: 24 },
        tell: ['head'],
      },
    ],
    urgeEveryDays: 1,
  },
];

/** Newest first, each with the day number from which it is in force: asked of every clock with every entry. */
const DEFAULTS = [...DEFAULT_LADDERS]
  .reverse()
  .map((ladder) => ({ ladder, from: dayNumberOf(ladder.effectiveFrom) }));

/** The ladder of a service at an instant: its own, else the default then in force; undefined before there was one. */
export function ladderAt(
  { escalation }: { escalation?: EscalationLadder | undefined },
  at: Date,
): EscalationLadder | undefined {
  if (escalation) return escalation;
  const day = localDayNumberOf(at);
  return DEFAULTS.find(({ from }) => from <= day)?.ladder;
}

/** How much of a limit is still unused when a warning comes, in whole units of the clock. */
export function unitsLeftAt(
  { when }: Pick<Warning, 'when'>,
  limit: { amount: number; unit: LimitUnit },
): number {
  if ('left' in when) return when.left[limit.unit];
  return limit.amount - Math.ceil((limit.amount * when.usedPercent) / 100);
}
