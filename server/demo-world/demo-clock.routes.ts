import { ClockState, MoveClock } from '@zhucantong/shared/staff/staff-me-view';
import { defineRoute, type Route } from '../http/route';
import { moveDemoClock, type MoveDemoClockDeps } from './move-demo-clock';

/** What the business clock says, for the banner on every page, and the administrator's hand on it. */
export function demoClockRoutes(deps: MoveDemoClockDeps): Route[] {
  const { clock } = deps;
  return [
    defineRoute(
      {
        method: 'GET',
        path: '/api/public/clock',
        door: 'public',
        name: 'public-clock',
        permission: 'public',
        summary: 'What the business clock says, and whether it was moved.',
        response: ClockState,
      },
      async () => clock.state(),
    ),
    defineRoute(
      {
        method: 'GET',
        path: '/api/staff/clock',
        door: 'staff',
        name: 'staff-clock',
        permission: 'clock.read',
        summary: 'What the business clock says, and whether it was moved.',
        response: ClockState,
      },
      async () => clock.state(),
    ),
    defineRoute(
      {
        method: 'POST',
        path: '/api/staff/clock',
        door: 'staff',
        name: 'move-demo-clock',
        permission: 'clock.move',
        audit: 'demo-clock-moved',
        summary: 'Lets days pass on a demo database; the clock never goes back.',
        body: MoveClock,
        response: ClockState,
      },
      async ({ viewer, body }) => moveDemoClock(deps, viewer, body.days),
    ),
  ];
}
