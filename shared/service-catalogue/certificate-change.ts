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

/** What a matter does to the certificate in the person's register once the document is handed over (FACTS §1.8). */
export const CertificateChange = z.discriminatedUnion('change', [
  z.strictObject({
    change: z.literal('issue'),
    /** Field of the hand-over's record: the day from which it counts. */
    on: z.string(),
    /** The step whose record says category and level, and the fields that do; absent: as on the one before. */
    graded: z.optional(z.strictObject({ step: z.string(), category: z.string(), level: z.string() })),
    /** By category and level, as on the one before, or with the next suffix of a reissue (FACTS §1.2). */
    number: z.enum(['by-grade', 'as-before', 'next-suffix']),
    /** Counted from the day of issue; absent, or where these answers say so: as long as the one before. */
    validFor: z.optional(
      z.strictObject({ years: z.int(), source: z.string(), asBeforeWhen: z.optional(Condition) }),
    ),
    /** Why the one before no longer counts. */
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

type Issue = Extract<CertificateChange, { change: 'issue' }>;
type Grade = { category: DisabilityCategory; level: DisabilityLevel };

function gradeOf({ graded }: Issue, { records }: ChangeSource): Grade | undefined {
  if (!graded) return undefined;
  const record = records.get(graded.step) ?? {};
  return {
    category: DisabilityCategory.parse(record[graded.category]),
    level: DisabilityLevel.parse(record[graded.level]),
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
