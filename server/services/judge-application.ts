import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import type { Resident } from '@zhucantong/shared/residents/resident';
import {
  judgeEligibility,
  liftingAnswer,
  type EligibilityFinding,
  type EligibilityRule,
} from '@zhucantong/shared/service-catalogue/eligibility-rules';
import type { Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import { optionsOf } from '@zhucantong/shared/service-catalogue/form-field';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';

/**
 * Every rule of a service judged for a person and answers, as of now.
 *
 * @param county that has the matter, or would: the household may be in another one, and may move there meanwhile.
 */
export function judgeApplication(
  definition: ServiceDefinition,
  person: Resident,
  answers: Answers,
  { county, now }: { county: string; now: Date },
): EligibilityFinding[] {
  const chosen = (code: string) => {
    const field = definition.fields.find((each) => each.code === code);
    return field && optionsOf(definition, field).find((option) => option.value === answers[code]);
  };
  const findings = judgeEligibility(definition.eligibility, {
    person,
    county,
    answers,
    today: localDateOf(now),
    optionFact: (field, fact) => {
      const value = chosen(field)?.facts?.[fact];
      return typeof value === 'number' ? value : undefined;
    },
    optionLabel: (field) => chosen(field)?.label,
  });
  return findings.map(({ found, reason, ...finding }) => ({
    ...finding,
    found: daysInWords(found),
    ...(reason === undefined ? {} : { reason: daysInWords(reason) }),
  }));
}

/** '2031-05-09' as people say it: 2031年5月9日. */
function daysInWords(text: string): string {
  return text.replace(
    /(\d{4})-(\d{2})-(\d{2})/g,
    (_day, year: string, month: string, date: string) => `${year}年${Number(month)}月${Number(date)}日`,
  );
}

/** Whether a question not answered yet may still lift this rule, so that nobody is turned away halfway through the form. */
export function mayStillHold(rule: EligibilityRule, answers: Answers): boolean {
  const exception = liftingAnswer(rule);
  return exception !== undefined && answers[exception.field] === undefined;
}
