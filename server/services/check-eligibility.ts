import { DomainError } from '@zhucantong/shared/errors';
import type {
  EligibilityAnswer,
  EligibilityQuestion,
} from '@zhucantong/shared/service-catalogue/eligibility-view';
import type { Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { Resident } from '@zhucantong/shared/residents/resident';
import { notThroughThem } from '@zhucantong/shared/service-catalogue/through-whom';
import { basesFor, type ResidentViewer } from '@zhucantong/shared/staff/viewer';
import type { z } from 'zod/mini';
import type { Residents } from '../residents/residents.repository';
import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { closedWords } from '@zhucantong/shared/service-catalogue/application-window';
import { handedInAt } from '@zhucantong/shared/service-catalogue/handling-place';
import { asTakenOn } from '@zhucantong/shared/service-catalogue/older-forms';
import { judgeApplication, mayStillHold } from './judge-application';
import type { CountySettings } from './county-settings';
import { inCounty } from './in-county';
import type { PublishedServices } from './published-services';

export interface CheckEligibilityDeps {
  services: Pick<PublishedServices, 'get' | 'offered'>;
  residents: Pick<Residents, 'find'>;
  countySettings: Pick<CountySettings, 'of'>;
}

/**
 * "May this person apply for this now?", asked while the form is filled, so answers may be partial: a rule that a later
 * answer can lift is told but turns nobody away yet.
 *
 * @throws DomainError service-version-unknown; relation-not-valid for a person whom the viewer may not act for.
 */
export async function checkEligibility(
  { services, residents, countySettings }: CheckEligibilityDeps,
  viewer: ResidentViewer,
  question: z.infer<typeof EligibilityQuestion>,
  now: Date,
): Promise<EligibilityAnswer> {
  const form = services.get(question.service);
  const current = services.offered().find(({ code }) => code === form.code) ?? null;
  // One that is not taken any more is judged all the same: its form is still on a screen.
  const definition = asTakenOn(form, current, localDateOf(now)) ?? form;
  const person = await residents.find(viewer, question.for);
  if (!person) throw new DomainError('relation-not-valid');
  const offered = await inCounty({ countySettings }, definition, person.county, localDateOf(now));
  const judged = judgeNow(offered, person, question.answers, now);
  const not = notThroughThem(offered, basesFor(viewer, question.for), question.answers);
  if (!not) return judged;
  return {
    mayApply: false,
    findings: [{ rule: 'through-whom', holds: false, found: '要由别人来申请', ...not }, ...judged.findings],
  };
}

/**
 * Rules and season for a person, of partial answers.
 *
 * @param definition as the person's county offers it: the season is the county's.
 * @param person null for who is not in the register: no rule is judged.
 */
export function judgeNow(
  definition: ServiceDefinition,
  person: Resident | null,
  answers: Answers,
  now: Date,
): EligibilityAnswer {
  const judged = person
    ? judgeApplication(definition, person, answers, {
        county: handedInAt(definition, person, answers).county,
        now,
      })
    : [];
  const mayApply = judged.every(
    (finding, place) => finding.holds || mayStillHold(definition.eligibility[place]!, answers),
  );
  const today = localDateOf(now);
  const closed = closedWords(definition, today);
  if (closed === null) return { mayApply, findings: judged };
  const season = {
    rule: 'application-window',
    holds: false,
    found: '不在申请期',
    reason: closed,
    whatElse: '',
  };
  return { mayApply: false, findings: [season, ...judged] };
}
