import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { Post } from '@zhucantong/shared/staff/post';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { isForTheNamed, mayKnowTheNamed } from '../routing/named-services.rules';

/** Of which steps a viewer may know who has them: of all, but what is for the named only where they may know the named. */
export function knownSteps(
  offered: readonly ServiceDefinition[],
  viewer: StaffViewer,
  posts: readonly Post[],
  today: PlainDate,
): (service: string, step: string) => boolean {
  return (service, step) => {
    const definition = offered.find(({ code }) => code === service);
    return !definition || !isForTheNamed(definition, step) || mayKnowTheNamed(viewer, service, posts, today);
  };
}
