import type { Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import type { DemoPerson } from '../people/make-person';

/** What somebody writes who wants a home that can be got about in. */
export function homeAnswers({ profile }: DemoPerson): Answers {
  return {
    places: ['entrance', 'toilet'],
    difficulty: '上厕所要两个人抬，门口的台阶出不去',
    house: 'own',
    doorWidth: 85,
    homeAddress: profile.address,
    homePhone: profile.phone,
    consentPhotos: true,
  };
}

/** What the offices write down, step by step. */
export const HOME_RECORDS: readonly { step: string; record: Answers }[] = [
  { step: 'first-check', record: { houseSafe: 'sound', livesThere: 'all-year' } },
  { step: 'acceptance', record: {} },
  {
    step: 'design',
    record: { plan: '门口修一米二宽的坡道，厕所装扶手、换坐便器。', cost: 4_800, agreed: true },
  },
  { step: 'approval', record: {} },
];
