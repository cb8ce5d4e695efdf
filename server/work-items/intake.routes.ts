import * as z from 'zod/mini';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { EligibilityAnswer } from '@zhucantong/shared/service-catalogue/eligibility-view';
import { IntakePlaces, IntakeQuestion, IntakeRequest, Receipt } from '@zhucantong/shared/work-items/intake';
import { defineRoute, Reply, type Route } from '../http/route';
import { checkIntake } from './check-intake';
import { intakePlaces, type IntakePlacesDeps } from './intake-places';
import { presentReceipt } from './present/intake-receipt';
import { takeInWorkItem, type TakeInDeps } from './take-in-work-item';
import { openForViewing, presentContextOf, type ViewWorkItemDeps } from './view-work-item';
import type { LoadedItem } from './work-items.repository';

export interface IntakeDeps extends TakeInDeps, ViewWorkItemDeps, IntakePlacesDeps {
  residents: ViewWorkItemDeps['residents'];
  /** Something was written: messages and effects may be delivered at once. */
  afterWrite(): void;
}

/** Taking in at the window, on the telephone and from paper, and the slip that the person is given. */
export function intakeRoutes(deps: IntakeDeps): Route[] {
  return [
    defineRoute(
      {
        method: 'POST',
        path: '/api/staff/items',
        door: 'staff',
        name: 'staff-take-in',
        permission: 'work-items.take-in',
        summary:
          'Take in what somebody asks for in person, by telephone or on paper; the same id answers the same.',
        body: IntakeRequest,
        response: Receipt,
        rateLimit: 'take-in',
      },
      async ({ viewer, body, now }) => {
        const { loaded, isNew } = await takeInWorkItem(deps, viewer, body, now);
        deps.afterWrite();
        return new Reply(await receipt(deps, viewer, loaded, now), {
          status: isNew ? 201 : 200,
          location: `/api/staff/items/${loaded.item._id}`,
        });
      },
    ),
    defineRoute(
      {
        method: 'POST',
        path: '/api/staff/intake/check',
        door: 'staff',
        name: 'staff-check-intake',
        permission: 'work-items.take-in',
        summary:
          'Whether it would be taken, with reasons, while the form is still being filled; writes nothing.',
        body: IntakeQuestion,
        response: EligibilityAnswer,
      },
      ({ viewer, body, now }) => checkIntake(deps, viewer, body, now),
    ),
    defineRoute(
      {
        method: 'GET',
        path: '/api/staff/intake/places',
        door: 'staff',
        name: 'staff-intake-places',
        permission: 'work-items.take-in',
        summary: 'Villages in which I may register somebody.',
        response: IntakePlaces,
      },
      ({ viewer }) => intakePlaces(deps, viewer),
    ),
    defineRoute(
      {
        method: 'GET',
        path: '/api/staff/items/:id/receipt',
        door: 'staff',
        name: 'staff-get-receipt',
        permission: 'work-items.read',
        audit: 'receipt-viewed',
        summary: 'The slip of an item as of now, to be printed again.',
        params: z.strictObject({ id: z.string().check(z.maxLength(64)) }),
        response: Receipt,
      },
      async ({ viewer, params, now }) => receipt(deps, viewer, await deps.items.get(viewer, params.id), now),
    ),
  ];
}

async function receipt(
  deps: IntakeDeps,
  viewer: StaffViewer,
  loaded: LoadedItem,
  now: Date,
): Promise<Receipt> {
  const context = await presentContextOf(deps, loaded.item, now);
  return presentReceipt(loaded.item, await openForViewing(deps, loaded), { ...context, viewer });
}
