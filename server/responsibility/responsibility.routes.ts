import * as z from 'zod/mini';
import {
  Absences,
  AbsenceRequest,
  HolderChange,
  PostEnd,
  ResponsibilityList,
} from '@zhucantong/shared/staff/responsibility-list';
import { DraftPost, RoutingTrial, RoutingTrialAnswer } from '@zhucantong/shared/staff/routing-trial';
import { SuccessionLists } from '@zhucantong/shared/staff/succession-view';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { defineRoute, type Route } from '../http/route';
import { appointNewPost, changeHolders, endPost } from '../staff/change-holders';
import type { Organisations } from '../staff/organisations.repository';
import { endAbsence, recordAbsence } from '../staff/record-absence';
import { confirmSuccession } from './confirm-succession';
import { listAbsences } from './list-absences';
import { listPosts, type ListPostsDeps } from './list-posts';
import { presentSuccession } from './present-successions';
import type { SuccessionsRepository } from './successions.repository';
import { tryRouting } from './try-routing';

export interface ResponsibilityRoutesDeps extends ListPostsDeps {
  organisations: Organisations;
  successions: SuccessionsRepository;
  newId(): string;
  /** Holders changed: items may have to move today. */
  afterPostChange(): void;
}

const Id = z.strictObject({ id: z.string().check(z.maxLength(140)) });
const staff = { door: 'staff' } as const;

/** The responsibility list, absences, the trial of a routing, and lists of what moved. */
export function responsibilityRoutes(deps: ResponsibilityRoutesDeps): Route[] {
  return [...postRoutes(deps), ...absenceRoutes(deps), ...successionRoutes(deps)];
}

function postRoutes(deps: ResponsibilityRoutesDeps): Route[] {
  const edit = { ...staff, method: 'POST', permission: 'posts.edit', response: ResponsibilityList } as const;
  const changed = (viewer: StaffViewer, now: Date) => {
    deps.afterPostChange();
    return listPosts(deps, viewer, now);
  };
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
        ...edit,
        path: '/api/staff/posts',
        name: 'staff-appoint-post',
        audit: 'post-appointed',
        summary: 'Appoints the holders of a new post from a day on.',
        body: DraftPost,
      },
      async ({ viewer, body, now }) => {
        await appointNewPost(deps, viewer, body, now);
        return changed(viewer, now);
      },
    ),
    defineRoute(
      {
        ...edit,
        path: '/api/staff/posts/:id/holders',
        name: 'staff-change-holders',
        audit: 'post-holders-changed',
        summary: 'Other holders of a post from a day on: a new version; the older one stays.',
        params: Id,
        body: HolderChange,
      },
      async ({ viewer, params, body, now }) => {
        await changeHolders(deps, viewer, params.id, body, now);
        return changed(viewer, now);
      },
    ),
    defineRoute(
      {
        ...edit,
        path: '/api/staff/posts/:id/end',
        name: 'staff-end-post',
        audit: 'post-ended',
        summary: 'The last day of a post, or the withdrawal of a version that has not begun.',
        params: Id,
        body: PostEnd,
      },
      async ({ viewer, params, body, now }) => {
        await endPost(deps, viewer, params.id, body.lastDay, now);
        return changed(viewer, now);
      },
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
      ({ viewer, body, now }) => tryRouting(deps, viewer, body, now),
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
