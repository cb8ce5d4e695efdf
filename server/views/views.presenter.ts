import { OWN_VIEWS_MOST } from '@zhucantong/shared/work-items/change-shelf';
import type { SavedView } from '@zhucantong/shared/work-items/saved-view';
import type { ViewList, ViewRow } from '@zhucantong/shared/work-items/view-list';
import type { ReadViews } from './read-views';

/** Somebody's views, and those of their unit and of the units above that were shared down the line. */
export function presentViews({ shelf, shared, users, remaining, organisation }: ReadViews): ViewList {
  const placeOf = (id: string): ViewRow['place'] =>
    shelf.pinned.includes(id) ? 'pinned' : shelf.hidden.includes(id) ? 'hidden' : 'listed';
  const present = (view: SavedView, more: Pick<ViewRow, 'owner' | 'place' | 'usedBy'>): ViewRow => {
    const { id, name, queue, share } = view;
    return { id, name, queue, share, ...remaining.get(view.id)!, ...more };
  };
  const own = shelf.views.map((view) =>
    present(view, { owner: null, place: 'listed', usedBy: users.get(view.id) ?? 0 }),
  );
  const pinnedAt = ({ id }: SavedView) => shelf.pinned.indexOf(id);
  const inOrder = [
    ...shared.filter((view) => pinnedAt(view) >= 0).sort((one, other) => pinnedAt(one) - pinnedAt(other)),
    ...shared.filter((view) => pinnedAt(view) < 0),
  ];
  const others = inOrder.map((view) =>
    present(view, {
      owner: organisation.staff.get(view.staffId)?.name ?? '以前的同事',
      place: placeOf(view.id),
      usedBy: 0,
    }),
  );
  const isFirstThere = [...own, ...others].some(({ id }) => id === shelf.first);
  return {
    version: shelf.version,
    most: OWN_VIEWS_MOST,
    own,
    shared: others,
    first: isFirstThere ? shelf.first : null,
    isFirstGone: shelf.first !== null && !isFirstThere,
  };
}
