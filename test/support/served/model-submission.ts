import { payingCounty } from '../../../shared/service-catalogue/across-counties';
import { judgeApplication } from '../../../server/services/judge-application';
import { whereHandled } from '../../../server/work-items/where-handled';
import { routeSteps } from '../../../server/work-items/route-steps';
import type { ErrorCode } from '../../../shared/errors';
import { localDateOf } from '../../../shared/calendar/plain-date';
import { maskName, type Resident } from '../../../shared/residents/resident';
import { claimIds } from '../../../shared/service-catalogue/claim-period';
import { countyAmounts, countyLimits } from '../../../shared/service-catalogue/service-settings';
import type { Answers } from '../../../shared/service-catalogue/form-answers';
import { accusedIn, firstStepOf } from '../../../shared/service-catalogue/restriction';
import {
  serviceVersionId,
  type ServiceDefinition,
} from '../../../shared/service-catalogue/service-definition';
import type { ResidentViewer, StaffViewer } from '../../../shared/staff/viewer';
import type { PaperFiles } from '../../../shared/work-items/actions';
import { INTAKE } from '../../../shared/work-items/hands';
import { decideSubmission, refuseSubmission } from '../../../shared/work-items/submit';
import { deepFreeze } from '../fold/deep-freeze';
import type { Kept, ModelWorld } from './kept';
import { routeOf } from './route-of';

/** An application as it is about to be sent. */
export interface Application {
  by: ResidentViewer | StaffViewer;
  person: Resident;
  definition: ServiceDefinition;
  submissionId: string;
  answers: Answers;
  papers: PaperFiles;
}

/** Why it is not taken, or null. */
export async function refused(
  { definition, person, answers, papers }: Application,
  { counties, now }: ModelWorld,
): Promise<ErrorCode | null> {
  const handling = await whereHandled(
    { counties: async () => new Set(counties), areaNamer: async () => () => undefined },
    definition,
    person,
    answers,
  );
  const eligibility = judgeApplication(definition, person, answers, { ...handling, now });
  return refuseSubmission({ answers, papers }, { definition, eligibility, now, ...handling })?.code ?? null;
}

/** The item that it makes. @param made what the server alone can make: its id and its number. */
export async function submitted(
  { by, person, definition, submissionId, answers, papers }: Application,
  made: { id: string; number: string },
  { at, counties, settings, now }: ModelWorld,
): Promise<Kept> {
  const handling = await whereHandled(
    { counties: async () => new Set(counties), areaNamer: async () => () => undefined },
    definition,
    person,
    answers,
  );
  const { county, area, ...places } = handling;
  const { organisation, calendar } = at(county);
  const isWorker = by.kind === 'staff';
  const basis = isWorker
    ? 'on-request'
    : (by.actsFor.find(({ personId }) => personId === person._id)?.basis ?? 'self');
  const channel = isWorker ? 'window' : 'h5';
  const filer = isWorker ? null : by.personId;
  const payer = payingCounty(definition, handling.places) ?? county;
  const step = firstStepOf(definition, answers, handling.places);
  const decision = decideSubmission(
    { submissionId, answers, papers },
    {
      ...{ definition, calendar, answers: {}, papers: {}, channel, now },
      ...places,
      limits: countyLimits(definition, settings(county, definition.code), localDateOf(now)),
      amounts: countyAmounts(definition, settings(payer, definition.code), localDateOf(now)),
      eligibility: judgeApplication(definition, person, answers, { county, now }),
      actor: isWorker
        ? { kind: 'staff', id: by.accountId, memberId: by.staffId, roles: by.roles }
        : { kind: 'resident', id: by.accountId, memberId: by.personId, roles: [] },
      identity: {
        ...{ _id: made.id, caseId: made.id, leg: 1, number: made.number, county, area },
        kind: definition.kind ?? 'application',
        service: serviceVersionId(definition),
        display: { name: maskName(person.profile.name), place: '甘棠镇大桥村' },
        for: person._id,
        filedBy: { account: by.accountId, person: filer, basis, channel },
        claims: claimIds(definition, person._id, answers, localDateOf(now)),
      },
      routing: routeSteps(
        {
          ...{ county, area, for: person._id, filer, accused: accusedIn(definition, answers) },
          hands: isWorker ? [{ staffId: by.staffId, step: INTAKE }] : [],
        },
        [step],
        { route: routeOf(false), organisation, calendar, definition, now },
      ),
    },
  );
  if (decision.kind === 'rejection') throw new Error(`the model does not take it: ${decision.code}`);
  const { item, entry, contents, outbox } = decision;
  return {
    ...{ definition, person, outbox, item: deepFreeze(item) },
    contents: new Map(contents ? [[entry.n, contents]] : []),
  };
}
