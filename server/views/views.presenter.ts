import { OWN_VIEWS_MOST } from '@zhucantong/shared/work-items/change-shelf';
import type { SavedView, ViewFilter } from '@zhucantong/shared/work-items/saved-view';
import type { ViewList, ViewRow } from '@zhucantong/shared/work-items/view-list';
import type { PublishedServices } from '../services/published-services';
import type { ReadViews } from './read-views';

type Services = Pick<PublishedServices, 'offered' | 'versionsOf' | 'get'>;

/** Somebody's views, and those of their unit and of the units above that were shared down the line. */
export function presentViews(
  { shelf, shared, users, organisation }: ReadViews,
  services: Services,
): ViewList {
  const placeOf = (id: string): ViewRow['place'] =>
    shelf.pinned.includes(id) ? 'pinned' : shelf.hidden.includes(id) ? 'hidden' : 'listed';
  const present = (view: SavedView, more: Pick<ViewRow, 'owner' | 'place' | 'usedBy'>): ViewRow => {
    const { id, name, queue, share } = view;
    return { id, name, queue, share, ...presentableFilter(view, services), ...more };
  };
  const own = shelf.views.map((view) =>
    present(view, { owner: null, place: 'listed', usedBy: users.get(view.id) ?? 0 }),
  );
  const others = shared.map((view) =>
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

/** What of a view's conditions still makes sense: a service that is not offered any more narrows nothing, and is named. */
export function presentableFilter(
  { filter }: Pick<SavedView, 'filter'>,
  services: Services,
): { filter: ViewFilter; lostService: string | null } {
  const { service, ...rest } = filter;
  if (!service || services.offered().some(({ code }) => code === service))
    return { filter, lostService: null };
  const newest = services.versionsOf(service).at(-1);
  return { filter: rest, lostService: newest ? services.get(newest).shortTitle : service };
}
