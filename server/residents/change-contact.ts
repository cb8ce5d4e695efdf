import { isDeepStrictEqual } from 'node:util';
import type { ClientSession } from 'mongodb';
import { findContactFault, type ChangeContact } from '@zhucantong/shared/residents/contact-wish';
import { DomainError } from '@zhucantong/shared/errors';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { Together } from '../database/transactions';
import type { OfficeMessage } from '../messages/tell-person';
import { officeInWords, type Organisation } from '../staff/organisation';
import type { Residents } from './residents.repository';

export interface ChangeContactDeps {
  residents: Pick<Residents, 'get' | 'setContact'>;
  together: Together;
  organisation(county: string): Promise<Organisation>;
  /** Puts a message in common words into the person's own inbox. */
  tellPerson(session: ClientSession, message: OfficeMessage): Promise<void>;
}

/**
 * How a person wants to be reached, noted by a worker on their request: with who and when, and the person is told, so that a
 * change they did not ask for comes to light. What stands already is no change.
 *
 * @throws DomainError not-found; invalid-input when nothing is left by which they could be told; changed-meanwhile.
 */
export async function changeContact(
  { residents, together, organisation, tellPerson }: ChangeContactDeps,
  viewer: StaffViewer,
  personId: string,
  { seenVersion, contact }: ChangeContact,
  now: Date,
): Promise<void> {
  const fault = findContactFault(contact);
  if (fault) throw new DomainError('invalid-input', { errors: [{ field: 'contact', message: fault }] });
  const person = await residents.get(viewer, personId);
  if (isDeepStrictEqual(person.contact, contact)) return;
  if (person.version !== seenVersion) throw new DomainError('changed-meanwhile');
  const params = officeInWords(await organisation(viewer.county), viewer.unit);
  await together(async (session) => {
    const change = { contact, by: viewer.staffId, at: now };
    if (!(await residents.setContact(personId, seenVersion, change, session)))
      throw new DomainError('changed-meanwhile');
    await tellPerson(session, {
      ...{ key: `contact:${personId}:${seenVersion + 1}`, county: person.county, person: personId },
      ...{ template: 'contact-changed', params, at: now },
    });
  });
}
