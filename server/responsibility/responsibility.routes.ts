import * as z from 'zod/mini';
import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { Absences, AbsenceRequest, ResponsibilityList } from '@zhucantong/shared/staff/responsibility-list';
import { RoutingTrial, RoutingTrialAnswer } from '@zhucantong/shared/staff/routing-trial';
import { SuccessionLists } from '@zhucantong/shared/staff/succession-view';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { defineRoute, type Route, type StreamBody } from '../http/route';
import { endAbsence, recordAbsence } from '../staff/record-absence';
import { confirmSuccession } from './confirm-succession';
import { exportPosts } from './export-posts';
import { listAbsences } from './list-absences';
import { listPosts, type ListPostsDeps } from './list-posts';
import { presentSuccession } from './present-successions';
import { proposedOrganisation } from './proposals/list-proposals';
import { proposalRoutes, type ProposalRoutesDeps } from './proposals/proposals.routes';
import type { SuccessionsRepository } from './successions.repository';
import { tryRouting } from './try-routing';

export type ResponsibilityRoutesDeps = ProposalRoutesDeps &
  ListPostsDeps & { successions: SuccessionsRepository };

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
        const { county } = viewer;
        const entry = { ...body, county, from: new Date(body.from), to: new Date(body.to) };
        await recordAbsence(deps, viewer, entry, now);
        return list(viewer, now);
      },
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
