import * as z from 'zod/mini';
import { addYears, PlainDate } from '../calendar/plain-date';
import {
  certificateBefore,
  thawed,
  withEnded,
  withFrozen,
  withIssued,
  withThawed,
  type Certificates,
} from '../residents/certificate-history';
import {
  CancelReason,
  CertificateEnd,
  certificateNumber,
  DisabilityCategory,
  DisabilityLevel,
  FreezeReason,
  reissueNumber,
} from '../residents/disability-certificate';
import { meets, type Answers } from './form-answers';
import { Condition } from './form-field';

/** Steps whose records say category, level and the day of the assessment, by these fields: the last of them that found any. */
const Graded = z.strictObject({
  steps: z.array(z.string()),
  category: z.string(),
  level: z.string(),
  on: z.string(),
});

/** One thing that a matter can do to the certificate in the person's register. */
const OneChange = z.discriminatedUnion('change', [
  z.strictObject({
    change: z.literal('issue'),
    /** Field of the hand-over's record: the day from which it counts. */
    on: z.string(),
    /** Absent: as on the one before. */
    graded: z.optional(Graded),
    /** By category and level, as on the one before while these stay, or with the next suffix of a reissue (FACTS §1.2). */
    number: z.enum(['by-grade', 'as-before', 'next-suffix']),
    /** Counted from the day of issue; absent, or where these answers say so: as long as the one before. */
    validFor: z.optional(
      z.strictObject({ years: z.int(), source: z.string(), asBeforeWhen: z.optional(Condition) }),
    ),
    /** Why the one before no longer counts. */
    ends: CertificateEnd,
  }),
  /** The certificate goes on where its holder's household is now; number, day of issue and validity stay (FACTS §1.8). */
  z.strictObject({
    change: z.literal('move'),
    /** Field of the hand-over's record: the day that is written into its remarks. */
    on: z.string(),
    /** The question whose answer is the village of the household from now on. */
    to: z.string(),
    /** As above; where it was assessed anew with another result, the number follows, and it counts from the day in the remarks. */
    graded: z.optional(Graded),
    regraded: z.strictObject({ validForYears: z.int(), source: z.string() }),
    ends: CertificateEnd,
  }),
  z.strictObject({
    change: z.literal('end'),
    on: z.string(),
    ends: CertificateEnd,
    /** Of a cancellation: why, or the question whose answer says it. */
    why: z.optional(z.union([CancelReason, z.strictObject({ field: z.string() })])),
  }),
  /** Held still, and in force for nothing (FACTS §0.2 TL-CERT-13). */
  z.strictObject({ change: z.literal('freeze'), on: z.string(), because: FreezeReason }),
  z.strictObject({ change: z.literal('lift-freeze'), on: z.string() }),
]);
type OneChange = z.infer<typeof OneChange>;

/** What a matter does to it once the document is handed over (FACTS §1.8): always the same, or what an answer says. */
export const CertificateChange = z.union([
  OneChange,
  z.strictObject({
    change: z.literal('as-answered'),
    field: z.string(),
    cases: z.record(z.string(), OneChange),
  }),
]);
export type CertificateChange = z.infer<typeof CertificateChange>;

/** What the change is made from: the register, the form, and what was last written down in each step. */
export interface ChangeSource {
  held: Certificates & { identityNumber: string };
  answers: Answers;
  records: ReadonlyMap<string, Answers>;
  /** The record of the hand-over itself. */
  handedOver: Answers;
  matter: string;
}

/**
 * The person's certificates after the change; null where they stand so already, so that delivering twice does it once.
 *
 * @throws Error where there is no certificate to take over from: eligibility has asked for one.
 */
export function certificatesAfter(asked: CertificateChange, source: ChangeSource): Certificates | null {
  const { held, matter, answers } = source;
  const change = changeFor(asked, answers);
  const at = { matter, on: PlainDate.parse(source.handedOver[change.on]) };
  const { certificate, formerCertificates } = held;
  const holds = { certificate, ...(formerCertificates ? { formerCertificates } : {}) };
  if (change.change === 'freeze') return withFrozen(holds, { ...at, because: change.because });
  if (change.change === 'lift-freeze') return withThawed(holds, at);
  const turn = { ...at, because: change.ends };
  if (change.change === 'end') return withEnded(held, { ...turn, why: whyCancelled(change, answers) });
  if (change.change === 'move') return movedAfter(change, source, turn.on);
  const before = certificateBefore(held, matter);
  const found = gradeOf(change, source);
  const grade = found ?? before;
  if (!grade) throw new Error('there is no certificate whose category and level could go on');
  const { category, level, assessedOn } = grade;
  const { years, asBeforeWhen } = change.validFor ?? {};
  const isRegraded = found !== undefined && before !== null && !isSameGrade(found, before);
  const isAsBefore = !isRegraded && asBeforeWhen && meets(asBeforeWhen, source.answers);
  const validTo = isAsBefore || years === undefined ? before?.validTo : addYears(turn.on, years);
  const number = numberOf(change, held.identityNumber, {
    ...{ category, level },
    before: isRegraded ? undefined : before?.number,
  });
  if (!validTo) throw new Error('there is no certificate whose validity could go on');
  const issued = { number, category, level, issuedOn: turn.on, validTo };
  const freezes = before?.freezes ? { freezes: before.freezes } : {};
  return withIssued(held, { ...issued, ...freezes, ...(assessedOn ? { assessedOn } : {}) }, turn);
}

/** Which change it is, where an answer says it. @throws Error where the answer names none: the form asks for one of these. */
export function changeFor(change: CertificateChange, answers: Answers): OneChange {
  if (change.change !== 'as-answered') return change;
  const chosen = change.cases[String(answers[change.field])];
  if (!chosen) throw new Error(`no change of the certificate is said by the answer to ${change.field}`);
  return chosen;
}

function whyCancelled({ why }: Extract<OneChange, { change: 'end' }>, answers: Answers) {
  return typeof why === 'object' ? CancelReason.parse(answers[why.field]) : why;
}

type Move = Extract<OneChange, { change: 'move' }>;

/** The same certificate at its holder's new place; a new one only where it was assessed anew with another result. */
function movedAfter(change: Move, source: ChangeSource, on: PlainDate): Certificates | null {
  const { held, matter } = source;
  const before = certificateBefore(held, matter);
  if (!before) throw new Error('there is no certificate that could go on at the new place');
  const { matter: _issuedBy, assessedOn, ...heldThere } = before;
  // It was frozen for not having followed.
  const asBefore = thawed(heldThere, { matter, on });
  const found = gradeOf(change, source);
  const assessed = found ?? (assessedOn ? { assessedOn } : {});
  const turn = { matter, on, because: change.ends };
  if (!found || isSameGrade(found, before))
    return withIssued(held, { ...asBefore, ...assessed, movedInOn: on }, turn);
  const validTo = addYears(on, change.regraded.validForYears);
  const number = certificateNumber(held.identityNumber, found);
  const { freezes } = asBefore;
  return withIssued(
    held,
    { number, ...found, issuedOn: on, validTo, movedInOn: on, ...(freezes ? { freezes } : {}) },
    turn,
  );
}

type Issue = Extract<OneChange, { change: 'issue' }>;
interface Grade {
  category: DisabilityCategory;
  level: DisabilityLevel;
  assessedOn?: PlainDate | undefined;
}
type Found = Omit<Grade, 'assessedOn'> & { assessedOn?: PlainDate };

const isSameGrade = (one: Grade, other: Grade) =>
  one.category === other.category && one.level === other.level;

/** What the assessment found; undefined where there was none. */
function gradeOf({ graded }: Issue | Move, { records }: ChangeSource): Found | undefined {
  const found = graded?.steps
    .map((step) => records.get(step))
    .reverse()
    .find((each) => each?.[graded.category]);
  if (!graded || !found) return undefined;
  return {
    category: DisabilityCategory.parse(found[graded.category]),
    level: DisabilityLevel.parse(found[graded.level]),
    // Recorded before the record asked for the day: not known.
    ...(found[graded.on] === undefined ? {} : { assessedOn: PlainDate.parse(found[graded.on]) }),
  };
}

function numberOf(
  { number }: Issue,
  identityNumber: string,
  { before, ...grade }: Grade & { before: string | undefined },
): string {
  if (before === undefined || number === 'by-grade') return certificateNumber(identityNumber, grade);
  return number === 'as-before' ? before : reissueNumber(before);
}
