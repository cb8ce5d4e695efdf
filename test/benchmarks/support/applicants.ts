import { randomBytes } from 'node:crypto';
import { aPicture } from '../../factories/picture';
import { aSubmission } from '../../factories/submission';
import type { SmallCounty } from '../../support/small-county';
import { receivePhoto } from '../../../server/files/receive-photo';
import type { StoredFile } from '../../../server/files/stored-file';
import type { ResidentViewer } from '../../../shared/staff/viewer';
import type { Submission } from '../../../shared/work-items/submit';

/** A person with everything that an application needs. */
export interface Applicant {
  viewer: ResidentViewer;
  submission: Submission;
}

const TOGETHER = 50;

/**
 * People of the county, registered through the use case, each with a photo of their own and an application filled in.
 * One photo is really received; the others' files are copies of its record, so that preparing stays short.
 */
export async function makeApplicants(county: SmallCounty, count: number): Promise<Applicant[]> {
  const { deps } = county;
  const first = await county.aPerson();
  const bytes = await aPicture(64, 48).jpeg().toBuffer();
  const { fileId } = await receivePhoto(deps.photos, first, { uploadId: randomId(), bytes });
  const files = deps.connection.collection<StoredFile>('files');
  const photo = (await files.findOne({ _id: fileId }))!;
  const applicants: Applicant[] = [];
  while (applicants.length < count) {
    const together = Math.min(TOGETHER, count - applicants.length);
    const viewers = await Promise.all(Array.from({ length: together }, () => county.aPerson()));
    const copies = viewers.map(({ accountId }) => ({ ...photo, _id: randomId(), owner: accountId }));
    await files.insertMany(copies);
    viewers.forEach((viewer, place) =>
      applicants.push({ viewer, submission: aSubmission(viewer.personId, [copies[place]!._id]) }),
    );
  }
  return applicants;
}

const randomId = () => randomBytes(16).toString('base64url');
