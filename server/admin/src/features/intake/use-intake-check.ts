import { useQuery } from '@tanstack/react-query';
import { shownAnswers } from '@zhucantong/shared/service-catalogue/form-answers';
import type { EligibilityAnswer } from '@zhucantong/shared/service-catalogue/eligibility-view';
import type { ServiceGuide } from '@zhucantong/shared/service-catalogue/guide-view';
import { useEffect, useState } from 'react';
import { checkIntake } from '../../api/intake';
import type { ApiProblem } from '../../api/problem';
import { applicantOf } from './intake-request';
import type { IntakeTyping } from './intake-typing';

/** Asked again when typing rests this long. */
const REST_MS = 700;

/** What would stand in the way, as far as the form is filled; nothing as long as it is not said for whom and what. */
export function useIntakeCheck(typing: IntakeTyping, guide: ServiceGuide | undefined) {
  const applicant = applicantOf(typing);
  const { submissionId, service, channel, answers } = typing;
  const question =
    guide && applicant && service
      ? { submissionId, service, channel, applicant, answers: shownAnswers(guide.fields, answers) }
      : null;
  const rested = useRested(JSON.stringify(question));
  return useQuery<EligibilityAnswer, ApiProblem>({
    // In memory only, and forgotten when the page is left.
    queryKey: ['intake-check', rested],
    queryFn: ({ signal }) => checkIntake(JSON.parse(rested) as NonNullable<typeof question>, signal),
    enabled: rested !== 'null',
    gcTime: 0,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    placeholderData: (before) => before,
  });
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
