import type { PlainDate } from '../calendar/plain-date';
import {
  openFreeze,
  type CancelReason,
  type CertificateEnd,
  type DisabilityCertificate,
  type FormerCertificate,
  type Freeze,
} from './disability-certificate';
import type { ResidentProfile } from './resident';

/** The certificates of a person: the one that counts, and those before it. */
export type Certificates = Pick<ResidentProfile, 'certificate' | 'formerCertificates'>;

/** A matter that changes them, and when it does. Told twice, it changes them once. */
interface Turn {
  matter: string;
  on: PlainDate;
}
interface Ending extends Turn {
  because: CertificateEnd;
  why?: CancelReason | undefined;
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
  turn: Ending,
): Certificates | null {
  const { certificate, formerCertificates = [] } = held;
  // A later matter has ended it already.
  if (formerCertificates.some(({ matter }) => matter === turn.matter)) return null;
  const isOwn = certificate?.matter === turn.matter;
  if (isOwn && isSame(certificate, issued)) return null;
  return {
    // Put right, it is as frozen as it was; issued anew, as the one before it was.
    certificate: { ...issued, ...freezesOf(isOwn ? certificate : issued), matter: turn.matter },
    formerCertificates:
      certificate && !isOwn ? [...formerCertificates, endedBy(certificate, turn)] : formerCertificates,
  };
}

/** Without the certificate that counted: it ended. Null where nothing is left to change. */
export function withEnded(
  { certificate, formerCertificates = [] }: Certificates,
  turn: Ending,
): Certificates | null {
  if (!certificate || formerCertificates.some((former) => former.endedBy === turn.matter)) return null;
  return { certificate: null, formerCertificates: [...formerCertificates, endedBy(certificate, turn)] };
}

/** Held, and in force for nothing until that is lifted. Null where nothing is left to change. */
export function withFrozen(
  { certificate, ...rest }: Certificates,
  { because, ...turn }: Turn & Pick<Freeze, 'because'>,
): Certificates | null {
  const { freezes = [] } = certificate ?? {};
  if (!certificate || openFreeze({ freezes }) || freezes.some(({ matter }) => matter === turn.matter))
    return null;
  return { ...rest, certificate: { ...certificate, freezes: [...freezes, { ...turn, because }] } };
}

/** Free again from a day on. Null where nothing is left to change: what this matter lifted once it does not lift again. */
export function withThawed({ certificate, ...rest }: Certificates, turn: Turn): Certificates | null {
  const isDone = certificate?.freezes?.some(({ lifted }) => lifted?.matter === turn.matter);
  if (!certificate || isDone || !openFreeze(certificate)) return null;
  return { ...rest, certificate: thawed(certificate, turn) };
}

/** The certificate with its freeze lifted, where one stood. */
export function thawed<Held extends Pick<DisabilityCertificate, 'freezes'>>(
  certificate: Held,
  { on, matter }: Turn,
): Held {
  if (!openFreeze(certificate)) return certificate;
  const freezes = certificate.freezes!.map((each) =>
    each.lifted ? each : { ...each, lifted: { on, matter } },
  );
  return { ...certificate, freezes };
}

const freezesOf = ({ freezes }: Pick<DisabilityCertificate, 'freezes'>) => (freezes ? { freezes } : {});

function endedBy(
  certificate: DisabilityCertificate,
  { matter, on, because, why }: Ending,
): FormerCertificate {
  return { ...certificate, endedOn: on, because, ...(why ? { why } : {}), endedBy: matter };
}

function heldAs({
  endedOn: _on,
  because: _because,
  why: _why,
  endedBy: _by,
  ...certificate
}: FormerCertificate): DisabilityCertificate {
  return certificate;
}

function isSame(held: DisabilityCertificate, issued: Omit<DisabilityCertificate, 'matter'>): boolean {
  return (['number', 'category', 'level', 'issuedOn', 'validTo', 'assessedOn', 'movedInOn'] as const).every(
    (part) => held[part] === issued[part],
  );
}
