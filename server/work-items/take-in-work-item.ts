import { isDeepStrictEqual } from 'node:util';
import { DomainError } from '@zhucantong/shared/errors';
import type { Resident } from '@zhucantong/shared/residents/resident';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { Applicant, IntakeRequest } from '@zhucantong/shared/work-items/intake';
import { refuseSubmission } from '@zhucantong/shared/work-items/submit';
import type { Registration } from '../residents/register-resident';
import { judgeApplication } from '../services/judge-application';
import { fileWorkItem, sameFiling } from './file-work-item';
import { mayTakeIn } from './may-take-in';
import { ownFiles, requireOwnFiles } from './own-files';
import { whereHandled } from './where-handled';
import type { WorkItemDeps } from './work-items.deps';
import type { LoadedItem } from './work-items.repository';

export interface TakeInDeps extends WorkItemDeps {
  /** Enters a person in the register, in the worker's name; the same request id meets the same record. */
  register(viewer: StaffViewer, registration: Registration, now: Date): Promise<{ residentId: string }>;
}

export interface TakenIn {
  loaded: LoadedItem;
  /** False when this submission id was answered before: the same receipt again. */
  isNew: boolean;
}

/**
 * Takes in at the window, on the telephone or from paper what somebody asks for, in that person's name (DESIGN idea 9): the
 * same form, judged, claimed and routed as if they had sent it. Sent twice it is taken once.
 *
 * @throws DomainError already-submitted, service-version-unknown, service-version-old, not-found for a person outside the worker's area, what
 *   `refuseIntake` answers, already-registered, service-closed, invalid-input,
 *   not-eligible, claim-taken.
 */
export async function takeInWorkItem(
  deps: TakeInDeps,
  viewer: StaffViewer,
  request: IntakeRequest,
  now: Date,
): Promise<TakenIn> {
  const id = deps.keyedId('submission', viewer.accountId, request.submissionId);
  const earlier = await deps.items.find(viewer, id);
  if (earlier) return { loaded: await same(deps, viewer, earlier, request), isNew: false };

  const { asked } = await mayTakeIn(deps, viewer, request, now);
  requireOwnFiles(await ownFiles(deps, viewer, request.papers), request.papers);
  const concerned =
    request.applicant.kind === 'new' && asked.person
      ? { person: await registered(deps, viewer, request, asked.person, now) }
      : asked;
  const inserted = await fileWorkItem(deps, {
    id,
    form: request,
    concerned,
    filedBy: { account: viewer.accountId, person: null, basis: 'on-request', channel: request.channel },
    actor: { kind: 'staff', id: viewer.accountId, memberId: viewer.staffId, roles: viewer.roles },
    now,
  });
  if (inserted) return { loaded: inserted, isNew: true };
  return { loaded: await same(deps, viewer, await deps.items.get(viewer, id), request), isNew: false };
}

/** Registers who was not yet, once their form is fit: a fault in it leaves nobody half entered. */
async function registered(
  deps: TakeInDeps,
  viewer: StaffViewer,
  request: IntakeRequest,
  candidate: Resident,
  now: Date,
): Promise<Resident> {
  const definition = deps.definition(request.service);
  const handling = await whereHandled(deps, definition, candidate, request.answers);
  const eligibility = judgeApplication(definition, candidate, request.answers, { ...handling, now });
  const refusal = refuseSubmission(request, { definition, eligibility, now, ...handling });
  if (refusal) throw new DomainError(refusal.code, refusal.details);
  const { _id: requestId, county, area, profile, contact } = candidate;
  try {
    const registration = { requestId, county, area, profile, contact };
    const { residentId } = await deps.register(viewer, registration, now);
    const person = await deps.residents.find(viewer, residentId);
    if (!person) throw new DomainError('not-found');
    return person;
  } catch (error) {
    const isTaken = error instanceof DomainError && error.code === 'claim-taken';
    throw isTaken ? new DomainError('already-registered') : error;
  }
}

/** The same worker sent the same before. @throws DomainError already-submitted */
async function same(
  deps: TakeInDeps,
  viewer: StaffViewer,
  loaded: LoadedItem,
  request: IntakeRequest,
): Promise<LoadedItem> {
  return sameFiling(deps, loaded, request, await isSamePerson(deps, viewer, loaded, request.applicant));
}

async function isSamePerson(
  deps: TakeInDeps,
  viewer: StaffViewer,
  { item, open }: LoadedItem,
  applicant: Applicant,
): Promise<boolean> {
  switch (applicant.kind) {
    case 'registered':
      return item.for === applicant.personId;
    case 'new': {
      const person = await deps.residents.find(viewer, item.for);
      return person?.area === applicant.area && isDeepStrictEqual(person.profile, applicant.profile);
    }
    case 'caller': {
      const { name, phone } = applicant;
      return item.for === '' && isDeepStrictEqual(open().get(1)?.caller, { name, phone });
    }
  }
}
