import { Proposals, type ListChangeRequest } from '@zhucantong/shared/staff/list-proposal';
import {
  Absences,
  ResponsibilityList,
  type AbsenceDraft,
  type AbsenceInput,
} from '@zhucantong/shared/staff/responsibility-list';
import { LeavePlan } from '@zhucantong/shared/staff/leave-plan';
import { StoodIn } from '@zhucantong/shared/work-items/queue-view';
import { RoutingTrialAnswer, type RoutingTrial } from '@zhucantong/shared/staff/routing-trial';
import { SuccessionLists } from '@zhucantong/shared/staff/succession-view';
import { request } from './request';

export const getPosts = (signal: AbortSignal) =>
  request(ResponsibilityList, 'GET', '/api/staff/posts', { signal });

const PROPOSALS = '/api/staff/list-proposals';

/** What is proposed for the list; every change of it answers with what is proposed then. */
export const getProposals = (signal: AbortSignal) => request(Proposals, 'GET', PROPOSALS, { signal });

export const proposeChange = (body: ListChangeRequest) =>
  request(Proposals, 'POST', `${PROPOSALS}/changes`, { body });

/** In force at once, approved afterwards; for what nobody answers for today. */
export const fillGap = (body: ListChangeRequest) =>
  request(Proposals, 'POST', `${PROPOSALS}/gaps-filled`, { body });

export const takeOutChange = (id: string) =>
  request(Proposals, 'POST', `${PROPOSALS}/changes/${encodeURIComponent(id)}/take-out`);

/** One step of a proposal in the version that was seen; `words` say why it is sent back. */
export const moveProposal = ({ id, how, seenVersion, words }: ProposalMove) =>
  request(Proposals, 'POST', `${PROPOSALS}/${encodeURIComponent(id)}/${how}`, {
    ...(how === 'take-back' ? {} : { body: { seenVersion, ...(words === undefined ? {} : { words }) } }),
  });

export interface ProposalMove {
  id: string;
  how: 'submit' | 'take-back' | 'approve' | 'return';
  seenVersion: number;
  words?: string;
}

/** Where the browser takes the list from as a table for a spreadsheet. */
export const EXPORTED_POSTS = '/api/staff/posts/export';

/** Who would get a step, and why; writes nothing. */
export const tryRouting = (trial: RoutingTrial, signal?: AbortSignal) =>
  request(RoutingTrialAnswer, 'POST', '/api/staff/routing-trials', {
    body: trial,
    ...(signal ? { signal } : {}),
  });

export const getSuccessions = (signal: AbortSignal) =>
  request(SuccessionLists, 'GET', '/api/staff/successions', { signal });

/** One side confirms a list. */
export const confirmSuccession = (id: string) =>
  request(SuccessionLists, 'POST', `/api/staff/successions/${encodeURIComponent(id)}/confirm`);

export const getAbsences = (signal: AbortSignal) =>
  request(Absences, 'GET', '/api/staff/absences', { signal });

/** What an absence would leave behind; writes nothing. */
export const planAbsence = (draft: AbsenceDraft) =>
  request(LeavePlan, 'POST', '/api/staff/absence-plans', { body: draft });

/** What others still have in the viewer's stead. */
export const getStoodIn = (signal: AbortSignal) => request(StoodIn, 'GET', '/api/staff/stood-in', { signal });

/** Answers, as does ending one, with who is away then. */
export const recordAbsence = (absence: AbsenceInput) =>
  request(Absences, 'POST', '/api/staff/absences', { body: absence });

export const endAbsence = (id: string) =>
  request(Absences, 'POST', `/api/staff/absences/${encodeURIComponent(id)}/end`);
