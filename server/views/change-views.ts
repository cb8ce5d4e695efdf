import { DomainError } from '@zhucantong/shared/errors';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { changeShelf } from '@zhucantong/shared/work-items/change-shelf';
import type { ChangeViews } from '@zhucantong/shared/work-items/saved-view';
import { lineUpFrom, type ReadViewsDeps } from './read-views';

export interface ChangeViewsDeps extends ReadViewsDeps {
  keyedId(kind: string, account: string, clientId: string): string;
}

/**
 * Changes the viewer's own shelf; nobody has another's to change. What is true already is no change, so sending again is harmless.
 *
 * @throws DomainError invalid-input with what speaks against it; changed-meanwhile when the shelf was changed elsewhere since.
 */
export async function changeViews(
  deps: ChangeViewsDeps,
  viewer: StaffViewer,
  { seenVersion, change }: ChangeViews,
): Promise<void> {
  const { viewShelves, services } = deps;
  const organisation = await deps.organisation(viewer.county);
  const [shelf, shared] = await Promise.all([
    viewShelves.find(viewer),
    viewShelves.sharedWith(viewer, lineUpFrom(viewer, organisation)),
  ]);
  const service = 'filter' in change ? change.filter.service : undefined;
  if (service && !services.offered().some(({ code }) => code === service))
    throw refusal('filter.service', '没有这项服务，请重新选。');
  const next = changeShelf(shelf, change, {
    unit: viewer.unit,
    shared: shared.map(({ id }) => id),
    newId: change.type === 'add' ? deps.keyedId('queue-view', viewer.accountId, change.clientId) : '',
  });
  if (next.kind === 'refused') throw refusal(next.field, next.message);
  if (next.shelf === shelf) return;
  const version = seenVersion + 1;
  if (shelf.version !== seenVersion || !(await viewShelves.save(viewer, { ...next.shelf, version })))
    throw new DomainError('changed-meanwhile');
}

const refusal = (field: string, message: string) =>
  new DomainError('invalid-input', { errors: [{ field, message }] });
