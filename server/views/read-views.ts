import { lineOf } from '@zhucantong/shared/staff/unit';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { ViewShelf } from '@zhucantong/shared/work-items/saved-view';
import type { Organisation } from '../staff/organisation';
import { countPart, type ReadQueueDeps } from '../work-items/read-queue';
import { remainingFilter, type Remaining, type Services } from './remaining-filter';
import type { SharedView, ViewShelvesRepository } from './view-shelves.repository';

export interface ReadViewsDeps extends ReadQueueDeps {
  viewShelves: ViewShelvesRepository;
  organisation(county: string): Promise<Organisation>;
  services: Services;
}

/** What stands on somebody's shelf, what is shared with them, and how far their own is used by others. */
export interface ReadViews {
  shelf: ViewShelf;
  shared: SharedView[];
  users: ReadonlyMap<string, number>;
  /** What of each view's conditions still makes sense, by its id. */
  remaining: ReadonlyMap<string, Remaining>;
  organisation: Organisation;
}

export async function readViews(deps: ReadViewsDeps, viewer: StaffViewer): Promise<ReadViews> {
  const organisation = await deps.organisation(viewer.county);
  const shelf = await deps.viewShelves.find(viewer);
  const given = shelf.views.filter(({ share }) => share !== 'nobody').map(({ id }) => id);
  const [shared, users] = await Promise.all([
    deps.viewShelves.sharedWith(viewer, lineUpFrom(viewer, organisation)),
    deps.viewShelves.usersOf(viewer, given),
  ]);
  const all = [...shelf.views, ...shared];
  const remaining = new Map(all.map((view) => [view.id, remainingFilter(view, deps.services)]));
  return { shelf, shared, users, remaining, organisation };
}

/** The viewer's unit and those above it; a unit that is gone stands alone. */
export function lineUpFrom({ unit }: StaffViewer, { units }: Organisation): readonly string[] {
  return units.has(unit) ? lineOf(unit, units) : [unit];
}

/** How many items stand behind the viewer's own views and those they keep among them, counted in their own scope. */
export async function countViews(
  deps: ReadViewsDeps,
  viewer: StaffViewer,
  now: Date,
): Promise<Record<string, number>> {
  const { shelf, shared, remaining } = await readViews(deps, viewer);
  const shown = [...shelf.views, ...shared.filter(({ id }) => shelf.pinned.includes(id))];
  const counted = shown.map(async (view) => {
    const part = { queue: view.queue, ...remaining.get(view.id)?.filter };
    return [view.id, await countPart(deps, viewer, part, now)] as const;
  });
  return Object.fromEntries(await Promise.all(counted));
}
