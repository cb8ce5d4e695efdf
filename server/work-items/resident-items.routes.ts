import * as z from 'zod/mini';
import { ActionRequest } from '@zhucantong/shared/work-items/actions';
import {
  ResidentItem,
  ResidentItemList,
  type ResidentItemCard,
} from '@zhucantong/shared/work-items/resident-view';
import { Submission } from '@zhucantong/shared/work-items/submit';
import type { Resident } from '@zhucantong/shared/residents/resident';
import { reachOf } from '@zhucantong/shared/staff/reach';
import type { ResidentViewer } from '@zhucantong/shared/staff/viewer';
import { defineRoute, Reply, type Route } from '../http/route';
import { findCountyUnit } from '../staff/organisation';
import { actOnWorkItem } from './act-on-work-item';
import { presentResidentCard } from './present/resident-card';
import { presentResidentItem } from './present/resident-item';
import { currentLeg, earlierLegs, oneOfEachMatter } from './legs-of-matter';
import { submitWorkItem } from './submit-work-item';
import { openForViewing, presentContextOf, type ViewWorkItemDeps } from './view-work-item';
import { allowedActions } from './work-items.policy';
import { placeInList } from './quota-item';
import type { ItemMark, LoadedItem } from './work-items.repository';

export interface ResidentItemsDeps extends ViewWorkItemDeps {
  /** Something was written: messages and effects may be delivered at once. */
  afterWrite(): void;
  /** The one store that a submission belongs in; chosen before anything of it is read. */
  storeFor(
    viewer: ResidentViewer,
    submission: Submission,
  ): Promise<{ casework: ViewWorkItemDeps; itemsPath: string }>;
  /** What was submitted is no draft any more. */
  forgetDraft(viewer: ResidentViewer, draftId: string): Promise<void>;
}

const ItemId = z.strictObject({ id: z.string().check(z.maxLength(64)) });
const shared = { door: 'resident' } as const;

/** Applying, following and acting, for oneself or for whom one may act. */
export function residentItemRoutes(deps: ResidentItemsDeps): Route[] {
  return [
    defineRoute(
      {
        ...shared,
        method: 'GET',
        path: '/api/resident/items',
        name: 'resident-list-items',
        permission: 'work-items.read',
        summary: 'Items I may see; what needs me first.',
        query: z.strictObject({ for: z.optional(z.string().check(z.maxLength(64))) }),
        response: ResidentItemList,
        etag: true,
      },
      async ({ viewer, query, now }) => {
        const marks = oneOfEachMatter(await deps.items.marksForResident(viewer, query.for));
        return {
          etagParts: await Promise.all(marks.map((mark) => markOf(deps, mark))),
          body: async () => {
            const loaded = await deps.items.listForResident(viewer, query.for);
            const current = new Set(oneOfEachMatter(loaded.map(({ item }) => item)).map(({ _id }) => _id));
            const cards = loaded
              .filter(({ item }) => current.has(item._id))
              .map((each) => card(deps, viewer, each, now));
            return { items: needsFirst(await Promise.all(cards)) };
          },
        };
      },
    ),
    defineRoute(
      {
        ...shared,
        method: 'GET',
        path: '/api/resident/items/:id',
        name: 'resident-get-item',
        permission: 'work-items.read',
        summary:
          'One matter with its promise, timeline and what I may do; any of its legs leads to the one that has it.',
        params: ItemId,
        response: ResidentItem,
        etag: true,
      },
      async ({ viewer, params, now }) => {
        const loaded = await currentLeg(deps.items, viewer, await deps.items.get(viewer, params.id));
        return {
          etagParts: [...(await markOf(deps, loaded.item)), await staffPhones(deps, loaded.item)],
          body: () => detail(deps, viewer, loaded, now),
        };
      },
    ),
    defineRoute(
      {
        ...shared,
        method: 'POST',
        path: '/api/resident/items',
        name: 'resident-submit',
        permission: 'work-items.submit',
        summary: 'Submit an application; the same submission id answers the same receipt.',
        body: Submission,
        response: ResidentItem,
        rateLimit: 'submit',
      },
      async ({ viewer, body, now, header }) => {
        const { casework, itemsPath } = await deps.storeFor(viewer, body);
        const { loaded, isNew, person } = await submitWorkItem(casework, viewer, body, {
          now,
          channel: channelOf(header),
        });
        deps.afterWrite();
        await deps.forgetDraft(viewer, body.submissionId);
        return new Reply(await detail(casework, viewer, loaded, now, person), {
          status: isNew ? 201 : 200,
          location: `${itemsPath}/${loaded.item._id}`,
        });
      },
    ),
    defineRoute(
      {
        ...shared,
        method: 'POST',
        path: '/api/resident/items/:id/actions',
        name: 'resident-act',
        permission: 'work-items.act',
        summary: 'Supplement, withdraw, confirm receipt, say it has not come, urge, reopen.',
        params: ItemId,
        body: ActionRequest,
        response: ResidentItem,
        rateLimit: 'submit',
      },
      async ({ viewer, params, body, now, header }) => {
        const loaded = await actOnWorkItem(
          deps,
          viewer,
          params.id,
          { ...body, channel: channelOf(header) },
          now,
        );
        deps.afterWrite();
        return detail(deps, viewer, loaded, now);
      },
    ),
  ];
}

/** A number in a waiting list moves without the item, and the county's telephone is another from one moment to the next. */
async function markOf(deps: ResidentItemsDeps, mark: ItemMark) {
  const federation = findCountyUnit(await deps.organisation(mark.county));
  return [mark._id, mark.version, await placeInList(deps, mark), federation && reachOf(federation)];
}

/** Officers stand beside an item with numbers that are corrected without it: everybody's, so that no card can be forgotten here. */
async function staffPhones(deps: ResidentItemsDeps, { county }: ItemMark) {
  return [...(await deps.organisation(county)).staff.values()].map(({ phone }) => phone);
}

function channelOf(header: (name: string) => string | undefined): 'h5' | 'miniapp' {
  return header('authorization') ? 'miniapp' : 'h5';
}

async function card(
  deps: ViewWorkItemDeps,
  viewer: ResidentViewer,
  loaded: LoadedItem,
  now: Date,
): Promise<ResidentItemCard> {
  const context = await presentContextOf(deps, loaded.item, now);
  return presentResidentCard(loaded.item, await openForViewing(deps, loaded), { ...context, viewer });
}

async function detail(
  deps: ViewWorkItemDeps,
  viewer: ResidentViewer,
  loaded: LoadedItem,
  now: Date,
  known: Resident | null = null,
): Promise<ResidentItem> {
  const context = await presentContextOf(deps, loaded.item, now);
  const actions = allowedActions(viewer, loaded.item, context);
  const earlier = await Promise.all(
    (await earlierLegs(deps.items, viewer, loaded)).map(async (leg) => {
      const there = await presentContextOf(deps, leg.item, now);
      return { item: leg.item, opened: await openForViewing(deps, leg), context: { ...there, viewer } };
    }),
  );
  return presentResidentItem(
    loaded.item,
    await openForViewing(deps, loaded, known),
    { ...context, viewer },
    { allowed: actions, earlier },
  );
}

/** What waits for the resident stands first; the rest keeps its order. */
function needsFirst(cards: ResidentItemCard[]): ResidentItemCard[] {
  const rank = (each: ResidentItemCard) => (each.youDo ? 0 : each.isOpen ? 1 : 2);
  return [...cards].sort((a, b) => rank(a) - rank(b));
}
