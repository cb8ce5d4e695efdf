import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { HttpViewer, Route } from './http/route';

type IsNamed = (viewer: StaffViewer) => Promise<boolean>;

/** `/api/staff/items` → `/api/staff/restricted/items`. */
export const restrictedPath = (path: string): string =>
  path.replace(/^\/api\/(public|resident|staff)\//, '/api/$1/restricted/');

/**
 * The same routes once more, over the restricted store: under a prefix of their own, each look in that store's own log. At the
 * staff door they are there for whoever is named on anything; to everybody else they are paths that do not exist.
 */
export function behindRestrictedDoor(
  routes: readonly Route[],
  { recordAccess, isNamed }: { recordAccess: NonNullable<Route['recordAccess']>; isNamed: IsNamed },
): Route[] {
  return routes.map((route) => ({
    ...route,
    path: restrictedPath(route.path),
    name: `restricted-${route.name}`,
    recordAccess,
    ...(route.door === 'staff' ? { opensTo: opensTo(isNamed) } : {}),
  }));
}

const opensTo = (isNamed: IsNamed) => async (viewer: HttpViewer) =>
  viewer.kind === 'staff' && (await isNamed(viewer));
