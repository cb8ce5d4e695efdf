import * as z from 'zod/mini';
import { ActionRequest, RequestedAction } from '@zhucantong/shared/work-items/actions';
import { DueWithin, QueueCounts, QueueName, QueuePage } from '@zhucantong/shared/work-items/queue-view';
import { MessagePreview, Revealed, RevealRequest, StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { JobViewer, StaffViewer } from '@zhucantong/shared/staff/viewer';
import { dispensable } from '@zhucantong/shared/work-items/dispensation';
import { hasInterest } from '@zhucantong/shared/work-items/interest';
import { defineRoute, type Route } from '../http/route';
import { actOnWorkItem } from './act-on-work-item';
import { legsOfMatter } from './legs-of-matter';
import type { LegHere } from './present/staff-legs';
import { isComplainedOf } from './is-complained-of';
import { isReached, type IsReachedDeps } from './is-reached';
import { presentStaffItem } from './present/staff-item';
import { previewAction } from './preview-action';
import { countQueues, presentQueue, readQueue, type ReadQueueDeps } from './read-queue';
import { revealField, REVEALED_SECONDS, type RevealFieldDeps } from './reveal-field';
import { takeOverOf, whoIsOut } from './take-over';
import { openForViewing, presentContextOf } from './view-work-item';
import { whomToName } from './whom-to-name';
import { allowedActions, isAtItsDesk } from './work-items.policy';
import type { LoadedItem } from './work-items.repository';

export interface StaffItemsDeps extends RevealFieldDeps, IsReachedDeps, ReadQueueDeps {
  /** Something was written: messages and effects may be delivered at once. */
  afterWrite(): void;
}

const ItemId = z.strictObject({ id: z.string().check(z.maxLength(64)) });
const QueueQuery = z.strictObject({
  cursor: z.optional(z.string().check(z.maxLength(200))),
  service: z.optional(z.string().check(z.maxLength(60))),
  due: z.optional(DueWithin),
  limit: z.optional(z.pipe(z.string().check(z.regex(/^\d{1,2}$/)), z.transform(Number))),
});
const PAGE = 20;
const JOB: JobViewer = { kind: 'job', name: 'present-legs' };
const shared = { door: 'staff' } as const;

/** The desk: queues, one item in full, the one door for actions, what will be read, what is revealed. */
export function staffItemRoutes(deps: StaffItemsDeps): Route[] {
  return [
    defineRoute(
      {
        ...shared,
        method: 'GET',
        path: '/api/staff/queues/:queue',
        name: 'staff-queue',
        permission: 'work-items.read',
        summary: 'One page of a queue by due date.',
        params: z.strictObject({ queue: QueueName }),
        query: QueueQuery,
        response: QueuePage,
        etag: true,
      },
      async ({ viewer, params, query, now }) => {
        const question = { ...query, queue: params.queue, limit: query.limit ?? PAGE };
        const slice = await readQueue(deps, viewer, question, now);
        return {
          etagParts: [
            ...slice.marks.map(({ _id, version }) => [_id, version]),
            slice.next !== null,
            // A holder who goes on leave, or must keep away from a case, changes what a row says and no item.
            await whoIsOut(deps, viewer.county, now),
          ],
          body: () => presentQueue(deps, viewer, params.queue, slice, now),
        };
      },
    ),
    defineRoute(
      {
        ...shared,
        method: 'GET',
        path: '/api/staff/queue-counts',
        name: 'staff-queue-counts',
        permission: 'work-items.read',
        summary: 'How many items each queue holds, to 99.',
        response: QueueCounts,
        etag: true,
      },
      async ({ viewer, now }) => {
        const counts = await countQueues(deps, viewer, now);
        return { etagParts: [counts], body: counts };
      },
    ),
    defineRoute(
      {
        ...shared,
        method: 'GET',
        path: '/api/staff/items/:id',
        name: 'staff-get-item',
        permission: 'work-items.read',
        audit: 'work-item-viewed',
        summary: 'One item, masked, with clocks, history and allowed actions.',
        params: ItemId,
        response: StaffItem,
      },
      async ({ viewer, params, now }) => detail(deps, viewer, await deps.items.get(viewer, params.id), now),
    ),
    defineRoute(
      {
        ...shared,
        method: 'POST',
        path: '/api/staff/items/:id/actions',
        name: 'staff-act',
        permission: 'work-items.act',
        summary: 'The one door for every action after submit.',
        params: ItemId,
        body: ActionRequest,
        response: StaffItem,
      },
      async ({ viewer, params, body, now }) => {
        const loaded = await actOnWorkItem(
          deps,
          viewer,
          params.id,
          { ...body, channel: body.channel ?? 'admin' },
          now,
        );
        deps.afterWrite();
        return detail(deps, viewer, loaded, now);
      },
    ),
    defineRoute(
      {
        ...shared,
        method: 'POST',
        path: '/api/staff/items/:id/preview',
        name: 'staff-preview-message',
        permission: 'work-items.act',
        summary: 'Exactly what the applicant would read; nothing is written.',
        params: ItemId,
        body: z.strictObject({ action: RequestedAction }),
        response: MessagePreview,
      },
      async ({ viewer, params, body, now }) => previewAction(deps, viewer, params.id, body.action, now),
    ),
    defineRoute(
      {
        ...shared,
        method: 'POST',
        path: '/api/staff/items/:id/reveal',
        name: 'staff-reveal-field',
        permission: 'work-items.reveal',
        summary: 'One masked value in full, with a reason, for sixty seconds.',
        params: ItemId,
        body: RevealRequest,
        response: Revealed,
      },
      async ({ viewer, params, body, now, requestId }) => ({
        value: await revealField(deps, viewer, params.id, body, { now, requestId }),
        seconds: REVEALED_SECONDS,
      }),
    ),
  ];
}

async function detail(
  deps: StaffItemsDeps,
  viewer: StaffViewer,
  loaded: LoadedItem,
  now: Date,
): Promise<StaffItem> {
  const context = await presentContextOf(deps, loaded.item, now);
  const colleagues = [...context.organisation.staff.values()]
    .filter((member) => isAtItsDesk({ staffId: member._id, unit: member.unit }, loaded.item))
    .filter((member) => member._id !== loaded.item.assignee?.staffId)
    .filter((member) => !hasInterest(member._id, loaded.item, context.interested))
    .flatMap((member) => context.staffCard(member._id) ?? []);
  const opened = await openForViewing(deps, loaded);
  const standIn = takeOverOf(loaded, { ...context, route: deps.route })?.assignee ?? null;
  const allowed = allowedActions(viewer, loaded.item, { ...context, standIn }).filter(
    (action) => action !== 'restrict' || !isComplainedOf(viewer, loaded.item, opened.entries, context),
  );
  const toName = allowed.includes('name-reader')
    ? whomToName(loaded.item, opened.entries, context.definition, context.organisation)
    : [];
  const dispensed = allowed.includes('dispense') ? dispensable(loaded.item) : [];
  const extras = {
    allowedActions: allowed,
    colleagues,
    dispensable: dispensed
      .filter((staffId) => staffId !== viewer.staffId)
      .flatMap((staffId) => context.staffCard(staffId) ?? []),
    nameable: toName.flatMap(({ _id }) => context.staffCard(_id) ?? []),
    isReached: await isReached(deps, loaded.item, opened, now),
    legs: await legsBeside(deps, loaded),
  };
  return presentStaffItem(loaded.item, opened, { ...context, viewer }, extras);
}

/** Every part of a matter that more than one office has had; whoever sees one part may know who has the others. */
async function legsBeside(deps: StaffItemsDeps, loaded: LoadedItem): Promise<LegHere[]> {
  const legs = await legsOfMatter(deps.items, JOB, loaded);
  if (legs.length < 2) return [];
  return Promise.all(
    legs.map(async ({ item }) => ({ item, county: await deps.placeName(item.county, item.county) })),
  );
}
