import { liftingAnswer } from '@zhucantong/shared/service-catalogue/eligibility-rules';
import type { Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';

/** The questions that decide whether one may apply: the subject and every answer a rule looks at. */
export function decidingFields(definition: ServiceDefinition): string[] {
  const asksWhere = (definition.places ?? []).map(({ field }) => field);
  const named = definition.eligibility.flatMap((rule) => [
    rule.rule === 'service-life-over' ? rule.field : undefined,
    liftingAnswer(rule)?.field,
    ...(rule.rule === 'household-in-county' ? asksWhere : []),
  ]);
  const narrowing = (definition.narrowedBases ?? []).map(({ onlyWhen }) => onlyWhen.field);
  return [
    ...new Set(
      [definition.subjectField, ...narrowing, ...named].filter((code): code is string => code !== undefined),
    ),
  ];
}

/** A rule that an unanswered question could still lift: its refusal is no more than a hint yet. */
export function isOpenYet(definition: ServiceDefinition, rule: string, answers: Answers): boolean {
  const found = definition.eligibility.find((each) => each.rule === rule);
  const lifting = found && liftingAnswer(found);
  return lifting !== undefined && answers[lifting.field] === undefined;
}
