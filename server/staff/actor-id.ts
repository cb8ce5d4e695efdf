import type { Viewer } from '@zhucantong/shared/staff/viewer';

/** Who stands behind a change: an account, or the name of a job. The public changes nothing. */
export function actorIdOf(viewer: Viewer): string {
  if (viewer.kind === 'job') return `job:${viewer.name}`;
  return viewer.kind === 'public' ? 'public' : viewer.accountId;
}
