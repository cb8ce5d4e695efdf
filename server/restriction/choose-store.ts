import { isRestricted } from '@zhucantong/shared/service-catalogue/restriction';
import type { ResidentViewer } from '@zhucantong/shared/staff/viewer';
import type { Submission } from '@zhucantong/shared/work-items/submit';
import type { FilesRepository } from '../files/files.repository';
import type { ViewWorkItemDeps } from '../work-items/view-work-item';
import { copyFiles, type FileShelf } from './copy-files';

/** One store as the edge hands it to a submission. */
export interface SubmissionStore {
  casework: ViewWorkItemDeps;
  /** Where its items are found again. */
  itemsPath: string;
}

export interface ChooseStoreDeps {
  open: SubmissionStore & { shelf: FileShelf & { files: Pick<FilesRepository, 'findOwn'> } };
  restricted: SubmissionStore & { shelf: FileShelf };
  /** System time. */
  systemNow(): Date;
}

/**
 * The one store that a submission belongs in: where its item lies already, sent again; else as definition and answers say.
 * Photos that were taken before the answers told are sealed in the restricted store; what is left behind is taken away when
 * the item holds them, and if it comes to none, either copy is swept.
 *
 * @throws DomainError service-version-unknown
 */
export async function chooseStore(
  { open, restricted, systemNow }: ChooseStoreDeps,
  viewer: ResidentViewer,
  submission: Submission,
): Promise<SubmissionStore> {
  const { casework } = open;
  const definition = casework.definition(submission.service);
  if (!definition.restricted) return open;
  const id = casework.keyedId('submission', viewer.accountId, submission.submissionId);
  if (await restricted.casework.items.find(viewer, id)) return restricted;
  if (await casework.items.find(viewer, id)) return open;
  if (!isRestricted(definition, submission.answers)) return open;
  const own = await open.shelf.files.findOwn(viewer, Object.values(submission.papers).flat());
  const ids = own.map((file) => file._id);
  await copyFiles(open.shelf, restricted.shelf, ids, systemNow());
  return restricted;
}
