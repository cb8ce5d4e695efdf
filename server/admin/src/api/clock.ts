import { ClockState } from '@zhucantong/shared/staff/staff-me-view';
import { request } from './request';

/** The business clock; public, because the sign-in page says the day too. */
export const getClock = () => request(ClockState, 'GET', '/api/public/clock');

/** @param days whole days forward; the server refuses the way back. */
export const moveClock = (days: number) =>
  request(ClockState, 'POST', '/api/staff/clock', { body: { days } });
