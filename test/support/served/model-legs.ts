import { openLeg } from '../../../server/work-items/open-leg';
import type { WorkItemDeps } from '../../../server/work-items/work-items.deps';
import type { EntryContents } from '../../../shared/work-items/entry-contents';
import type { OutboxEntry } from '../../../shared/work-items/outbox';
import type { WorkItem } from '../../../shared/work-items/work-item';
import { deepFreeze } from '../fold/deep-freeze';
import type { Kept, ModelWorld } from './kept';
import { routeOf } from './route-of';

/** The names of places in which a leg may lie. */
const PLACE_NAMES: Record<string, string> = { '511403': '彭山区', '431229101211': '甘棠镇大桥村' };

/** The leg to which this one was handed over, as the other county's list and calendar have it; null where it was not. */
export async function nextLeg(kept: Kept, world: ModelWorld): Promise<Kept | null> {
  const { item, contents, definition } = kept;
  const { handedTo } = item;
  if (!handedTo) return null;
  let next: Kept | null = null;
  const items = {
    get: async () => ({ item, open: () => new Map(contents) }),
    find: async () => null,
    insert: async (opened: WorkItem, inIt: EntryContents, outbox: OutboxEntry[]) => {
      next = { ...kept, item: deepFreeze(opened), outbox, contents: new Map([[1, inIt]]) };
      return null;
    },
  };
  const deps = {
    items,
    definition: () => definition,
    route: routeOf(false),
    organisation: async (county: string) => world.at(county).organisation,
    calendar: async (county: string) => world.at(county).calendar,
    settings: async (county: string, service: string) => world.settings(county, service),
    placeName: async (_: string, area: string) => PLACE_NAMES[area]!,
  };
  await openLeg(deps as unknown as WorkItemDeps, item._id, handedTo);
  return next;
}
