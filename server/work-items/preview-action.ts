import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { RequestedAction } from '@zhucantong/shared/work-items/actions';
import type { MessagePreview } from '@zhucantong/shared/work-items/staff-view';
import { decideFor } from './act-on-work-item';
import { previewMessage } from './present/preview-message';
import { presentContextOf, type ViewWorkItemDeps } from './view-work-item';

/** Decides as if it were done and shows the words; nothing is written. @throws as actOnWorkItem does */
export async function previewAction(
  deps: ViewWorkItemDeps,
  viewer: StaffViewer,
  id: string,
  action: RequestedAction,
  now: Date,
): Promise<MessagePreview> {
  const before = await deps.items.get(viewer, id);
  const request = {
    actionId: 'preview-of-an-action',
    seenVersion: before.item.version,
    action,
    channel: 'admin' as const,
  };
  const change = await decideFor(deps, viewer, before, request, now);
  const context = await presentContextOf(deps, before.item, now);
  return previewMessage(change, context);
}
