import * as z from 'zod/mini';
import { addYears, PlainDate } from '../calendar/plain-date';
import {
  certificateBefore,
  withEnded,
  withIssued,
  type Certificates,
} from '../residents/certificate-history';
import {
  CertificateEnd,
  certificateNumber,
  DisabilityCategory,
  DisabilityLevel,
  reissueNumber,
} from '../residents/disability-certificate';
import { meets, type Answers } from './form-answers';
import { Condition } from './form-field';

/** Steps whose records say category and level, by these fields: the last of them that found any. */
const Graded = z.strictObject({ steps: z.array(z.string()), category: z.string(), level: z.string() });

/** What a matter does to the certificate in the person's register once the document is handed over (FACTS §1.8). */
export const CertificateChange = z.discriminatedUnion('change', [
  z.strictObject({
    change: z.literal('issue'),
    /** Field of the hand-over's record: the day from which it counts. */
    on: z.string(),
    /** Absent: as on the one before. */
    graded: z.optional(Graded),
    /** By category and level, as on the one before, or with the next suffix of a reissue (FACTS §1.2). */
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
  z.strictObject({ change: z.literal('end'), on: z.string(), ends: CertificateEnd }),
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
export function certificatesAfter(change: CertificateChange, source: ChangeSource): Certificates | null {
  const { held, matter } = source;
  const turn = { matter, on: PlainDate.parse(source.handedOver[change.on]), because: change.ends };
  if (change.change === 'end') return withEnded(held, turn);
  if (change.change === 'move') return movedAfter(change, source, turn.on);
  const before = certificateBefore(held, matter);
  const grade = gradeOf(change, source) ?? before;
  if (!grade) throw new Error('there is no certificate whose category and level could go on');
  const { category, level } = grade;
  const { years, asBeforeWhen } = change.validFor ?? {};
  const isAsBefore = years === undefined || (asBeforeWhen && meets(asBeforeWhen, source.answers));
  const validTo = isAsBefore ? before?.validTo : addYears(turn.on, years);
  const number = numberOf(change, held.identityNumber, { category, level, before: before?.number });
  if (!validTo) throw new Error('there is no certificate whose validity could go on');
  return withIssued(held, { number, category, level, issuedOn: turn.on, validTo }, turn);
}

type Move = Extract<CertificateChange, { change: 'move' }>;

/** The same certificate at its holder's new place; a new one only where it was assessed anew with another result. */
function movedAfter(change: Move, source: ChangeSource, on: PlainDate): Certificates | null {
  const { held, matter } = source;
  const before = certificateBefore(held, matter);
  if (!before) throw new Error('there is no certificate that could go on at the new place');
  const { matter: _issuedBy, ...asBefore } = before;
  const found = gradeOf(change, source);
  const turn = { matter, on, because: change.ends };
  if (!found || (found.category === before.category && found.level === before.level))
    return withIssued(held, { ...asBefore, movedInOn: on }, turn);
  const validTo = addYears(on, change.regraded.validForYears);
  const number = certificateNumber(held.identityNumber, found);
  return withIssued(held, { number, ...found, issuedOn: on, validTo, movedInOn: on }, turn);
}

type Issue = Extract<CertificateChange, { change: 'issue' }>;
type Grade = { category: DisabilityCategory; level: DisabilityLevel };

/** What the assessment found; undefined where there was none. */
function gradeOf({ graded }: Issue | Move, { records }: ChangeSource): Grade | undefined {
  const found = graded?.steps
    .map((step) => records.get(step))
    .reverse()
    .find((each) => each?.[graded.category]);
  if (!graded || !found) return undefined;
  return {
    category: DisabilityCategory.parse(found[graded.category]),
    level: DisabilityLevel.parse(found[graded.level]),
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
