import * as z from 'zod/mini';
import { StopKind } from '../time-limits/intervals';
import { TimeLimit } from '../time-limits/time-limit';
import { Condition, FormField } from './form-field';
import { Paper } from './paper';
import { PublicNotice } from './public-notice';

/** What a step is about; decides which staff actions exist in it (status-table.ts). */
export const StepKind = z.enum([
  'check',
  'acceptance',
  'assessment',
  'outside',
  'approval',
  'hand-over',
  'payment',
  'transfer',
  'answer',
  'public-notice',
  'joint-part',
  'recheck',
]);
export type StepKind = z.infer<typeof StepKind>;

/** A body that is none of ours (民政局, hospital, bank): it does the work of the step, a post of ours chases it (DESIGN §4). */
export const OutsideBody = z.strictObject({
  name: z.string(),
  /** Whom to ask there, in words: 县民政局社会福利股. The number to call is the county's own, for a post of ours chases it. */
  ask: z.string(),
  /** Results of the step's record that the item cannot go on with; it can then only be refused. */
  negative: Condition,
});
export type OutsideBody = z.infer<typeof OutsideBody>;

/** Steps that no record leads to: they are entered from an item that is closed. */
const STANDING_APART = ['asked-again', 'runs-on'] as const;

export const Step = z.strictObject({
  code: z.string(),
  title: z.string(),
  /** How the resident reads it: 村、镇初审. */
  residentTitle: z.string(),
  /** The verb on a staff button: 初审, 受理, 评估, 审批, 送达. */
  verb: z.string(),
  kind: StepKind,
  /** Whose part of the matter it is, where several counties have one. */
  place: z.optional(z.string()),
  limit: TimeLimit,
  /** Shorter, for what was handed over from another county (FACTS §0.3 TL-XR-03). */
  across: z.optional(TimeLimit),
  /** The step ends no later than this clock's day (a step limit under a statutory one). */
  notAfter: z.optional(z.string()),
  /** While the item is here, clocks that list this kind among their stops do not run. */
  stopKind: z.optional(StopKind),
  maySendBack: z.boolean(),
  /** Steps whose worker may not do this one (自己初审的不能自己审批). */
  separateFrom: z.optional(z.array(z.string())),
  /**
   * Not everybody's step: entered only where the record of the step before says so, as when the new place doubts an old assessment
   * (FACTS §1.8), where somebody asks for it after a refusal (second-assessment.ts), or while a benefit runs on (running-benefit.ts).
   * Absent: everybody goes through it.
   */
  onlyWhen: z.optional(z.union([Condition, z.enum(STANDING_APART)])),
  /** What is recorded in this field is another one than in that step: another hospital assesses again. */
  otherThan: z.optional(z.strictObject({ step: z.string(), field: z.string() })),
  /** What the worker records here; same kinds of question as the resident's form. */
  record: z.array(FormField),
  /** What is recorded here concerns the person, so they read it: what the hospital found, when and how it was sent. */
  tellsApplicant: z.optional(z.literal(true)),
  /** Papers that belong to the record: the outside body's answer, what was signed. */
  papers: z.optional(z.array(Paper)),
  /** Whose work this is, where it is none of ours. With the kind `outside` only. */
  outside: z.optional(OutsideBody),
  /** What hangs on the wall, and for how long. With the kind `public-notice` only, and always with it. */
  notice: z.optional(PublicNotice),
  /** Whoever of the staff took the matter in keeps it in this step (首问负责, FACTS §5.2). The first step only. */
  heldByFirstAsked: z.optional(z.literal(true)),
});
export type Step = z.infer<typeof Step>;

/** How a step is called where all of them are listed beforehand; what not everybody goes through says so. */
export function listedTitle({
  residentTitle,
  onlyWhen,
  kind,
}: Pick<Step, 'residentTitle' | 'onlyWhen' | 'kind'>): string {
  if (kind === 'transfer') return `${residentTitle}（跨县的）`;
  return onlyWhen ? `${residentTitle}（需要时）` : residentTitle;
}

/** What stops while the item is in a step: as its definition says, or from the posting on while a notice stands. */
export function stopKindOf(step: Pick<Step, 'kind' | 'stopKind'>): StopKind | undefined {
  return step.kind === 'public-notice' ? 'public-notice' : step.stopKind;
}

/**
 * Of these kinds of stop those that somebody has to ask for: neither a send-back nor the waiting list begins them, nor does a
 * step of the service by itself.
 */
export function askedForStops(
  kinds: readonly StopKind[],
  { steps }: { steps: readonly Pick<Step, 'kind' | 'stopKind'>[] },
): StopKind[] {
  return [...new Set(kinds)].filter(
    (kind) =>
      kind !== 'supplement' && kind !== 'waiting-list' && !steps.some((step) => stopKindOf(step) === kind),
  );
}

/** Whether what is written down before a step says if it follows. */
export const isSaidBefore = (onlyWhen: Step['onlyWhen']): onlyWhen is Condition =>
  typeof onlyWhen === 'object';

/** A step that not everybody goes through stands behind one in its own place that can say so, and is none that must come. */
export function onlyWhenIsSaid(steps: readonly Step[]): boolean {
  return steps.every(({ onlyWhen, kind, place }, at) => {
    if (!onlyWhen) return true;
    if (onlyWhen === 'runs-on') return at === steps.length - 1;
    if (onlyWhen === 'asked-again') return at < steps.length - 1;
    const before = steps[at - 1];
    return (
      (kind === 'check' || kind === 'assessment' || kind === 'outside') &&
      before !== undefined &&
      before.place === place &&
      before.onlyWhen === undefined &&
      before.record.some(({ code, required }) => code === onlyWhen.field && required) &&
      at < steps.length - 1
    );
  });
}

/** What another office is asked for is done in one step, and by nobody but who was asked (会办). */
export const isJointPart = ({ steps }: { steps: readonly Pick<Step, 'kind'>[] }): boolean =>
  steps.some(({ kind }) => kind === 'joint-part');

/** A notice has its own days inside its step's, stops the clock itself, and leads back only to what came before. */
export function noticesAreWhole(steps: readonly Step[]): boolean {
  return steps.every((step, place) => {
    const { kind, notice, limit, stopKind, maySendBack } = step;
    if (kind !== 'public-notice') return notice === undefined;
    return (
      notice !== undefined &&
      stopKind === undefined &&
      !maySendBack &&
      notice.stands.unit !== 'hour' &&
      notice.stands.unit === limit.unit &&
      notice.stands.amount < limit.amount &&
      notice.backTo.every((code) =>
        steps.slice(0, place).some((earlier) => earlier.code === code && earlier.place === step.place),
      )
    );
  });
}
