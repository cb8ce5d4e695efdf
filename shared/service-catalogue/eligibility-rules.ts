import * as z from 'zod/mini';
import { Hardship, type DeliveredDevice, type Resident } from '../residents/resident';
import {
  DISABILITY_CATEGORIES,
  DISABILITY_LEVELS,
  DisabilityCategory,
  DisabilityLevel,
  FREEZE_WORDS,
  openFreeze,
  type Freeze,
} from '../residents/disability-certificate';
import { readIdentityNumber } from '../residents/identity-number';
import { addYears } from '../calendar/plain-date';
import type { PlainDate } from '../calendar/plain-date';
import { CERTIFICATE_JUDGES, CertificateRule } from './certificate-rules';
import type { Answers } from './form-answers';
import { Condition } from './form-field';

/** Somebody of a group: everything that is said here holds of them. */
const Group = z.strictObject({
  ageFrom: z.optional(z.int()),
  categories: z.optional(z.array(DisabilityCategory)),
  levels: z.optional(z.array(DisabilityLevel)),
  hardship: z.optional(z.array(Hardship)),
});
type Group = z.infer<typeof Group>;

const refusal = { refusal: z.string(), whatElse: z.string() };

/** The small vocabulary of rules a definition may use. Each returns a reason the person can act on. */
export const EligibilityRule = z.discriminatedUnion('rule', [
  /** Household registered in the county that has the matter; or an answer says what else ties the person to it (居住证, FACTS §6). */
  z.strictObject({ rule: z.literal('household-in-county'), orAnswer: z.optional(Condition), ...refusal }),
  /** Holds a certificate in force today, or one of the listed answers says why none is needed. */
  z.strictObject({
    rule: z.literal('certificate-in-force'),
    orAnswer: z.optional(z.strictObject({ field: z.string(), isOneOf: z.array(z.string()) })),
    ...refusal,
  }),
  z.strictObject({ rule: z.literal('age-between'), from: z.int(), to: z.int(), ...refusal }),
  /** Belongs to one of the groups that the service is for (对象范围), or one of the listed answers says so for a worker to verify. */
  z.strictObject({
    rule: z.literal('target-group'),
    anyOf: z.array(Group).check(z.minLength(1)),
    orAnswer: z.optional(z.strictObject({ field: z.string(), isOneOf: z.array(z.string()) })),
    ...refusal,
  }),
  /** The same thing was handed over less than its service life ago; `exceptWhen` names answers that lift it (FACTS §3.6). */
  z.strictObject({
    rule: z.literal('service-life-over'),
    field: z.string(),
    fact: z.string(),
    exceptWhen: z.optional(z.strictObject({ field: z.string(), isOneOf: z.array(z.string()) })),
    ...refusal,
  }),
  /** The answered place is another one than the register has; or an answer says why it may be the same. */
  z.strictObject({
    rule: z.literal('moved-elsewhere'),
    field: z.string(),
    orAnswer: z.optional(z.strictObject({ field: z.string(), isOneOf: z.array(z.string()) })),
    ...refusal,
  }),
  ...CertificateRule.def.options,
]);
export type EligibilityRule = z.infer<typeof EligibilityRule>;

/** What the rules may look at. */
export interface EligibilityFacts {
  person: Pick<Resident, 'county' | 'area' | 'profile' | 'devices'>;
  /** The county that has the matter, or would. */
  county: string;
  answers: Answers;
  today: PlainDate;
  /** Facts of the chosen option of a field. */
  optionFact(field: string, fact: string): number | undefined;
  optionLabel(field: string): string | undefined;
}

/** The outcome of one rule, shown to the resident before and to the worker at the decision. */
export interface EligibilityFinding {
  rule: EligibilityRule['rule'];
  holds: boolean;
  /** What the system found, in one sentence. */
  found: string;
  /** For a refusal: why and what else the person can do. */
  reason?: string;
  whatElse?: string;
}

/** Judges every rule; order kept. Pure: same facts, same findings. */
export function judgeEligibility(
  rules: readonly EligibilityRule[],
  facts: EligibilityFacts,
): EligibilityFinding[] {
  return rules.map((rule) => {
    const { holds, found, fill, instead } = JUDGES[rule.rule](rule as never, facts);
    if (holds) return { rule: rule.rule, holds, found };
    return {
      rule: rule.rule,
      holds,
      found,
      reason: fillIn(instead?.refusal ?? rule.refusal, fill),
      whatElse: fillIn(instead?.whatElse ?? rule.whatElse, fill),
    };
  });
}

interface Judgement {
  holds: boolean;
  found: string;
  fill?: Record<string, string>;
  /** Said instead of the rule's own words, where what was found asks for another step. */
  instead?: { refusal: string; whatElse: string };
}
type RuleNamed<N extends EligibilityRule['rule']> = Extract<EligibilityRule, { rule: N }>;

const JUDGES: { [N in EligibilityRule['rule']]: (rule: RuleNamed<N>, facts: EligibilityFacts) => Judgement } =
  {
    'household-in-county': ({ orAnswer }, { person, county, answers }) => {
      if (person.county === county) return { holds: true, found: '户籍在本县' };
      if (orAnswer && isAnswered(answers, orAnswer))
        return { holds: true, found: '户籍不在本县，凭居住证申请，须核实' };
      return { holds: false, found: '户籍不在本县' };
    },
    'certificate-in-force': (rule, facts) => {
      if (rule.orAnswer && isAnswered(facts.answers, rule.orAnswer))
        return { holds: true, found: '没有残疾人证，按病历申请' };
      const certificate = facts.person.profile.certificate;
      if (!certificate) return { holds: false, found: '没有查到残疾人证' };
      const frozen = openFreeze(certificate);
      if (frozen) return frozenWords(frozen);
      const holds = certificate.validTo >= facts.today;
      return {
        holds,
        found: holds ? `残疾人证有效到 ${certificate.validTo}` : `残疾人证 ${certificate.validTo} 到期`,
        fill: { validTo: certificate.validTo },
      };
    },
    'age-between': (rule, facts) => {
      const age = ageOn(facts.person.profile.identityNumber, facts.today);
      if (age === undefined) return { holds: false, found: '身份证号读不出年龄' };
      return { holds: age >= rule.from && age <= rule.to, found: `${age} 岁`, fill: { age: String(age) } };
    },
    'target-group': (rule, facts) => {
      const found = describe(rule.anyOf, facts);
      if (rule.anyOf.some((group) => belongs(group, facts))) return { holds: true, found };
      if (rule.orAnswer && isAnswered(facts.answers, rule.orAnswer))
        return { holds: true, found: `${found}，按填的申请，须核实` };
      return { holds: false, found };
    },
    'service-life-over': (rule, facts) => {
      const label = facts.optionLabel(rule.field) ?? '';
      if (rule.exceptWhen && isAnswered(facts.answers, rule.exceptWhen))
        return { holds: true, found: '使用年限内，按例外申请，须核实' };
      const years = facts.optionFact(rule.field, rule.fact);
      const last = latestDelivery(facts.person.devices, facts.answers[rule.field]);
      if (!last) return { holds: true, found: `没有查到领过${label}的记录` };
      if (years === undefined)
        return { holds: true, found: `${last.deliveredOn} 领过${label}，没有规定使用年限` };
      const allowedFrom = addYears(last.deliveredOn, years);
      const holds = facts.today >= allowedFrom;
      return {
        holds,
        found: `同类上一件 ${last.deliveredOn} 领，使用年限 ${years} 年${holds ? '已满' : `，${allowedFrom} 起可再申请`}`,
        fill: { deliveredOn: last.deliveredOn, allowedFrom, years: String(years), thing: label },
      };
    },
    'moved-elsewhere': (rule, { person, answers }) => {
      const to = answers[rule.field];
      if (to === undefined || to !== person.area) return { holds: true, found: '迁到的地方和登记的不一样' };
      if (rule.orAnswer && isAnswered(answers, rule.orAnswer))
        return { holds: true, found: '登记的就是迁到的地方，证还在别处' };
      return { holds: false, found: '登记的就是迁到的地方' };
    },
    ...CERTIFICATE_JUDGES,
  };

/** A frozen certificate is held, and in force for nothing (FACTS §0.2 TL-CERT-13). */
function frozenWords({ on, because }: Freeze): Judgement {
  return {
    holds: false,
    found: `残疾人证 ${on} 起冻结：${FREEZE_WORDS[because]}`,
    instead: {
      refusal: `残疾人证冻结着：${FREEZE_WORDS[because]}。`,
      whatElse: '先办“残疾人证迁移”，迁好就恢复；冻错了的，跟我们说一声。',
    },
  };
}

function belongs({ ageFrom, categories, levels, hardship }: Group, facts: EligibilityFacts): boolean {
  const { certificate, identityNumber, hardship: household } = facts.person.profile;
  const age = ageOn(identityNumber, facts.today);
  return (
    (ageFrom === undefined || (age !== undefined && age >= ageFrom)) &&
    (categories === undefined || (certificate !== null && categories.includes(certificate.category))) &&
    (levels === undefined || (certificate !== null && levels.includes(certificate.level))) &&
    (hardship === undefined || hardship.includes(household))
  );
}

/** '肢体二级，低保家庭': of the person only what these groups ask about, so that a list of findings tells no more than it must. */
function describe(groups: readonly Group[], { person, today }: EligibilityFacts): string {
  const { certificate, identityNumber, hardship } = person.profile;
  const asks = (part: keyof Group) => groups.some((group) => group[part] !== undefined);
  const level = certificate && asks('levels') ? DISABILITY_LEVELS[certificate.level] : '';
  const category = certificate && asks('categories') ? DISABILITY_CATEGORIES[certificate.category] : '';
  const kind = category && !level ? `${category}残疾` : `${category}${level}`;
  const age = asks('ageFrom') ? ageOn(identityNumber, today) : undefined;
  return [
    asks('categories') || asks('levels') ? kind || '没有查到残疾人证' : '',
    age === undefined ? '' : `${age} 岁`,
    asks('hardship') ? HARDSHIP_WORDS[hardship] : '',
  ]
    .filter((words) => words !== '')
    .join('，');
}

const HARDSHIP_WORDS: Record<Hardship, string> = {
  none: '没有登记低保',
  'minimum-living': '低保家庭',
  'near-minimum-living': '低保边缘家庭',
};

/** The answers that lift a refusal of this rule, where it knows any. */
export function liftingAnswer(rule: EligibilityRule): Condition | undefined {
  if ('orAnswer' in rule) return rule.orAnswer;
  return 'exceptWhen' in rule ? rule.exceptWhen : undefined;
}

function isAnswered(answers: Answers, condition: { field: string; isOneOf: string[] }): boolean {
  const answer = answers[condition.field];
  return typeof answer === 'string' && condition.isOneOf.includes(answer);
}

function latestDelivery(devices: readonly DeliveredDevice[], device: unknown): DeliveredDevice | undefined {
  return devices
    .filter((each) => each.device === device)
    .sort((a, b) => (a.deliveredOn < b.deliveredOn ? 1 : -1))[0];
}

/** Whole years on a day, from the citizen number. */
export function ageOn(identityNumber: string, today: PlainDate): number | undefined {
  const read = readIdentityNumber(identityNumber);
  if (!read) return undefined;
  const years = Number(today.slice(0, 4)) - Number(read.bornOn.slice(0, 4));
  return today.slice(5) < read.bornOn.slice(5) ? years - 1 : years;
}

/** Puts values into '{name}' places; an unknown place stays as it is, so a test finds it. */
export function fillIn(template: string, values: Record<string, string> = {}): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
