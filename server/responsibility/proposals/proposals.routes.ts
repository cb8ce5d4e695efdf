import * as z from 'zod/mini';
import {
  ListChangeRequest,
  ProposalReturn,
  ProposalSeen,
  Proposals,
} from '@zhucantong/shared/staff/list-proposal';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { defineRoute, type Route } from '../../http/route';
import { approveProposal, returnProposal } from './approve-proposal';
import type { ProposalDeps } from './change-desk';
import { listProposals, type ListProposalsDeps } from './list-proposals';
import { fillGapAtOnce, proposeChange, takeOutChange } from './propose-change';
import { submitProposal, takeBackProposal } from './submit-proposal';

export type ProposalRoutesDeps = ProposalDeps &
  ListProposalsDeps & {
    /** Holders changed: items may have to move today. */
    afterPostChange(): void;
  };

const PATH = '/api/staff/list-proposals';
const Id = z.strictObject({ id: z.string().check(z.maxLength(64)) });
const staff = { door: 'staff', method: 'POST', response: Proposals } as const;
const edit = { ...staff, permission: 'posts.edit' } as const;
const judge = { ...staff, permission: 'posts.approve', params: Id } as const;

/** Changes of the responsibility list: proposed by an administrator, in force when a leader approves them. */
export function proposalRoutes(deps: ProposalRoutesDeps): Route[] {
  return [...proposingRoutes(deps), ...judgingRoutes(deps)];
}

function proposingRoutes(deps: ProposalRoutesDeps): Route[] {
  const list = (viewer: StaffViewer, now: Date) => listProposals(deps, viewer, now);
  return [
    defineRoute(
      {
        ...staff,
        method: 'GET',
        path: PATH,
        name: 'staff-list-proposals',
        permission: 'posts.read',
        summary: 'What is proposed for the responsibility list, beside what stands on it now.',
      },
      ({ viewer, now }) => list(viewer, now),
    ),
    defineRoute(
      {
        ...edit,
        path: `${PATH}/changes`,
        name: 'staff-propose-list-change',
        audit: 'list-change-proposed',
        summary: 'Collects a change of the list: a new post, other holders, an end, a withdrawal.',
        body: ListChangeRequest,
      },
      async ({ viewer, body, now }) => {
        await proposeChange(deps, viewer, body, now);
        return list(viewer, now);
      },
    ),
    defineRoute(
      {
        ...edit,
        path: `${PATH}/changes/:id/take-out`,
        name: 'staff-take-out-list-change',
        audit: 'list-change-taken-out',
        summary: 'Takes a collected change out again.',
        params: Id,
      },
      async ({ viewer, params, now }) => {
        await takeOutChange(deps, viewer, params.id, now);
        return list(viewer, now);
      },
    ),
    defineRoute(
      {
        ...edit,
        path: `${PATH}/gaps-filled`,
        name: 'staff-fill-gap',
        audit: 'list-gap-filled',
        summary: 'Names somebody from today on for what nobody answers for; approved afterwards.',
        body: ListChangeRequest,
      },
      async ({ viewer, body, now }) => {
        await fillGapAtOnce(deps, viewer, body, now);
        deps.afterPostChange();
        return list(viewer, now);
      },
    ),
    defineRoute(
      {
        ...edit,
        path: `${PATH}/:id/submit`,
        name: 'staff-submit-list-proposal',
        audit: 'list-proposal-submitted',
        summary: 'Puts what was collected before the leaders.',
        params: Id,
        body: ProposalSeen,
      },
      async ({ viewer, params, body, now }) => {
        await submitProposal(deps, viewer, { ...params, ...body }, now);
        return list(viewer, now);
      },
    ),
    defineRoute(
      {
        ...edit,
        path: `${PATH}/:id/take-back`,
        name: 'staff-take-back-list-proposal',
        audit: 'list-proposal-taken-back',
        summary: 'Takes it back from the leaders, to be changed.',
        params: Id,
      },
      async ({ viewer, params, now }) => {
        await takeBackProposal(deps, viewer, params.id, now);
        return list(viewer, now);
      },
    ),
  ];
}

function judgingRoutes(deps: ProposalRoutesDeps): Route[] {
  return [
    defineRoute(
      {
        ...judge,
        path: `${PATH}/:id/approve`,
        name: 'staff-approve-list-proposal',
        audit: 'list-proposal-approved',
        summary: 'A leader approves a proposal whole: its versions of posts are made.',
        body: ProposalSeen,
      },
      async ({ viewer, params, body, now }) => {
        await approveProposal(deps, viewer, { ...params, ...body }, now);
        deps.afterPostChange();
        return listProposals(deps, viewer, now);
      },
    ),
    defineRoute(
      {
        ...judge,
        path: `${PATH}/:id/return`,
        name: 'staff-return-list-proposal',
        audit: 'list-proposal-returned',
        summary: 'A leader sends a proposal back with a reason.',
        body: ProposalReturn,
      },
      async ({ viewer, params, body, now }) => {
        await returnProposal(deps, viewer, { ...params, ...body }, now);
        return listProposals(deps, viewer, now);
      },
    ),
  ];
}
