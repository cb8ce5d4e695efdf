import { DomainError } from '@zhucantong/shared/errors';
import { intakeOf } from '@zhucantong/shared/service-catalogue/intake-rule';
import { isRestricted } from '@zhucantong/shared/service-catalogue/restriction';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { Applicant, IntakeQuestion } from '@zhucantong/shared/work-items/intake';
import type { Residents } from '../residents/residents.repository';
import type { Concerned } from './file-work-item';
import { formToFile } from './form-to-file';
import { refuseIntake } from './intake.policy';
import type { WorkItemDeps } from './work-items.deps';

export interface MayTakeInDeps extends Pick<
  WorkItemDeps,
  'organisation' | 'definition' | 'currentForm' | 'keyedId'
> {
  residents: Pick<Residents, 'find'>;
}

/**
 * Whom a request at the counter concerns, once it is settled that this worker may take it in.
 *
 * @throws DomainError service-version-unknown, service-version-old, not-found for a person outside the worker's area, what `refuseIntake` answers.
 */
export async function mayTakeIn(
  deps: MayTakeInDeps,
  viewer: StaffViewer,
  request: IntakeQuestion,
  now: Date,
): Promise<{ definition: ServiceDefinition; asked: Concerned }> {
  const organisation = await deps.organisation(viewer.county);
  const unitArea = organisation.units.get(viewer.unit)?.area ?? null;
  const asked = await concernedIn(deps, viewer, request, unitArea);
  const definition = formToFile(deps, request.service, now);
  // What only named readers may see is not written down by whoever happens to be asked: the person sends it themselves.
  if (isRestricted(definition, request.answers)) throw new DomainError('channel-not-offered');
  const refusal = refuseIntake(viewer, {
    channel: request.channel,
    rule: intakeOf(definition),
    personId: asked.person?._id ?? null,
    area: (asked.person ?? asked).area,
    unitArea,
    interests: organisation.staff.get(viewer.staffId)?.interests ?? [],
  });
  if (refusal) throw new DomainError(refusal);
  return { definition, asked };
}

async function concernedIn(
  deps: MayTakeInDeps,
  viewer: StaffViewer,
  { applicant, submissionId }: IntakeQuestion,
  unitArea: string | null,
): Promise<Concerned> {
  const { county } = viewer;
  switch (applicant.kind) {
    case 'registered': {
      const person = await deps.residents.find(viewer, applicant.personId);
      if (!person) throw new DomainError('not-found');
      return { person };
    }
    case 'new': {
      const { area, profile, contact } = applicant;
      const _id = registrationId(deps, viewer, submissionId, applicant);
      return { person: { _id, county, area, profile, contact, devices: [], version: 1 } };
    }
    case 'caller': {
      const { name, phone, area } = applicant;
      return { person: null, caller: { name, phone }, county, area: area ?? unitArea ?? county };
    }
  }
}

/** Another record for what was corrected: the register never takes a changed profile for one it has. */
function registrationId(
  deps: MayTakeInDeps,
  viewer: StaffViewer,
  submissionId: string,
  applicant: Extract<Applicant, { kind: 'new' }>,
): string {
  return deps.keyedId('registration', viewer.accountId, JSON.stringify([submissionId, applicant]));
}
