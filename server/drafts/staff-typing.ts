import { DomainError } from '@zhucantong/shared/errors';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { StaffTyping, type StoredTyping } from '@zhucantong/shared/work-items/staff-view';
import type { z } from 'zod/mini';
import { expiryOf } from './drafts.policy';
import type { DraftsRepository } from './drafts.repository';

export interface StaffTypingDeps {
  drafts: DraftsRepository;
  /** Of one store; null for what the viewer may not see. */
  items: { find(viewer: StaffViewer, id: string): Promise<unknown> };
  systemNow(): Date;
}

type Typing = z.infer<typeof StaffTyping>;

/** What this account has typed on an item and not sent. @throws DomainError not-found */
export async function readTyping(
  { drafts, items, systemNow }: StaffTypingDeps,
  viewer: StaffViewer,
  itemId: string,
): Promise<StoredTyping> {
  await mustSee(items, viewer, itemId);
  const stored = await drafts.find(viewer, itemId, systemNow());
  return stored
    ? { typing: StaffTyping.parse(stored.contents), savedAt: stored.savedAt.toISOString() }
    : { typing: null, savedAt: null };
}

/** Keeps it, sealed: a reload or a conflict loses nothing (ADMIN.md §1). @throws DomainError not-found */
export async function keepTyping(
  { drafts, items, systemNow }: StaffTypingDeps,
  viewer: StaffViewer,
  itemId: string,
  typing: Typing,
  now: Date,
): Promise<StoredTyping> {
  await mustSee(items, viewer, itemId);
  await drafts.put(viewer, {
    clientId: itemId,
    about: itemId,
    contents: typing,
    savedAt: now,
    expiresAt: expiryOf(systemNow()),
  });
  // The item may have left for the restricted store meanwhile: nothing typed on it stays here.
  if (!(await items.find(viewer, itemId))) {
    await drafts.delete(viewer, itemId);
    throw new DomainError('not-found');
  }
  return { typing, savedAt: now.toISOString() };
}

async function mustSee(items: StaffTypingDeps['items'], viewer: StaffViewer, itemId: string): Promise<void> {
  if (!(await items.find(viewer, itemId))) throw new DomainError('not-found');
}
