import * as z from 'zod/mini';
import { TimeLimit } from '../time-limits/time-limit';
import { StopKind } from '../time-limits/intervals';
import { EscalationLadder } from '../time-limits/escalation';
import { ApprovalLevel, ExtensionRule } from '../time-limits/extension';
import { acrossIsWhole } from './across-counties';
import { FormField, FormPage, Option } from './form-field';
import { ApplicationWindow } from './application-window';
import { ClaimDefinition } from './claim-definition';
import { EligibilityRule } from './eligibility-rules';
import { beginsWhole, IntakeRule, isBroughtIn } from './intake-rule';
import { decidesAfterAccepting, LaterPapers, namesWhatThereIs } from './later-papers';
import { Need } from './need';
import { OlderForm } from './older-forms';
import { Outcome } from './outcome';
import { isJointPart, noticesAreWhole, onlyWhenIsSaid, Step, type StepKind } from './step';
import { Paper } from './paper';
import { isQuotaWhole, Quota } from './quota';
import { acceptsWhereItLies, HandlingPlace, handsOverBetweenPlaces, ReturnReason } from './handling-place';
import { Remedy } from './remedy';
import { Restriction } from './restriction';
import { RunningBenefit, runsOnWhole } from './running-benefit';
import { assessesAgainWhole, SecondAssessment } from './second-assessment';
import { clocksCanStart, LifeEvent } from './life-event';
import { ApplicantBasis, InPerson, NarrowedBasis } from './through-whom';

/** A clock over several steps: statutory or promised. Step clocks come from the steps themselves. */
export const ClockDefinition = z.strictObject({
  code: z.string(),
  nature: z.enum(['statutory', 'promised']),
  title: z.string(),
  limit: TimeLimit,
  /** Runs in this place's part only; absent: over the whole matter. */
  place: z.optional(z.string()),
  /** Only where the matter was handed over to this place from another county. */
  across: z.optional(z.literal(true)),
  /** With `place`, `received` is when the matter first comes into that place's steps, handed over or in the same county. */
  startsAt: LifeEvent,
  endsAt: LifeEvent,
  /** Segments told beforehand and not counted, added while they have not begun (FACTS §5.6). */
  announced: z.optional(
    z.array(z.strictObject({ kind: StopKind, amount: z.int(), unit: z.literal('working-day') })),
  ),
  /** Silence past this clock means acceptance from the day of receipt (FACTS §0.8 TL-GEN-01). */
  whenPassed: z.optional(z.literal('deem-accepted')),
  /** Absent: this clock is never extended. */
  extension: z.optional(ExtensionRule),
});
export type ClockDefinition = z.infer<typeof ClockDefinition>;

/** What kind of matter an item of a service is (DESIGN idea 2): applied for, petitioned, called in, to be put right. */
export const MatterKind = z.enum(['application', 'petition', 'call', 'rectification']);
export type MatterKind = z.infer<typeof MatterKind>;

export const RefusalReason = z.strictObject({
  code: z.string(),
  title: z.string(),
  /** Steps in which it may be used. */
  steps: z.array(z.string()),
  /** Plain words to start from; the worker completes them. */
  plainWords: z.string(),
  otherHelp: z.array(z.string()),
  /** Absent: such a refusal stands. */
  secondAssessment: z.optional(SecondAssessment),
});
export type RefusalReason = z.infer<typeof RefusalReason>;

export const MessageTemplate = z.strictObject({ title: z.string(), body: z.string() });
export type MessageTemplate = z.infer<typeof MessageTemplate>;

/** To accept and to decide are moments from which time limits run: there is one of each. */
function happenOnce(steps: readonly { kind: StepKind }[]): boolean {
  return (['acceptance', 'approval'] as const).every(
    (once) => steps.filter(({ kind }) => kind === once).length <= 1,
  );
}

const Definition = z.strictObject({
  code: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  version: z.int(),
  /** Older versions under which a form may still be handed in for a while; absent: under this one only. */
  acceptsOlder: z.optional(z.array(OlderForm)),
  /** Absent: an application. */
  kind: z.optional(MatterKind),
  /** Absent: nothing of the service is ever restricted. */
  restricted: z.optional(Restriction),
  /** Absent: applications are taken all year. */
  applicationWindow: z.optional(ApplicationWindow),
  /** Absent: any way, for people in the register. */
  intake: z.optional(IntakeRule),
  title: z.string(),
  shortTitle: z.string(),
  /** The field whose answer names the thing applied for; the item is then called by its label. */
  subjectField: z.optional(z.string()),
  /** What the person has in the end; absent: the thing of `subjectField` is handed over. */
  outcome: z.optional(Outcome),
  summary: z.string(),
  icon: z.string(),
  /** Under what need residents find it. Absent: health, with which the catalogue began. */
  need: z.optional(Need),
  guide: z.strictObject({
    basis: z.array(z.string()),
    whoMayApply: z.array(z.string()),
    throughWhom: z.string(),
    notNeeded: z.string(),
    fee: z.string(),
    result: z.string(),
    delivery: z.string(),
    again: z.string(),
    minutes: z.int(),
    consultPhone: z.string(),
    complaintPhone: z.string(),
    window: z.string(),
  }),
  /** On which footings an application is taken. Staff take in on request: whom they may take it from, they see for themselves. */
  bases: z.array(ApplicantBasis),
  narrowedBases: z.optional(z.array(NarrowedBasis)),
  /** Absent: no county may ask it. */
  inPerson: z.optional(InPerson),
  optionLists: z.record(z.string(), z.array(Option)),
  fields: z.array(FormField),
  pages: z.array(FormPage),
  papers: z.array(Paper),
  /** Absent: nothing is accepted before every paper is there. */
  laterPapers: z.optional(LaterPapers),
  eligibility: z.array(EligibilityRule),
  /** Counties that share the matter; absent: one county does it all. */
  places: z.optional(z.array(HandlingPlace)),
  returns: z.optional(z.array(ReturnReason)),
  steps: z
    .array(Step)
    .check(
      z.refine(happenOnce, 'a service accepts once and decides once at most'),
      z.refine(handsOverBetweenPlaces, 'between two places stands a step that hands over'),
      z.refine(onlyWhenIsSaid, 'what only some go through follows a step of the same place that says so'),
      z.refine(
        noticesAreWhole,
        'a public notice hangs within its step, stops the clock itself and leads back',
      ),
    ),
  clocks: z.array(ClockDefinition),
  /** Absent: the ladder that was in force when a clock started. */
  escalation: z.optional(EscalationLadder),
  /** Who approves a stop that a worker asks for. Absent: the section head. */
  stopsApprovedBy: z.optional(ApprovalLevel),
  supplement: z.strictObject({
    limit: TimeLimit,
    /** Reminders this many working days before the end. */
    remindBefore: z.array(z.int()),
    rounds: z.int(),
    /** After closing for want of supplement it may be reopened for this many calendar days. */
    reopenWithinDays: z.int(),
  }),
  /** How often an item may be returned as "not ours" in one step; absent: as everywhere (returns.ts). */
  returnsPerStep: z.optional(z.int()),
  claims: z.array(ClaimDefinition),
  /** Absent: as many as are approved. */
  quota: z.optional(Quota),
  /** Absent: with completion it is over. */
  runsOn: z.optional(RunningBenefit),
  refusals: z.array(RefusalReason),
  remedy: Remedy,
  messages: z.record(z.string(), MessageTemplate),
});

/** One service as a value (DESIGN idea 1). Guide, form, paper list, review screen, clocks and messages all come from it. */
export const ServiceDefinition = Definition.check(
  z.refine(acceptsWhereItLies, 'silence accepts only in the place that accepts'),
  z.refine(
    clocksCanStart,
    'a clock starts with what happens in some step, and in its own place where it has one',
  ),
  z.refine(
    ({ inPerson, bases }) => !inPerson || (bases.includes('self') && !inPerson.isRequired),
    'who may be asked to apply in person may apply, and it is the county that asks',
  ),
  z.refine(
    acrossIsWhole,
    'what counts only across counties does so where it is handed over to, and is shorter than in one',
  ),
  z.refine(
    ({ clocks, restricted }) => !restricted || clocks.every(({ whenPassed }) => !whenPassed),
    'silence accepts nothing that may be an accusation',
  ),
  z.refine(
    ({ places, restricted }) => !places || !restricted,
    'what named readers of one county see is handed over to no other',
  ),
  z.refine(
    ({ steps, restricted }) => !restricted || steps.every(({ notice }) => !notice),
    'what only named readers see is posted on no wall',
  ),
  z.refine(
    assessesAgainWhole,
    'a second assessment has a step of its own, where the first was, and may refuse',
  ),
  z.refine(
    ({ version, acceptsOlder = [] }) => acceptsOlder.every((older) => older.version < version),
    'forms of older versions only are taken for a while',
  ),
  z.refine(
    (definition) => !isJointPart(definition) || (definition.steps.length === 1 && !isBroughtIn(definition)),
    'the part of another office is one step, and nobody applies for it',
  ),
  z.refine(
    isQuotaWhole,
    'a place of the year is taken by an approval that leads on, in one county and openly',
  ),
  z.refine(
    runsOnWhole,
    'what runs on is paid monthly and claimed until it ends, and its re-check stands last',
  ),
  z.refine(
    beginsWhole,
    'what the office begins by itself is not applied for online, and silence decides nothing',
  ),
  z.refine(decidesAfterAccepting, 'papers come later only where one county decides after it has accepted'),
  z.refine(namesWhatThereIs, 'papers that may come later, and the promise of them, are in the form'),
);
export type ServiceDefinition = z.infer<typeof ServiceDefinition>;

/** 'assistive-device@1': how a frozen definition is named everywhere. */
export function serviceVersionId(definition: Pick<ServiceDefinition, 'code' | 'version'>): string {
  return `${definition.code}@${definition.version}`;
}

/** Which service, in which version, such an id names; both as text, as addresses carry them. */
export function partsOfVersionId(id: string): { code: string; version: string } {
  const [code = '', version = ''] = id.split('@');
  return { code, version };
}

export function getStep(definition: ServiceDefinition, code: string): Step {
  const step = definition.steps.find((each) => each.code === code);
  if (!step) throw new Error(`${serviceVersionId(definition)} has no step ${code}`);
  return step;
}
