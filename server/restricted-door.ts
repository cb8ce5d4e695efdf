import type { Route } from './http/route';

/** `/api/staff/items` → `/api/staff/restricted/items`. */
export const restrictedPath = (path: string): string =>
  path.replace(/^\/api\/(public|resident|staff)\//, '/api/$1/restricted/');

/**
 * The same routes once more, over the restricted store: under a prefix of their own, each look in that store's own log.
 */
export function behindRestrictedDoor(routes: readonly Route[], recordAccess: Route['recordAccess']): Route[] {
  return routes.map((route) => ({
    ...route,
    path: restrictedPath(route.path),
    name: `restricted-${route.name}`,
    ...(recordAccess ? { recordAccess } : {}),
  }));
}
