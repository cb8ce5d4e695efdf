import type { Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';

/** The questions that decide whether one may apply: the subject and every answer a rule looks at. */
export function decidingFields(definition: ServiceDefinition): string[] {
  const named = definition.eligibility.flatMap((rule) => {
    if (rule.rule === 'certificate-in-force') return [rule.orAnswer?.field];
    if (rule.rule === 'service-life-over') return [rule.field, rule.exceptWhen?.field];
    return [];
  });
  return [
    ...new Set([definition.subjectField, ...named].filter((code): code is string => code !== undefined)),
  ];
}

/** A rule that an unanswered question could still lift: its refusal is no more than a hint yet. */
export function isOpenYet(definition: ServiceDefinition, rule: string, answers: Answers): boolean {
  const found = definition.eligibility.find((each) => each.rule === rule);
  const lifting =
    found?.rule === 'certificate-in-force'
      ? found.orAnswer
      : found?.rule === 'service-life-over'
        ? found.exceptWhen
        : undefined;
  return lifting !== undefined && answers[lifting.field] === undefined;
}
