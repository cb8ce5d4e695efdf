import {
  Absences,
  ResponsibilityList,
  type AbsenceInput,
  type HolderChange,
  type PostEnd,
} from '@zhucantong/shared/staff/responsibility-list';
import {
  RoutingTrialAnswer,
  type DraftPost,
  type RoutingTrial,
} from '@zhucantong/shared/staff/routing-trial';
import { SuccessionLists } from '@zhucantong/shared/staff/succession-view';
import { request } from './request';

export const getPosts = (signal: AbortSignal) =>
  request(ResponsibilityList, 'GET', '/api/staff/posts', { signal });

/** Other holders from a day on; answers with the list as it stands then. */
export const changeHolders = (postId: string, change: HolderChange) =>
  request(ResponsibilityList, 'POST', `/api/staff/posts/${encodeURIComponent(postId)}/holders`, {
    body: change,
  });

/** A post that is not there yet. */
export const appointPost = (post: DraftPost) =>
  request(ResponsibilityList, 'POST', '/api/staff/posts', { body: post });

export const endPost = (postId: string, end: PostEnd) =>
  request(ResponsibilityList, 'POST', `/api/staff/posts/${encodeURIComponent(postId)}/end`, { body: end });

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

/** Answers, as does ending one, with who is away then. */
export const recordAbsence = (absence: AbsenceInput) =>
  request(Absences, 'POST', '/api/staff/absences', { body: absence });

export const endAbsence = (id: string) =>
  request(Absences, 'POST', `/api/staff/absences/${encodeURIComponent(id)}/end`);
