import * as z from 'zod/mini';
import { localDateOf } from '../calendar/plain-date';
import type { Caller } from '../residents/caller';
import { closedWords } from '../service-catalogue/application-window';
import { Answers, findAnswerFaults, shownAnswers } from '../service-catalogue/form-answers';
import type { Places } from '../service-catalogue/handling-place';
import { placeFaults } from '../service-catalogue/place-faults';
import { missingPapers } from '../service-catalogue/paper-faults';
import { firstStepOf } from '../service-catalogue/restriction';
import { withCountyAmounts, type CountyAmount } from '../service-catalogue/county-amounts';
import type { CountyLimit } from '../service-catalogue/county-limits';
import type { EligibilityFinding } from '../service-catalogue/eligibility-rules';
import type { ServiceDefinition } from '../service-catalogue/service-definition';
import { notThroughThem } from '../service-catalogue/through-whom';
import { Basis, ClientId, PaperFiles, type Actor, type Channel } from './actions';
import type { ItemIdentity } from './item-identity';
import { openingChange } from './opening';
import { reckoned } from './payment-parts';
import { reject, type Change, type Facts, type Rejection } from './decision';
import type { HistoryEntry } from './work-item';
import type { EntryContents } from './entry-contents';

/** What a resident submits: the whole answered form under one submission id. */
export const Submission = z.strictObject({
  submissionId: ClientId,
  service: z.string().check(z.regex(/^[a-z][a-z0-9-]*@\d+$/)),
  for: z.string().check(z.maxLength(64)),
  basis: Basis,
  answers: Answers,
  papers: PaperFiles,
});
export type Submission = z.infer<typeof Submission>;

export interface SubmitFacts extends Facts {
  /** Where the places of the matter lie; absent where one county does it all. */
  places?: Places;
  identity: ItemIdentity;
  /** What the county promises shorter than the definition today. */
  limits: readonly CountyLimit[];
  /** What the county pays in place of the definition's amounts today. */
  amounts: readonly CountyAmount[];
  eligibility: EligibilityFinding[];
  /** Where nobody in the register is concerned. */
  caller?: Caller;
  actor: Actor;
  channel: Channel;
  now: Date;
}

/** Why it is not taken from whoever sends it; null where they may apply for this person (FACTS §1.6). */
export function refuseBasis(
  { basis, answers }: Pick<Submission, 'basis' | 'answers'>,
  definition: ServiceDefinition,
): Rejection | null {
  const not = notThroughThem(definition, [basis], answers);
  return (
    not &&
    reject('basis-not-enough', { errors: [{ field: 'basis', message: `${not.reason}${not.whatElse}` }] })
  );
}

/** Why an application cannot be taken: the season, its form and papers, then eligibility. Null when nothing speaks against it. */
export function refuseSubmission(
  submission: Pick<Submission, 'answers' | 'papers'>,
  {
    definition,
    eligibility,
    places,
    counties = new Set(),
    isKnownArea,
    now,
  }: Pick<SubmitFacts, 'definition' | 'eligibility' | 'places' | 'counties' | 'isKnownArea' | 'now'>,
): Rejection | null {
  const closed = closedWords(definition, localDateOf(now));
  if (closed !== null)
    return reject('service-closed', { errors: [{ field: 'application-window', message: closed }] });
  const errors = [
    ...findAnswerFaults(definition, definition.fields, submission.answers),
    ...missingPapers(definition, submission.answers, submission.papers),
    ...placeFaults(definition, submission.answers, { places, counties, isKnownArea }),
  ];
  if (errors.length > 0) return reject('invalid-input', { errors });
  const refused = eligibility.filter((finding) => !finding.holds);
  if (refused.length === 0) return null;
  return reject('not-eligible', {
    errors: refused.map((finding) => ({
      field: finding.rule,
      message: `${finding.reason}${finding.whatElse}`,
    })),
  });
}

/**
 * The first entry of an item, or why it cannot be taken. Whether the same submission or claim exists already
 * is settled before and after by the use case.
 */
export function decideSubmission(
  submission: Pick<Submission, 'submissionId' | 'answers' | 'papers'>,
  facts: SubmitFacts,
): Change | Rejection {
  const { definition, identity, now } = facts;
  const refusal = refuseSubmission(submission, facts);
  if (refusal) return refusal;
  const first = firstStepOf(definition, submission.answers, facts.places);
  const routing = facts.routing[first];
  if (!routing) throw new Error(`${first} was not routed`);
  const subject = definition.subjectField
    ? String(submission.answers[definition.subjectField] ?? '') || null
    : null;
  const contents: EntryContents = {
    answers: shownAnswers(definition.fields, submission.answers),
    papers: submission.papers,
    ...(facts.caller ? { caller: facts.caller } : {}),
  };
  const entry: HistoryEntry = {
    n: 1,
    action: 'submit',
    actionId: submission.submissionId,
    by: facts.actor,
    for: identity.for,
    basis: identity.filedBy.basis,
    channel: facts.channel,
    occurredAt: now,
    recordedAt: now,
    step: first,
    hasContents: true,
    calendarEdition: facts.calendar.edition,
    toStep: first,
    routing,
    subject,
    ...(facts.places ? { places: facts.places } : {}),
    ...(facts.limits.length > 0 ? { limits: [...facts.limits] } : {}),
    ...(facts.amounts.length > 0 ? { amounts: [...facts.amounts] } : {}),
    ...reckoned(withCountyAmounts(definition, facts.amounts), contents.answers ?? {}, now),
  };
  return openingChange(identity, entry, contents, facts);
}
