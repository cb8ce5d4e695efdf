import { StaffTyping, StoredTyping } from '@zhucantong/shared/work-items/staff-view';
import { defineRoute, type Route } from '../http/route';
import { expiryOf } from './drafts.policy';
import type { DraftsRepository } from './drafts.repository';

export interface IntakeTypingDeps {
  drafts: DraftsRepository;
  systemNow(): Date;
}

/** No item has this id: theirs are keyed hashes. */
const INTAKE = 'intake';

/** What a worker types at the counter before there is an item: one unfinished form for each account, sealed like typing on items. */
export function intakeTypingRoutes({ drafts, systemNow }: IntakeTypingDeps): Route[] {
  const shared = {
    door: 'staff',
    permission: 'work-items.take-in',
    path: '/api/staff/intake/typing',
  } as const;
  return [
    defineRoute(
      {
        ...shared,
        method: 'GET',
        name: 'read-intake-typing',
        summary: 'What I typed at the counter and have not sent.',
        response: StoredTyping,
      },
      async ({ viewer }) => {
        const stored = await drafts.find(viewer, INTAKE, systemNow());
        return stored
          ? { typing: StaffTyping.parse(stored.contents), savedAt: stored.savedAt.toISOString() }
          : { typing: null, savedAt: null };
      },
    ),
    defineRoute(
      {
        ...shared,
        method: 'PUT',
        name: 'keep-intake-typing',
        summary: 'Keeps what I am typing at the counter, sealed.',
        body: StaffTyping,
        response: StoredTyping,
      },
      async ({ viewer, body, now }) => {
        await drafts.put(viewer, {
          clientId: INTAKE,
          about: INTAKE,
          contents: body,
          savedAt: now,
          expiresAt: expiryOf(systemNow()),
        });
        return { typing: body, savedAt: now.toISOString() };
      },
    ),
    defineRoute(
      {
        ...shared,
        method: 'DELETE',
        name: 'drop-intake-typing',
        summary: 'Throws what I typed at the counter away.',
        response: { empty: true },
      },
      ({ viewer }) => drafts.delete(viewer, INTAKE),
    ),
  ];
}
