import * as z from 'zod/mini';
import { ClientId } from '@zhucantong/shared/work-items/actions';
import { StaffTyping, StoredTyping } from '@zhucantong/shared/work-items/staff-view';
import { UnfinishedIntakes } from '@zhucantong/shared/work-items/unfinished-intake';
import { defineRoute, type Route } from '../http/route';
import type { PublishedServices } from '../services/published-services';
import { DRAFT_DAYS, expiryOf } from './drafts.policy';
import type { DraftsRepository } from './drafts.repository';
import { clientIdOfForm, presentUnfinishedIntake } from './present-unfinished-intakes';

export interface IntakeTypingDeps {
  drafts: DraftsRepository;
  services: Pick<PublishedServices, 'find'>;
  systemNow(): Date;
}

/** All of them are about no item. */
const ABOUT = 'intake';

const Form = z.strictObject({ form: ClientId });

/** What a worker types at the counter before there is an item: any number of forms, each sealed and kept like typing on items. */
export function intakeTypingRoutes({ drafts, services, systemNow }: IntakeTypingDeps): Route[] {
  const own = { door: 'staff', permission: 'work-items.take-in' } as const;
  const shared = { ...own, path: '/api/staff/intake/forms/:form', params: Form } as const;
  return [
    defineRoute(
      {
        ...own,
        method: 'GET',
        path: '/api/staff/intake/forms',
        name: 'list-unfinished-intakes',
        summary: 'Forms that I began at the counter and have not sent, names masked, touched last first.',
        response: UnfinishedIntakes,
      },
      async ({ viewer }) => {
        const stored = await drafts.listTyping(viewer, ABOUT, systemNow());
        return {
          forms: stored.map((each) => presentUnfinishedIntake(each, services)),
          keptDays: DRAFT_DAYS,
        };
      },
    ),
    defineRoute(
      {
        ...shared,
        method: 'GET',
        name: 'read-intake-typing',
        summary: 'What I typed in one form at the counter and have not sent.',
        response: StoredTyping,
      },
      async ({ viewer, params }) => {
        const stored = await drafts.find(viewer, clientIdOfForm(params.form), systemNow());
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
        summary: 'Keeps what I am typing in one form at the counter, sealed.',
        body: StaffTyping,
        response: StoredTyping,
      },
      async ({ viewer, params, body, now }) => {
        await drafts.put(viewer, {
          clientId: clientIdOfForm(params.form),
          about: ABOUT,
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
        summary: 'Throws one unfinished form of mine away.',
        response: { empty: true },
      },
      ({ viewer, params }) => drafts.delete(viewer, clientIdOfForm(params.form)),
    ),
  ];
}
