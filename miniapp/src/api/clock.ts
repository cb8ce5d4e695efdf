import { ClockState } from '@zhucantong/shared/staff/staff-me-view';
import { request } from './request';

/** What day the program believes it is. */
export function fetchClock(): Promise<ClockState> {
  return request({ path: '/api/public/clock', schema: ClockState });
}
