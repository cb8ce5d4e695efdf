import * as z from 'zod/mini';
import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import {
  AbsenceDraft,
  Absences,
  AbsenceRequest,
  ResponsibilityList,
} from '@zhucantong/shared/staff/responsibility-list';
import { LeavePlan } from '@zhucantong/shared/staff/leave-plan';
import type { Absence } from '@zhucantong/shared/staff/post';
import { RoutingTrial, RoutingTrialAnswer } from '@zhucantong/shared/staff/routing-trial';
import { SuccessionLists } from '@zhucantong/shared/staff/succession-view';
import { StoodIn } from '@zhucantong/shared/work-items/queue-view';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { defineRoute, type Route, type StreamBody } from '../http/route';
import { endAbsence } from '../staff/record-absence';
import { confirmSuccession } from './confirm-succession';
import { exportPosts } from './export-posts';
import { listAbsences } from './list-absences';
import { listPosts, type ListPostsDeps } from './list-posts';
import { presentSuccession } from './present-successions';
import { proposedOrganisation } from './proposals/list-proposals';
import { proposalRoutes, type ProposalRoutesDeps } from './proposals/proposals.routes';
import type { SuccessionsRepository } from './successions.repository';
import { listStoodIn, type ListStoodInDeps } from './list-stood-in';
import { planLeave } from './plan-leave';
import { takeLeave, type TakeLeaveDeps } from './take-leave';
import { tryRouting } from './try-routing';

export type ResponsibilityRoutesDeps = ProposalRoutesDeps &
  ListPostsDeps &
  ListStoodInDeps &
  TakeLeaveDeps & { successions: SuccessionsRepository };

const Id = z.strictObject({ id: z.string().check(z.maxLength(140)) });
const staff = { door: 'staff' } as const;

/** The responsibility list and proposals for it, absences, the trial of a routing, and lists of what moved. */
export function responsibilityRoutes(deps: ResponsibilityRoutesDeps): Route[] {
  return [...postRoutes(deps), ...proposalRoutes(deps), ...absenceRoutes(deps), ...successionRoutes(deps)];
}

function postRoutes(deps: ResponsibilityRoutesDeps): Route[] {
  return [
    defineRoute(
      {
        ...staff,
        method: 'GET',
        path: '/api/staff/posts',
        name: 'staff-list-posts',
        permission: 'posts.read',
        summary:
          'The responsibility list: versions of posts, conflicts, gaps and what a change may choose from.',
        response: ResponsibilityList,
      },
      ({ viewer, now }) => listPosts(deps, viewer, now),
    ),
    defineRoute(
      {
        ...staff,
        method: 'GET',
        path: '/api/staff/posts/export',
        name: 'staff-export-posts',
        permission: 'posts.read',
        audit: 'posts-exported',
        summary: 'The responsibility list as a table for a spreadsheet (CSV).',
        response: { stream: true },
      },
      async ({ viewer, now }): Promise<StreamBody> => ({
        stream: await exportPosts(deps, viewer, now),
        contentType: 'text/csv; charset=utf-8',
        downloadName: `岗位责任清单-${localDateOf(now)}.csv`,
      }),
    ),
    defineRoute(
      {
        ...staff,
        method: 'POST',
        path: '/api/staff/routing-trials',
        name: 'staff-try-routing',
        permission: 'posts.read',
        summary:
          'Who would get a step on a day, and why; also with a change that is not saved. Writes nothing.',
        body: RoutingTrial,
        response: RoutingTrialAnswer,
      },
      ({ viewer, body, now }) =>
        tryRouting(
          { ...deps, proposedOrganisation: (county, at) => proposedOrganisation(deps, county, at) },
          viewer,
          body,
          now,
        ),
    ),
  ];
}

function absenceRoutes(deps: ResponsibilityRoutesDeps): Route[] {
  const absences = { ...staff, permission: 'absences.record', response: Absences } as const;
  const list = async (viewer: StaffViewer, now: Date) =>
    listAbsences(await deps.organisation(viewer.county), viewer, now);
  return [
    defineRoute(
      {
        ...absences,
        method: 'GET',
        path: '/api/staff/absences',
        name: 'staff-list-absences',
        summary: 'Who is away now or will be.',
      },
      ({ viewer, now }) => list(viewer, now),
    ),
    defineRoute(
      {
        ...absences,
        method: 'POST',
        path: '/api/staff/absences',
        name: 'staff-record-absence',
        audit: 'absence-recorded',
        summary: 'Records an absence: one’s own, one’s people’s, or anybody’s for the administrator.',
        body: AbsenceRequest,
      },
      async ({ viewer, body, now }) => {
        const { absenceId, postsLeftSeen, ...draft } = body;
        const _id = deps.keyedId('absence', viewer.accountId, absenceId);
        await takeLeave(deps, viewer, { ...absenceOf(_id, viewer, draft), postsLeftSeen }, now);
        return list(viewer, now);
      },
    ),
    defineRoute(
      {
        ...staff,
        permission: 'absences.record',
        method: 'POST',
        path: '/api/staff/absence-plans',
        name: 'staff-plan-absence',
        summary:
          'What an absence would leave behind: items due in it, posts with neither A nor B. Writes nothing.',
        body: AbsenceDraft,
        response: LeavePlan,
      },
      ({ viewer, body, now }) => planLeave(deps, viewer, absenceOf('planned', viewer, body), now),
    ),
    defineRoute(
      {
        ...staff,
        permission: 'absences.record',
        method: 'GET',
        path: '/api/staff/stood-in',
        name: 'staff-list-stood-in',
        summary:
          'Items of the viewer’s own posts that somebody still has as their stand-in, now that they are back.',
        response: StoodIn,
      },
      ({ viewer, now }) => listStoodIn(deps, viewer, now),
    ),
    defineRoute(
      {
        ...absences,
        method: 'POST',
        path: '/api/staff/absences/:id/end',
        name: 'staff-end-absence',
        audit: 'absence-ended',
        summary: 'Back before the time.',
        params: Id,
      },
      async ({ viewer, params, now }) => {
        await endAbsence(deps, viewer, params.id, now);
        return list(viewer, now);
      },
    ),
  ];
}

const absenceOf = (_id: string, { county }: StaffViewer, draft: AbsenceDraft): Absence => ({
  ...{ ...draft, _id, county },
  ...{ from: new Date(draft.from), to: new Date(draft.to) },
});

function successionRoutes(deps: ResponsibilityRoutesDeps): Route[] {
  const shared = { ...staff, permission: 'successions.read', response: SuccessionLists } as const;
  const list = async (viewer: StaffViewer, now: Date) => {
    const [organisation, successions] = await Promise.all([
      deps.organisation(viewer.county),
      deps.successions.list(viewer),
    ]);
    return { lists: successions.map((each) => presentSuccession(each, organisation, viewer, now)) };
  };
  return [
    defineRoute(
      {
        ...shared,
        method: 'GET',
        path: '/api/staff/successions',
        name: 'staff-list-successions',
        audit: 'successions-viewed',
        summary: 'Lists of what moved when posts changed hands, for both sides.',
      },
      ({ viewer, now }) => list(viewer, now),
    ),
    defineRoute(
      {
        ...shared,
        method: 'POST',
        path: '/api/staff/successions/:id/confirm',
        name: 'staff-confirm-succession',
        audit: 'succession-confirmed',
        summary: 'One side confirms a list.',
        params: Id,
      },
      async ({ viewer, params, now }) => {
        await confirmSuccession(deps, viewer, params.id, now);
        return list(viewer, now);
      },
    ),
  ];
}
