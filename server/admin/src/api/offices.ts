import { OfficesView } from '@zhucantong/shared/staff/offices-view';
import { Reach, type ChangeReach } from '@zhucantong/shared/staff/reach';
import { request } from './request';

export const getOffices = (signal: AbortSignal) =>
  request(OfficesView, 'GET', '/api/staff/offices', { signal });

/** @throws ApiProblem `changed-meanwhile`, with how the office is reached now in `current`. */
export const changeUnitReach = (unit: string, body: ChangeReach) =>
  request(Reach, 'POST', `/api/staff/offices/${encodeURIComponent(unit)}/reach`, { body });

/** @throws ApiProblem `changed-meanwhile`, with how the member is reached now in `current`. */
export const changeMemberReach = (member: string, body: ChangeReach) =>
  request(Reach, 'POST', `/api/staff/members/${encodeURIComponent(member)}/reach`, { body });
