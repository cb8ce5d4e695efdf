import { permits } from '../../../server/permissions';
import type { ResidentViewer, StaffViewer } from '../../../shared/staff/viewer';
import { StaffItem } from '../../../shared/work-items/staff-view';
import { differences } from '../fold/differences';
import { statusFaults } from './answers';
import type { Kept, ModelWorld } from './kept';
import { sees } from './model';
import { inLine } from './model-places';
import { presentedFaults } from './presented';
import type { ServedWorld } from './served-world';

/** The number of an item in the line, from 1; null for one that stands in none. */
export function positionOf({ item }: Kept, world: ModelWorld): number | null {
  const place = inLine([item, ...world.others(item)]).findIndex(({ _id }) => _id === item._id);
  return place === -1 ? null : place + 1;
}

/** Somebody looks at an item: what is wrong with what they are shown, or that they are shown it. */
export async function lookFaults(
  world: ServedWorld,
  viewer: ResidentViewer | StaffViewer,
  kept: Kept,
): Promise<string[]> {
  const model = world.model();
  const door = `/api/${viewer.kind}${kept.item.readers ? '/restricted' : ''}`;
  const answer = await (await world.client(viewer)).get(`${door}/items/${kept.item._id}`);
  const isHidden = !sees(viewer, kept.item);
  const isOutside = !permits(viewer, 'work-items.read');
  const isNamed = viewer.kind === 'resident' || !kept.item.readers || world.isNamed(viewer);
  const verdict = isOutside && isNamed ? 'not-allowed' : isHidden ? 'not-found' : 'accepted';
  const wrong = statusFaults(`read by ${viewer.accountId}`, answer, verdict, 200);
  if (verdict !== 'accepted' || wrong.length > 0) return wrong;
  return presentedFaults(answer.body, kept, viewer, model, positionOf(kept, model));
}

/** The lead of an open part, for who has the part in hand and for nobody else: to read, without what its office keeps to itself. */
export async function leadFaults(
  world: ServedWorld,
  viewer: StaffViewer,
  { item }: Kept,
  items: readonly Kept[],
): Promise<string[]> {
  const answer = await (await world.client(viewer)).get(`/api/staff/items/${item._id}/lead`);
  const may = item.isOpen && item.assignee?.staffId === viewer.staffId;
  const verdict = !permits(viewer, 'work-items.read') ? 'not-allowed' : may ? 'accepted' : 'not-found';
  const wrong = statusFaults(`lead read by ${viewer.accountId}`, answer, verdict, 200);
  if (verdict !== 'accepted' || wrong.length > 0) return wrong;
  const lead = items.find((each) => each.item._id === item.partOf!.item)!.item;
  const seen = StaffItem.safeParse(answer.body);
  if (!seen.success) return ['the lead read through a part is no item'];
  const { id, version, status, allowedActions, history, joint } = seen.data;
  return differences(
    { id, version, status, allowedActions, history, joint: joint ?? null },
    {
      ...{ id: lead._id, version: lead.version, status: lead.status },
      allowedActions: [],
      history: [],
      joint: null,
    },
    'lead read through a part',
  );
}
