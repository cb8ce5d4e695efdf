import type { StaffViewer } from '@zhucantong/shared/staff/viewer';

/** The administrator of a county sees to what could not be delivered there. */
export function mayTendDeliveries(viewer: Pick<StaffViewer, 'roles'>): boolean {
  return viewer.roles.includes('administrator');
}

/**
 * Where being named opens an item, whoever is named sees to its deliveries, and only to these: they know already what the
 * list would tell, and nobody has to be named for it (FACTS §4.9).
 */
export const mayTendNamed = (): boolean => true;
