import { OfficesView } from '@zhucantong/shared/staff/offices-view';
import type { ChangeUnitReach } from '@zhucantong/shared/staff/unit-reach';
import { request } from './request';

export const getOffices = (signal: AbortSignal) =>
  request(OfficesView, 'GET', '/api/staff/offices', { signal });

/** @throws ApiProblem `changed-meanwhile`, with how the office is reached now in `current`. */
export const changeUnitReach = (unit: string, body: ChangeUnitReach) =>
  request(OfficesView, 'POST', `/api/staff/offices/${encodeURIComponent(unit)}/reach`, { body });
