import { QueueName } from '@zhucantong/shared/work-items/queue-view';
import * as z from 'zod/mini';

/** The list from which an item was opened: J, K and "next item" walk along it. Ids only, this window only. */
const Trail = z.object({ queue: QueueName, ids: z.array(z.string()), total: z.string() });
export type Trail = z.infer<typeof Trail>;

const key = 'zc-queue-trail';
let current: Trail | null = null;

/** @param isStored whether it may outlast the page: what lies apart leaves nothing in the browser. */
export function setTrail(trail: Trail, { isStored = true } = {}): void {
  current = trail;
  try {
    if (!isStored) return sessionStorage.removeItem(key);
    sessionStorage.setItem(key, JSON.stringify(trail));
  } catch {
    // Without storage the trail ends with a reload; the queue page makes a new one.
  }
}

export function getTrail(): Trail | null {
  if (current) return current;
  try {
    const parsed = Trail.safeParse(JSON.parse(sessionStorage.getItem(key) ?? 'null'));
    current = parsed.success ? parsed.data : null;
  } catch {
    current = null;
  }
  return current;
}

/** An item that went where the list cannot follow is no neighbour any more. */
export function forgetOnTrail(id: string): void {
  const trail = getTrail();
  if (trail?.ids.includes(id)) setTrail({ ...trail, ids: trail.ids.filter((each) => each !== id) });
}

/** Place of an item on the trail, with its neighbours; null when it was opened from elsewhere. */
export function placeOnTrail(
  id: string,
): { at: number; total: string; previous?: string; next?: string } | null {
  const trail = getTrail();
  const at = trail?.ids.indexOf(id) ?? -1;
  if (!trail || at < 0) return null;
  const previous = trail.ids[at - 1];
  const next = trail.ids[at + 1];
  return { at: at + 1, total: trail.total, ...(previous ? { previous } : {}), ...(next ? { next } : {}) };
}
