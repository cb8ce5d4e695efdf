import { DomainError } from '@zhucantong/shared/errors';
import type { ResidentViewer, StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { PaperFiles } from '@zhucantong/shared/work-items/actions';
import type { WorkItemDeps } from './work-items.deps';

/** Ids of those among these papers' files that this account uploaded and no item holds yet. */
export async function ownFiles(
  deps: Pick<WorkItemDeps, 'files'>,
  viewer: ResidentViewer | StaffViewer,
  papers: PaperFiles,
): Promise<ReadonlySet<string>> {
  const ids = Object.values(papers).flat();
  if (ids.length === 0) return new Set();
  return new Set((await deps.files.findOwn(viewer, ids)).map((file) => file._id));
}

/** Files count only if this account uploaded them. @throws DomainError paper-missing, naming each paper. */
export function requireOwnFiles(own: ReadonlySet<string>, papers: PaperFiles): void {
  const errors = Object.entries(papers).flatMap(([field, files]) =>
    files.every((file) => own.has(file)) ? [] : [{ field, message: '有照片没传好，请重拍再传。' }],
  );
  if (errors.length > 0) throw new DomainError('paper-missing', { errors });
}
