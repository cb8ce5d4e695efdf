import { DomainError } from '@zhucantong/shared/errors';
import type { ContactPreference, Resident } from '@zhucantong/shared/residents/resident';
import type { Viewer } from '@zhucantong/shared/staff/viewer';
import type { Residents } from './residents.repository';

/**
 * How the person wants to be reached. Whoever may see the record may note the wish: the person, an agent, a worker on request.
 *
 * @param seenVersion the version that was on the screen.
 * @throws DomainError `not-found`; `changed-meanwhile` when the record moved on.
 */
export async function updateContactPreference(
  { residents }: { residents: Residents },
  viewer: Viewer,
  input: { residentId: string; seenVersion: number; contact: ContactPreference },
): Promise<Resident> {
  const resident = await residents.get(viewer, input.residentId);
  const isSaved =
    resident.version === input.seenVersion &&
    (await residents.setContact(resident._id, input.seenVersion, input.contact));
  if (!isSaved) throw new DomainError('changed-meanwhile', { currentVersion: resident.version });
  return { ...resident, contact: input.contact, version: resident.version + 1 };
}
