import { DomainError } from '@zhucantong/shared/errors';
import type { CertificateEvent } from '@zhucantong/shared/service-catalogue/running-benefit';
import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import { actOnWorkItem } from './act-on-work-item';
import type { WorkItemDeps } from './work-items.deps';

const JOB: JobViewer = { kind: 'job', name: 'certificate-changed' };

/** What the register says of somebody's certificate since a matter. */
export interface CertificateNews {
  person: string;
  /** Where the household is registered now. */
  county: string;
  matter: string;
  events: readonly CertificateEvent[];
}

/**
 * What is paid to somebody every month, in whatever county, comes up to whoever answers for it when the register says something else
 * of their certificate. Once for a matter; what is looked into already is left to whoever does.
 */
export async function recheckBenefits(
  deps: WorkItemDeps,
  { person, county, matter, events }: CertificateNews,
  now: Date,
): Promise<void> {
  if (events.length === 0) return;
  for (const id of await deps.items.runningBenefitsOf(JOB, person)) {
    const { item } = await deps.items.get(JOB, id);
    const asked = deps.definition(item.service).runsOn?.recheckedOn ?? [];
    const because = events.find(
      (event) => asked.includes(event) && (event !== 'relocated' || item.county !== county),
    );
    if (because) await begin(deps, id, because, matter, now);
  }
}

async function begin(
  deps: WorkItemDeps,
  id: string,
  because: CertificateEvent,
  matter: string,
  now: Date,
): Promise<void> {
  const request = {
    actionId: `recheck-after-${matter}`,
    seenVersion: Number.MAX_SAFE_INTEGER,
    action: { type: 'begin-recheck' as const, because },
    channel: 'system' as const,
  };
  try {
    await actOnWorkItem(deps, JOB, id, request, now);
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'wrong-state')) throw error;
  }
}
