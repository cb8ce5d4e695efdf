import type { PlainDate } from '../calendar/plain-date';
import type { CertificateEnd, DisabilityCertificate, FormerCertificate } from './disability-certificate';
import type { ResidentProfile } from './resident';

/** The certificates of a person: the one that counts, and those before it. */
export type Certificates = Pick<ResidentProfile, 'certificate' | 'formerCertificates'>;

/** A matter that changes them, and when it does. Told twice, it changes them once. */
interface Turn {
  matter: string;
  on: PlainDate;
  because: CertificateEnd;
}

/** The certificate as it stood before this matter touched it, however often that is told. */
export function certificateBefore(
  { certificate, formerCertificates = [] }: Certificates,
  matter: string,
): DisabilityCertificate | null {
  const ended = formerCertificates.find(({ endedBy }) => endedBy === matter);
  if (ended) return heldAs(ended);
  return certificate?.matter === matter ? null : certificate;
}

/** With a certificate newly issued; the one before it ends with that. Null where nothing is left to change. */
export function withIssued(
  held: Certificates,
  issued: Omit<DisabilityCertificate, 'matter'>,
  turn: Turn,
): Certificates | null {
  const { certificate, formerCertificates = [] } = held;
  // A later matter has ended it already.
  if (formerCertificates.some(({ matter }) => matter === turn.matter)) return null;
  if (certificate?.matter === turn.matter && isSame(certificate, issued)) return null;
  return {
    certificate: { ...issued, matter: turn.matter },
    formerCertificates:
      certificate && certificate.matter !== turn.matter
        ? [...formerCertificates, endedBy(certificate, turn)]
        : formerCertificates,
  };
}

/** Without the certificate that counted: it ended. Null where nothing is left to change. */
export function withEnded(
  { certificate, formerCertificates = [] }: Certificates,
  turn: Turn,
): Certificates | null {
  if (!certificate || formerCertificates.some((former) => former.endedBy === turn.matter)) return null;
  return { certificate: null, formerCertificates: [...formerCertificates, endedBy(certificate, turn)] };
}

function endedBy(certificate: DisabilityCertificate, { matter, on, because }: Turn): FormerCertificate {
  return { ...certificate, endedOn: on, because, endedBy: matter };
}

function heldAs({
  endedOn: _on,
  because: _because,
  endedBy: _by,
  ...certificate
}: FormerCertificate): DisabilityCertificate {
  return certificate;
}

function isSame(held: DisabilityCertificate, issued: Omit<DisabilityCertificate, 'matter'>): boolean {
  return (['number', 'category', 'level', 'issuedOn', 'validTo', 'movedInOn'] as const).every(
    (part) => held[part] === issued[part],
  );
}
