import { localDateOf, yearOf } from '@zhucantong/shared/calendar/plain-date';
import { DomainError } from '@zhucantong/shared/errors';
import type { Undelivered } from '@zhucantong/shared/messages/undelivered-view';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { Organisation } from '../staff/organisation';
import { presentUndelivered } from './present/undelivered';
import type { UndeliveredRepository } from './undelivered.repository';

export interface ReadUndeliveredDeps {
  /** Of one store. */
  items: UndeliveredRepository;
  mayTend(viewer: StaffViewer): boolean;
  definition(versionId: string): ServiceDefinition;
  organisation(county: string): Promise<Organisation>;
  /** Attempts are dated by it. */
  systemNow(): Date;
}

const AT_MOST = 100;

/** What the viewer sees to and could not be delivered though it was tried again and again. @throws DomainError not-allowed */
export async function readUndelivered(deps: ReadUndeliveredDeps, viewer: StaffViewer): Promise<Undelivered> {
  if (!deps.mayTend(viewer)) throw new DomainError('not-allowed');
  const [found, organisation] = await Promise.all([
    deps.items.listUndelivered(viewer, AT_MOST + 1),
    deps.organisation(viewer.county),
  ]);
  const thisYear = yearOf(localDateOf(deps.systemNow()));
  return {
    rows: found
      .slice(0, AT_MOST)
      .flatMap((item) => presentUndelivered(item, deps.definition(item.service), organisation, thisYear))
      .sort((a, b) => a.since.localeCompare(b.since) || a.key.localeCompare(b.key)),
    hasMore: found.length > AT_MOST,
  };
}
