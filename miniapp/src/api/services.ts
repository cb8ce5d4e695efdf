import { EligibilityAnswer } from '@zhucantong/shared/service-catalogue/eligibility-view';
import type { Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import { type ServiceCard, ServiceGuide, ServiceList } from '@zhucantong/shared/service-catalogue/guide-view';
import { partsOfVersionId } from '@zhucantong/shared/service-catalogue/service-definition';
import { request } from './request';

/** Everything one can apply for. @param county six digits: what can be applied for now is said as it stands there. */
export async function fetchServices(county?: string): Promise<ServiceCard[]> {
  const query = county ? `?county=${county}` : '';
  return (await request({ path: `/api/public/services${query}`, schema: ServiceList })).services;
}

/** The newest guide of a service. @param county six digits: promise, window and kept promises are those of there. */
export function fetchGuide(code: string, county?: string): Promise<ServiceGuide> {
  const query = county ? `?county=${county}` : '';
  return request({ path: `/api/public/services/${code}${query}`, schema: ServiceGuide });
}

/** The guide of one frozen version: drafts and items live by the one they began with. @param id `code@version`. @param county as in `fetchGuide`. */
export function fetchGuideVersion(id: string, county?: string): Promise<ServiceGuide> {
  const { code, version } = partsOfVersionId(id);
  const query = county ? `?county=${county}` : '';
  return request({ path: `/api/public/services/${code}/versions/${version}${query}`, schema: ServiceGuide });
}

/** May this person apply now, as far as the answers tell? */
export function askEligibility(question: {
  for: string;
  service: string;
  answers: Answers;
}): Promise<EligibilityAnswer> {
  return request({
    method: 'POST',
    path: '/api/resident/eligibility',
    body: question,
    schema: EligibilityAnswer,
  });
}
