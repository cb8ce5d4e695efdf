import { legId } from '@zhucantong/shared/work-items/hand-over';
import { partId } from '@zhucantong/shared/work-items/joint';
import type { JobViewer, Viewer } from '@zhucantong/shared/staff/viewer';
import { mayReadLead } from './work-items.policy';
import type { LoadedItem, WorkItemsRepository } from './work-items.repository';

const FOLLOWING: JobViewer = { kind: 'job', name: 'follow-legs' };

type Items = Pick<WorkItemsRepository, 'find'>;

/**
 * The leg (一段) that has the matter now, from any of its legs: a number or a link that was given out once leads on. While the
 * next office has not been reached yet, it is still the one that handed over.
 */
export async function currentLeg(items: Items, viewer: Viewer, loaded: LoadedItem): Promise<LoadedItem> {
  let current = loaded;
  for (;;) {
    const { handedTo, caseId } = current.item;
    const next = handedTo && (await items.find(viewer, legId(caseId, handedTo.leg)));
    if (!next) return current;
    current = next;
  }
}

/** The legs before this one that the viewer may see, first to last. */
export async function earlierLegs(items: Items, viewer: Viewer, { item }: LoadedItem): Promise<LoadedItem[]> {
  const ids = Array.from({ length: item.leg - 1 }, (_, n) => legId(item.caseId, n + 1));
  const legs = await Promise.all(ids.map((id) => items.find(viewer, id)));
  return legs.filter((leg) => leg !== null);
}

/** All legs of the matter as far as they are open, first to last. */
export async function legsOfMatter(items: Items, viewer: Viewer, loaded: LoadedItem): Promise<LoadedItem[]> {
  if (loaded.item.leg === 1 && !loaded.item.handedTo) return [loaded];
  const last = await currentLeg(items, viewer, loaded);
  return [...(await earlierLegs(items, viewer, last)), last];
}

/**
 * The first leg of a matter that the viewer may see, if there is one: its papers belong to every office that has had part. Whoever
 * was asked for a part of it sees them as long as they may read the lead, and for good what the part itself brought.
 */
export async function visibleLeg(
  items: Items,
  viewer: Viewer,
  caseId: string,
  file: string,
): Promise<LoadedItem | null> {
  const seen = await items.find(viewer, caseId);
  if (seen) return seen;
  const first = await items.find(FOLLOWING, caseId);
  const legs = first ? await legsOfMatter(items, FOLLOWING, first) : [];
  const visible = await Promise.all(legs.slice(1).map(({ item }) => items.find(viewer, item._id)));
  return visible.find((leg) => leg !== null) ?? (await visiblePart(items, viewer, legs, file));
}

async function visiblePart(
  items: Items,
  viewer: Viewer,
  legs: readonly LoadedItem[],
  file: string,
): Promise<LoadedItem | null> {
  if (viewer.kind !== 'staff') return null;
  const ids = legs.flatMap(({ item }) => (item.joint ?? []).map(({ code }) => partId(item._id, code)));
  const parts = await Promise.all(ids.map((id) => items.find(viewer, id)));
  const brought = ({ open }: LoadedItem) =>
    [...open().values()].some(({ papers = {} }) => Object.values(papers).flat().includes(file));
  return parts.find((part) => part && (mayReadLead(viewer, part.item) || brought(part))) ?? null;
}

/** Of each matter its newest leg, in the order in which they came: people see one matter, however many offices have had it. */
export function oneOfEachMatter<Leg extends { caseId: string; leg: number }>(legs: readonly Leg[]): Leg[] {
  const newest = new Map<string, number>();
  for (const { caseId, leg } of legs) newest.set(caseId, Math.max(leg, newest.get(caseId) ?? 0));
  return legs.filter(({ caseId, leg }) => newest.get(caseId) === leg);
}
