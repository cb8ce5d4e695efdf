import type { ResidentViewer, StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { Submission } from '@zhucantong/shared/work-items/submit';
import type { Dependencies } from './dependencies';
import { chooseStore } from './restriction/choose-store';
import { restrictedPath } from './restricted-door';
import {
  restrictWorkItem,
  type RestrictRequest,
  type RestrictWorkItemDeps,
} from './restriction/restrict-work-item';

/** Where a submission's item is found again, in the open store. */
const ITEMS_PATH = '/api/resident/items';

/** What moving an item takes. */
export function restrictionOf(deps: Dependencies): RestrictWorkItemDeps {
  const { main, restricted, workItems, restrictedItems, search, successions, together, systemNow } = deps;
  return {
    open: main,
    restricted,
    search: search.entries,
    successions,
    casework: { ...workItems, route: restrictedItems.route },
    together,
    systemNow,
  };
}

/** The only two ways between the stores: a submission is given one of them, an item found to be an accusation moves. */
export function crossingOf(deps: Dependencies) {
  const { main, restricted, workItems, restrictedItems, systemNow } = deps;
  return {
    storeFor: (viewer: ResidentViewer, submission: Submission) =>
      chooseStore(
        {
          open: { casework: workItems, itemsPath: ITEMS_PATH, shelf: main },
          restricted: {
            casework: restrictedItems,
            itemsPath: restrictedPath(ITEMS_PATH),
            shelf: restricted,
          },
          systemNow,
        },
        viewer,
        submission,
      ),
    restrict: (viewer: StaffViewer, id: string, request: RestrictRequest, now: Date) =>
      restrictWorkItem(restrictionOf(deps), viewer, id, request, now),
    /** A draft lies where it was written; what it became may lie in the other store. */
    async forgetDraft(viewer: ResidentViewer, id: string): Promise<void> {
      await Promise.all([main.drafts.delete(viewer, id), restricted.drafts.delete(viewer, id)]);
    },
  };
}
