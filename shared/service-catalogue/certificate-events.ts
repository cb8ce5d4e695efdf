import type { Certificates } from '../residents/certificate-history';
import { openFreeze } from '../residents/disability-certificate';
import { changeFor, type CertificateChange } from './certificate-change';
import type { Answers } from './form-answers';
import type { CertificateEvent } from './running-benefit';

/**
 * What a matter did to the certificate that others must look into, read off the register as it stands: told again, the same; told late,
 * when a later matter has undone it, nothing.
 */
export function certificateEvents(
  asked: CertificateChange,
  answers: Answers,
  { certificate, formerCertificates = [] }: Certificates,
  matter: string,
): CertificateEvent[] {
  const change = changeFor(asked, answers);
  const before = formerCertificates.find(({ endedBy }) => endedBy === matter);
  if (change.change === 'lift-freeze') return [];
  if (change.change === 'freeze')
    return certificate && openFreeze(certificate)?.matter === matter ? ['frozen'] : [];
  if (change.change === 'end') return before && !certificate ? ['cancelled'] : [];
  if (!before || certificate?.matter !== matter) return [];
  const isRegraded = before.category !== certificate.category || before.level !== certificate.level;
  return [
    ...(isRegraded ? ['regraded' as const] : []),
    ...(change.change === 'move' ? ['relocated' as const] : []),
  ];
}
