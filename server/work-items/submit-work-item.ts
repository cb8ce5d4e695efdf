import { DomainError } from '@zhucantong/shared/errors';
import type { Resident } from '@zhucantong/shared/residents/resident';
import { intakeOf } from '@zhucantong/shared/service-catalogue/intake-rule';
import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { withCountyApplicants } from '@zhucantong/shared/service-catalogue/service-settings';
import { basesFor, type ResidentViewer } from '@zhucantong/shared/staff/viewer';
import type { Channel } from '@zhucantong/shared/work-items/actions';
import { refuseBasis, type Submission } from '@zhucantong/shared/work-items/submit';
import { fileWorkItem, sameFiling } from './file-work-item';
import { formToFile } from './form-to-file';
import { ownFiles, requireOwnFiles } from './own-files';
import type { WorkItemDeps } from './work-items.deps';
import type { LoadedItem } from './work-items.repository';

export interface Submitted {
  loaded: LoadedItem;
  /** False when this submission id was answered before: the same receipt again. */
  isNew: boolean;
  /** For whom it was taken, as read meanwhile; null when their record is gone. */
  person: Resident | null;
}

/**
 * Takes an application. Sent twice it is taken once: the item's id is made from account and submission id and looked up
 * before every other check (DESIGN idea 3).
 *
 * @throws DomainError already-submitted, service-version-unknown, service-version-old, channel-not-offered, relation-not-valid,
 *   basis-not-enough, service-closed,
 *   invalid-input, not-eligible, claim-taken.
 */
export async function submitWorkItem(
  deps: WorkItemDeps,
  viewer: ResidentViewer,
  submission: Submission,
  { now, channel }: { now: Date; channel: Channel },
): Promise<Submitted> {
  const id = deps.keyedId('submission', viewer.accountId, submission.submissionId);
  // Read together, judged one after the other.
  const [earlier, found, files] = await Promise.all([
    deps.items.find(viewer, id),
    deps.residents.find(viewer, submission.for),
    ownFiles(deps, viewer, submission.papers),
  ]);
  const same = (loaded: LoadedItem): Submitted => ({
    loaded: sameFiling(deps, loaded, submission, loaded.item.for === submission.for),
    isNew: false,
    person: found,
  });
  if (earlier) return same(earlier);

  const form = formToFile(deps, submission.service, now);
  if (!intakeOf(form).by.includes('online')) throw new DomainError('channel-not-offered');
  const person = beneficiary(viewer, submission, found);
  const settings = await deps.settings(person.county, form.code);
  const refusal = refuseBasis(submission, withCountyApplicants(form, settings, localDateOf(now)));
  if (refusal) throw new DomainError(refusal.code, refusal.details);
  requireOwnFiles(files, submission.papers);
  const inserted = await fileWorkItem(deps, {
    id,
    form: submission,
    concerned: { person },
    filedBy: { account: viewer.accountId, person: viewer.personId, basis: submission.basis, channel },
    actor: { kind: 'resident', id: viewer.accountId, memberId: viewer.personId, roles: [] },
    now,
  });
  return inserted ? { loaded: inserted, isNew: true, person } : same(await deps.items.get(viewer, id));
}

/** @throws DomainError relation-not-valid when the viewer may not apply for this person on this basis. */
function beneficiary(viewer: ResidentViewer, submission: Submission, person: Resident | null): Resident {
  const isHeld = basesFor(viewer, submission.for).some((basis) => basis === submission.basis);
  if (!isHeld || !person) throw new DomainError('relation-not-valid');
  return person;
}
