import { LocalSignIns, Me, Preferences } from '@zhucantong/shared/residents/me-view';
import { defineRoute, type Route } from '../http/route';
import { describeMe, type DescribeMeDeps } from './describe-me';
import type { ResidentAccountsRepository } from './resident-accounts.repository';
import { updatePreferences } from './update-preferences';

export interface ResidentRoutesDeps extends DescribeMeDeps {
  residentAccounts: Pick<ResidentAccountsRepository, 'find' | 'setTypeScale' | 'listDemoAccounts'>;
  /** Local sign-in exists on a demo database bound to loopback only. */
  offersLocalSignIn: boolean;
}

export function residentRoutes(deps: ResidentRoutesDeps): Route[] {
  return [
    defineRoute(
      {
        method: 'PUT',
        path: '/api/resident/preferences',
        door: 'resident',
        name: 'resident-set-preferences',
        permission: 'residents.own',
        summary: 'Keep the type size with the person.',
        body: Preferences,
        response: Me,
      },
      async ({ viewer, body, now }) => {
        await updatePreferences(deps, viewer, body);
        return describeMe(deps, viewer, now);
      },
    ),
    defineRoute(
      {
        method: 'GET',
        path: '/api/public/local-sign-ins',
        door: 'public',
        name: 'list-local-sign-ins',
        permission: 'public',
        summary: 'The invented people one may sign in as on this machine.',
        response: LocalSignIns,
      },
      async ({ isLocal }) => {
        const available = deps.offersLocalSignIn && isLocal;
        const people = available ? await deps.residentAccounts.listDemoAccounts() : [];
        return { available, people: people.map(({ key, label }) => ({ key, label })) };
      },
    ),
  ];
}
