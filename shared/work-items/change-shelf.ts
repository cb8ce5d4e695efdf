import type { SavedView, ViewChange, ViewShelf } from './saved-view';

/** Views of one person. Proposal: more is no overview any more (Zammad advises 15 to 20). */
export const OWN_VIEWS_MOST = 30;
/** Shared views that one person may keep among their own. Proposal. */
const PINNED_MOST = 10;

/** Whose shelf it is, and which shared views are there for them. */
export interface ShelfOwner {
  unit: string;
  /** Ids of what others share with them. */
  shared: readonly string[];
  /** The id of a new view. */
  newId: string;
}

export type ShelfChanged =
  /** The same value where the change says what is true already. */
  { kind: 'changed'; shelf: ViewShelf } | { kind: 'refused'; field: string; message: string };

/** The shelf after one change; its version is the caller's to count. */
export function changeShelf(shelf: ViewShelf, change: ViewChange, owner: ShelfOwner): ShelfChanged {
  switch (change.type) {
    case 'add':
      return putView(shelf, viewOf(change, owner.newId, owner.unit), true);
    case 'edit':
      if (!shelf.views.some(({ id }) => id === change.id)) return gone;
      return putView(shelf, viewOf(change, change.id, owner.unit), false);
    case 'delete':
      return changed(withoutView(shelf, change.id));
    case 'place':
      return placeShared(shelf, change.id, change.place, owner);
    case 'show-first':
      if (change.id === shelf.first) return changed(shelf);
      if (change.id !== null && !isThere(shelf, change.id, owner)) return gone;
      return changed({ ...shelf, first: change.id });
    case 'move':
      return moveView(shelf, change.id, change.behind);
  }
}

/** Whether a view of somebody else is shared with whoever works in `unit`, whose line upwards is `line`. */
export function isSharedWith(
  { share, unit }: SavedView,
  own: { unit: string; line: readonly string[] },
): boolean {
  return share === 'unit' ? unit === own.unit : share === 'line' && own.line.includes(unit);
}

const changed = (shelf: ViewShelf): ShelfChanged => ({ kind: 'changed', shelf });
const refused = (field: string, message: string): ShelfChanged => ({ kind: 'refused', field, message });
const gone = refused('id', '这个视图没有了，或者不再给您看。请看看现在的列表。');

const isThere = ({ views }: ViewShelf, id: string, { shared }: ShelfOwner) =>
  shared.includes(id) || views.some((view) => view.id === id);

function viewOf(
  { name, queue, filter: { service, due }, share }: Extract<ViewChange, { type: 'add' | 'edit' }>,
  id: string,
  unit: string,
): SavedView {
  return {
    id,
    name,
    queue,
    filter: { ...(service ? { service } : {}), ...(due ? { due } : {}) },
    share,
    unit,
  };
}

function putView(shelf: ViewShelf, view: SavedView, isNew: boolean): ShelfChanged {
  const others = shelf.views.filter(({ id }) => id !== view.id);
  if (others.some(({ name }) => name === view.name))
    return refused('name', `您已经有一个视图叫“${view.name}”。请换个名字，或者存回那一个。`);
  const before = shelf.views.find(({ id }) => id === view.id);
  if (before && (isNew || JSON.stringify(before) === JSON.stringify(view))) return changed(shelf);
  if (!before && shelf.views.length >= OWN_VIEWS_MOST)
    return refused('name', `您已经有 ${OWN_VIEWS_MOST} 个视图了。先删掉不用的，再存新的。`);
  const views = before ? shelf.views.map((each) => (each === before ? view : each)) : [...shelf.views, view];
  return changed({ ...shelf, views });
}

function withoutView(shelf: ViewShelf, id: string): ViewShelf {
  const views = shelf.views.filter((view) => view.id !== id);
  if (views.length === shelf.views.length) return shelf;
  return { ...shelf, views, first: shelf.first === id ? null : shelf.first };
}

function placeShared(
  shelf: ViewShelf,
  id: string,
  place: 'pinned' | 'listed' | 'hidden',
  { shared }: ShelfOwner,
): ShelfChanged {
  if (!shared.includes(id)) return gone;
  // What is not shared any more goes with the next choice.
  const others = (ids: readonly string[]) => ids.filter((each) => each !== id && shared.includes(each));
  const pinned = [...others(shelf.pinned), ...(place === 'pinned' ? [id] : [])];
  if (pinned.length > PINNED_MOST)
    return refused('id', `最多放 ${PINNED_MOST} 个同事的视图。先拿下一个，再放新的。`);
  const hidden = [...others(shelf.hidden), ...(place === 'hidden' ? [id] : [])];
  return changed({
    ...shelf,
    pinned,
    hidden,
    first: place === 'hidden' && shelf.first === id ? null : shelf.first,
  });
}

function moveView(shelf: ViewShelf, id: string, behind: string | null): ShelfChanged {
  const own = moved(
    shelf.views.map((view) => view.id),
    id,
    behind,
  );
  if (own) {
    const views = own.map((each) => shelf.views.find((view) => view.id === each)!);
    return changed(views.every((view, place) => view === shelf.views[place]) ? shelf : { ...shelf, views });
  }
  const pinned = moved(shelf.pinned, id, behind);
  if (!pinned) return gone;
  return changed(pinned.every((each, place) => each === shelf.pinned[place]) ? shelf : { ...shelf, pinned });
}

/** Null where one of both is not there. */
function moved(ids: readonly string[], id: string, behind: string | null): string[] | null {
  if (!ids.includes(id) || behind === id || (behind !== null && !ids.includes(behind))) return null;
  const others = ids.filter((each) => each !== id);
  const place = behind === null ? 0 : others.indexOf(behind) + 1;
  return [...others.slice(0, place), id, ...others.slice(place)];
}
