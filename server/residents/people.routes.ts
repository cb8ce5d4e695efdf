import * as z from 'zod/mini';
import { PeopleFound } from '@zhucantong/shared/residents/person-found';
import { defineRoute, type Route } from '../http/route';
import { findPeople, type FindPeopleDeps } from './find-people';

/** Finding somebody who stands at the window or is on the line; what is typed never stands in a URL. */
export function peopleRoutes(deps: FindPeopleDeps): Route[] {
  return [
    defineRoute(
      {
        method: 'POST',
        path: '/api/staff/people/search',
        door: 'staff',
        name: 'staff-find-people',
        permission: 'residents.find',
        audit: 'people-searched',
        summary:
          'People of my area in the register, by whole identity or certificate number, telephone, or name.',
        body: z.strictObject({
          q: z.string().check(z.trim(), z.minLength(1, '请写要找的人。'), z.maxLength(60)),
        }),
        response: PeopleFound,
      },
      async ({ viewer, body, now }) => ({ people: await findPeople(deps, viewer, body.q, now) }),
    ),
  ];
}
