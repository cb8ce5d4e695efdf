import type { DisabilityCertificate, DisabilityCategory } from './disability-certificate';
import type { ContactPreference } from './resident';

/** Hearing and speech. Of 多重 the certificate's number does not tell what it is made of. @source FACTS §1.2 */
const WITHOUT_TELEPHONE: readonly DisabilityCategory[] = ['2', '3'];

/**
 * Whether somebody is shown ways without a voice first, and a call only for others to make (请人代打): by the certificate, whether or
 * not it is in force today, or because they wished not to be called (DESIGN idea 9).
 */
export function isWithoutVoice(
  { neverCall }: Pick<ContactPreference, 'neverCall'>,
  certificate: Pick<DisabilityCertificate, 'category'> | null,
): boolean {
  return neverCall || (certificate !== null && WITHOUT_TELEPHONE.includes(certificate.category));
}
