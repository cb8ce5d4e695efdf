import * as z from 'zod/mini';
import { sameDayLater } from '../calendar/month';
import { addDays, addYears, PlainDate } from '../calendar/plain-date';
import { openFreeze } from '../residents/disability-certificate';
import type { ResidentProfile } from '../residents/resident';
import { meets, type Answers } from './form-answers';
import { Condition } from './form-field';

const refusal = { refusal: z.string(), whatElse: z.string() };

/** Rules about the certificate itself: who has none yet, who may renew, who may have it changed. */
export const CertificateRule = z.discriminatedUnion('rule', [
  /** Holds none, in force or expired: an expired one is renewed (FACTS §0.2 TL-CERT-11). */
  z.strictObject({ rule: z.literal('no-certificate-yet'), ...refusal }),
  /** Holds one, in force or expired. */
  z.strictObject({ rule: z.literal('certificate-held'), ...refusal }),
  /** It ends within so many years, or has ended; or an answer says why it is exchanged earlier (FACTS §0.2 TL-CERT-10). */
  z.strictObject({
    rule: z.literal('certificate-ends-within'),
    years: z.int(),
    orAnswer: z.optional(Condition),
    ...refusal,
  }),
  /** It was last assessed at least so many years ago, whenever it was issued again (FACTS §0.2 TL-CERT-12). */
  z.strictObject({ rule: z.literal('not-assessed-within'), years: z.int(), ...refusal }),
  /** None was cancelled for so many years (FACTS §0.2 TL-CERT-14). */
  z.strictObject({ rule: z.literal('not-cancelled-within'), years: z.int(), ...refusal }),
  /** It is frozen where one answer asks for that, and free where another does; for any other answer either will do. */
  z.strictObject({ rule: z.literal('freeze-stands'), when: Condition, otherwise: Condition, ...refusal }),
  /** An answered day is more than so many months ago, as another answer asks (FACTS §0.2 TL-CERT-13); not answered, it is not asked. */
  z.strictObject({
    rule: z.literal('more-than-months-ago'),
    field: z.string(),
    atLeast: z.array(z.strictObject({ when: Condition, months: z.int(), source: z.string() })),
    ...refusal,
  }),
]);
export type CertificateRule = z.infer<typeof CertificateRule>;

interface Facts {
  person: { profile: Pick<ResidentProfile, 'certificate' | 'formerCertificates'> };
  answers: Answers;
  today: PlainDate;
}
interface Judgement {
  holds: boolean;
  found: string;
  fill?: Record<string, string>;
}
type RuleNamed<N extends CertificateRule['rule']> = Extract<CertificateRule, { rule: N }>;

const NONE: Judgement = { holds: false, found: '没有查到残疾人证' };
/** Whether one is held is another rule's to say: nobody is refused twice for the same. */
const NOTHING_TO_JUDGE: Judgement = { ...NONE, holds: true };

export const CERTIFICATE_JUDGES: {
  [N in CertificateRule['rule']]: (rule: RuleNamed<N>, facts: Facts) => Judgement;
} = {
  'no-certificate-yet': (_rule, { person }) => {
    const { certificate } = person.profile;
    if (!certificate) return { ...NONE, holds: true };
    const { validTo } = certificate;
    return { holds: false, found: `有残疾人证，有效到 ${validTo}`, fill: { validTo } };
  },
  'certificate-held': (_rule, { person }) => {
    const { certificate } = person.profile;
    return certificate ? { holds: true, found: `有残疾人证，有效到 ${certificate.validTo}` } : NONE;
  },
  'certificate-ends-within': ({ years, orAnswer }, { person, answers, today }) => {
    const { certificate } = person.profile;
    if (!certificate) return NOTHING_TO_JUDGE;
    const { validTo } = certificate;
    const allowedFrom = addYears(validTo, -years);
    if (today >= allowedFrom) return { holds: true, found: `残疾人证有效到 ${validTo}，可以换了` };
    if (orAnswer && meets(orAnswer, answers)) return { holds: true, found: '没到期，按填的理由换，须核实' };
    return { holds: false, found: `残疾人证有效到 ${validTo}`, fill: { validTo, allowedFrom } };
  },
  'not-assessed-within': ({ years }, { person, today }) => {
    const { certificate } = person.profile;
    if (!certificate) return NOTHING_TO_JUDGE;
    const { assessedOn, issuedOn } = certificate;
    if (assessedOn) {
      const allowedFrom = addYears(assessedOn, years);
      return { holds: today >= allowedFrom, found: `上次评定是 ${assessedOn}`, fill: { allowedFrom } };
    }
    // Nobody is turned away for a day that is not known: the worker looks it up.
    return {
      holds: true,
      found:
        today >= addYears(issuedOn, years)
          ? `现在的证 ${issuedOn} 发的，评定在那以前`
          : '没有登记上次评定的日子，须核实',
    };
  },
  'freeze-stands': ({ when, otherwise }, { person, answers }) => {
    const { certificate } = person.profile;
    if (!certificate) return NOTHING_TO_JUDGE;
    const isFrozen = openFreeze(certificate) !== undefined;
    const holds = meets(when, answers) ? isFrozen : !meets(otherwise, answers) || !isFrozen;
    return { holds, found: isFrozen ? '残疾人证冻结着' : '残疾人证没有冻结' };
  },
  'more-than-months-ago': ({ field, atLeast }, { answers, today }) => {
    const day = PlainDate.safeParse(answers[field]);
    const asked = atLeast.find(({ when }) => meets(when, answers));
    if (!asked || !day.success) return { holds: true, found: '不用算日子' };
    const allowedFrom = addDays(sameDayLater(day.data, asked.months), 1);
    const found = `${day.data} 到今天，要满 ${asked.months} 个月`;
    return { holds: today >= allowedFrom, found, fill: { allowedFrom, months: String(asked.months) } };
  },
  'not-cancelled-within': ({ years }, { person, today }) => {
    const cancelled = (person.profile.formerCertificates ?? [])
      .filter(({ because }) => because === 'cancelled')
      .at(-1);
    if (!cancelled) return { holds: true, found: '没有注销过残疾人证' };
    const allowedFrom = addYears(cancelled.endedOn, years);
    return {
      holds: today >= allowedFrom,
      found: `${cancelled.endedOn} 注销过残疾人证`,
      fill: { allowedFrom },
    };
  },
};
