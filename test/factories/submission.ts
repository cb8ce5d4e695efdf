import type { Submission } from '../../shared/work-items/submit';
import { clientId } from '../support/client-id';

/** A complete application for a device; photos must be uploaded by who submits. */
export function aSubmission(personId: string, photos: string[], over: Partial<Submission> = {}): Submission {
  return {
    submissionId: clientId(),
    service: 'assistive-device@1',
    for: personId,
    basis: 'self',
    answers: {
      device: 'manual-wheelchair',
      replacement: 'first',
      evidence: 'certificate',
      situation: '在屋里要扶着墙走',
      assessmentPlace: 'home',
      contactName: '吴小梅',
      contactPhone: '19900002207',
      address: '村口第二家',
      consentUse: true,
      consentShare: true,
    },
    papers: { 'home-photos': photos },
    ...over,
  };
}
