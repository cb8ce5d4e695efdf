import * as z from 'zod/mini';
import { DomainError } from '@zhucantong/shared/errors';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { ClientId } from '@zhucantong/shared/work-items/actions';
import { Draft, DraftList, DraftSave } from '@zhucantong/shared/work-items/draft';
import { StaffTyping, StoredTyping } from '@zhucantong/shared/work-items/staff-view';
import { defineRoute, type Route } from '../http/route';
import type { PublishedServices } from '../services/published-services';
import { presentDraft } from './drafts.presenter';
import type { DraftsRepository, OpenedDraft } from './drafts.repository';
import { saveDraft, type SaveDraftDeps } from './save-draft';
import { keepTyping, readTyping } from './staff-typing';

export interface DraftDeps {
  drafts: DraftsRepository;
  services: Pick<PublishedServices, 'get'>;
  /** Of one store. */
  files: SaveDraftDeps['files'];
  takenFor: SaveDraftDeps['takenFor'];
  items: { find(viewer: StaffViewer, id: string): Promise<unknown> };
  systemNow(): Date;
}

const DraftId = z.strictObject({ id: ClientId });
const ItemId = z.strictObject({ id: z.string().check(z.maxLength(64)) });

/** Unfinished applications of residents, unfinished typing of staff. */
export function draftRoutes(deps: DraftDeps): Route[] {
  return [...residentDrafts(deps), ...staffTyping(deps)];
}

function residentDrafts(deps: SaveDraftDeps): Route[] {
  const { drafts, systemNow } = deps;
  const shared = { door: 'resident', permission: 'drafts.own' } as const;
  const present = (draft: OpenedDraft) => presentDraft(draft, (id) => deps.services.get(id));
  return [
    defineRoute(
      {
        ...shared,
        method: 'GET',
        path: '/api/resident/drafts',
        name: 'list-drafts',
        summary: 'My unfinished applications, newest first.',
        response: DraftList,
      },
      async ({ viewer }) => ({ drafts: (await drafts.list(viewer, systemNow())).map(present) }),
    ),
    defineRoute(
      {
        ...shared,
        method: 'GET',
        path: '/api/resident/drafts/:id',
        name: 'get-draft',
        summary: 'One unfinished application.',
        params: DraftId,
        response: Draft,
      },
      async ({ viewer, params }) => {
        const draft = await drafts.find(viewer, params.id, systemNow());
        if (!draft) throw new DomainError('not-found');
        return present(draft);
      },
    ),
    defineRoute(
      {
        ...shared,
        method: 'PUT',
        path: '/api/resident/drafts/:id',
        name: 'save-draft',
        summary:
          'Keeps an unfinished application; another revision that was saved meanwhile comes back with 409.',
        params: DraftId,
        body: DraftSave,
        response: Draft,
      },
      async ({ viewer, params, body, now }) => present(await saveDraft(deps, viewer, params.id, body, now)),
    ),
    defineRoute(
      {
        ...shared,
        method: 'DELETE',
        path: '/api/resident/drafts/:id',
        name: 'delete-draft',
        summary: 'Throws an unfinished application away.',
        params: DraftId,
        response: { empty: true },
      },
      ({ viewer, params }) => drafts.delete(viewer, params.id),
    ),
  ];
}

function staffTyping(deps: Parameters<typeof readTyping>[0]): Route[] {
  const shared = {
    door: 'staff',
    permission: 'typing.own',
    path: '/api/staff/items/:id/typing',
    params: ItemId,
  } as const;
  return [
    defineRoute(
      {
        ...shared,
        method: 'GET',
        name: 'read-typing',
        summary: 'What I typed on this item and have not sent.',
        response: StoredTyping,
      },
      ({ viewer, params }) => readTyping(deps, viewer, params.id),
    ),
    defineRoute(
      {
        ...shared,
        method: 'PUT',
        name: 'keep-typing',
        summary: 'Keeps what I am typing, sealed.',
        body: StaffTyping,
        response: StoredTyping,
      },
      ({ viewer, params, body, now }) => keepTyping(deps, viewer, params.id, body, now),
    ),
    defineRoute(
      {
        ...shared,
        method: 'DELETE',
        name: 'drop-typing',
        summary: 'Throws my typing on this item away.',
        response: { empty: true },
      },
      ({ viewer, params }) => deps.drafts.delete(viewer, params.id),
    ),
  ];
}
