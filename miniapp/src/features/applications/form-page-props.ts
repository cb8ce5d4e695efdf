import type { PersonCard } from '@zhucantong/shared/residents/me-view';
import type { EligibilityAnswer } from '@zhucantong/shared/service-catalogue/eligibility-view';
import type { Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { Photos } from '../forms/use-photos';
import type { Saving } from './draft-keeper';

/** What every page of an application is given, the last look included. */
export interface FormPageProps {
  title: string;
  definition: ServiceDefinition;
  person: PersonCard;
  answers: Answers;
  photos: Photos;
  saving: Saving;
  eligibility?: EligibilityAnswer;
  /** How many pages are asked. */
  of: number;
  back?: { label: string; onPress: () => void };
}
