import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { Restrictable } from '@zhucantong/shared/service-catalogue/restriction';
import type { Post } from '@zhucantong/shared/staff/post';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { holderIds } from './holders.rules';
import { isLive } from './specificity.rules';

/** Whether nothing but restricted items ever stands in this step: it is routed among the named only. Guardians' duty is one. */
export function isForTheNamed({ restricted }: Restrictable, step: string): boolean {
  return restricted !== undefined && (restricted.when === 'always' || step === restricted.guardian);
}

/**
 * Who may know who is named for a service: whoever keeps the list, and who is named for it today. To everybody else it would
 * say on whom the accused could lean. @source FACTS §4.3
 */
export function mayKnowTheNamed(
  viewer: Pick<StaffViewer, 'staffId' | 'roles'>,
  service: string,
  posts: readonly Post[],
  today: PlainDate,
): boolean {
  const isNamed = (post: Post) =>
    post.service === service && isLive(post, today) && holderIds(post).includes(viewer.staffId);
  return viewer.roles.includes('administrator') || posts.some(isNamed);
}
