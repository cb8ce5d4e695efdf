import type { RequestedAction } from '@zhucantong/shared/work-items/actions';
import {
  ResidentItem,
  type ResidentItemCard,
  ResidentItemList,
} from '@zhucantong/shared/work-items/resident-view';
import type { Submission } from '@zhucantong/shared/work-items/submit';
import { channel } from '@/platform/channel';
import { request } from './request';

/** Items of everybody one may act for, those that need the resident first. Unchanged lists come back as the same value. */
export async function fetchItems(): Promise<ResidentItemCard[]> {
  return (await request({ path: '/api/resident/items', schema: ResidentItemList })).items;
}

export function fetchItem(id: string): Promise<ResidentItem> {
  return request({ path: `/api/resident/items/${encodeURIComponent(id)}`, schema: ResidentItem });
}

/** Hands an application in. Safe to repeat: the same submission id answers with the same item. */
export function submitApplication(submission: Submission): Promise<ResidentItem> {
  return request({
    method: 'POST',
    path: '/api/resident/items',
    body: submission,
    schema: ResidentItem,
    timeoutMs: 30_000,
  });
}

/**
 * Does something to an item. Safe to repeat with the same `actionId`.
 *
 * @param seenVersion the version that was on the screen.
 * @throws ApiProblem changed-meanwhile, wrong-state, not-allowed, invalid-input.
 */
export function actOnItem(
  id: string,
  { actionId, seenVersion, action }: { actionId: string; seenVersion: number; action: RequestedAction },
): Promise<ResidentItem> {
  return request({
    method: 'POST',
    path: `/api/resident/items/${encodeURIComponent(id)}/actions`,
    body: { actionId, seenVersion, channel, action },
    schema: ResidentItem,
  });
}
