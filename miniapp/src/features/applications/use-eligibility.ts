import type { EligibilityAnswer } from '@zhucantong/shared/service-catalogue/eligibility-view';
import type { Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import {
  serviceVersionId,
  type ServiceDefinition,
} from '@zhucantong/shared/service-catalogue/service-definition';
import { useEffect, useState } from 'react';
import { askEligibility } from '@/api/services';
import { decidingFields } from './deciding-fields';

/**
 * Asks the server, once the subject is chosen (at once where the service has none) and again whenever a deciding answer changes, whether this person may apply.
 * Undefined while unknown: nobody is kept from filling in the form.
 */
export function useEligibility(
  definition: ServiceDefinition,
  person: string,
  answers: Answers,
): EligibilityAnswer | undefined {
  const deciding = Object.fromEntries(
    decidingFields(definition).flatMap((code) =>
      answers[code] === undefined ? [] : [[code, answers[code]!]],
    ),
  );
  const question = JSON.stringify(deciding);
  const { subjectField } = definition;
  const isAsked = subjectField === undefined || answers[subjectField] !== undefined;
  const service = serviceVersionId(definition);
  const [found, setFound] = useState<{ question: string; answer: EligibilityAnswer }>();
  useEffect(() => {
    if (!isAsked) return undefined;
    let over = false;
    askEligibility({ for: person, service, answers: JSON.parse(question) as Answers }).then(
      (answer) => !over && setFound({ question, answer }),
      () => undefined, // without an answer nothing is shown; handing in asks again
    );
    return () => {
      over = true;
    };
  }, [isAsked, person, service, question]);
  return isAsked && found?.question === question ? found.answer : undefined;
}
