import { basesFor, type ResidentViewer } from '@zhucantong/shared/staff/viewer';
import type { Basis } from '@zhucantong/shared/work-items/actions';

/** Drafting for oneself, or for somebody on the footing of a relation in force. */
export function mayDraftFor(viewer: ResidentViewer, personId: string, basis: Basis): boolean {
  return basesFor(viewer, personId).some((each) => each === basis);
}

/** An unfinished text lives this many days after its last save. */
export const DRAFT_DAYS = 90;

/** The instant at which it goes, on system time. */
export function expiryOf(systemNow: Date): Date {
  return new Date(systemNow.getTime() + DRAFT_DAYS * 86_400_000);
}
