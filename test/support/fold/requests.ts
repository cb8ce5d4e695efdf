import {
  serviceVersionId,
  type ServiceDefinition,
} from '../../../shared/service-catalogue/service-definition';
import type { Places } from '../../../shared/service-catalogue/handling-place';
import type { Answers } from '../../../shared/service-catalogue/form-answers';
import type { ActingAs } from '../../../shared/staff/routing-outcome';
import type { ActingViewer, ResidentViewer, StaffViewer } from '../../../shared/staff/viewer';
import type { Action, AnyAction } from '../../../shared/work-items/actions';
import type { Decision, Facts } from '../../../shared/work-items/decision';
import type { ItemIdentity } from '../../../shared/work-items/item-identity';
import { decideSubmission, type SubmitFacts } from '../../../shared/work-items/submit';
import type { WorkItem } from '../../../shared/work-items/work-item';
import type { Random } from '../../../server/demo-world/seeded-random';
import { STAFF } from './people';
import { JOINT } from './random-joint';

/** Where the places of a random matter lie: its first part here, the second in another county, or in another town of this one. */
export const WHERE: readonly Places[] = [
  { here: '431229101201', there: '511403' },
  { here: '431229101201', there: '431229102' },
];
/** Counties to which a random matter may go. */
export const COUNTIES: ReadonlySet<string> = new Set(['431229', '511403']);

/** Whose item a random history is about, and where. */
export function identityFor(
  person: ResidentViewer,
  definition: ServiceDefinition,
  worker?: StaffViewer,
): ItemIdentity {
  return {
    _id: 'item-1',
    caseId: 'item-1',
    leg: 1,
    number: '靖 4839-1752',
    kind: 'application',
    county: person.county,
    area: '431229101201',
    service: serviceVersionId(definition),
    display: { name: '吴*贵', place: '甘棠镇枫香村' },
    for: person.personId,
    filedBy: worker
      ? { account: worker.accountId, person: null, basis: 'on-request', channel: 'window' }
      : { account: person.accountId, person: person.personId, basis: 'self', channel: 'h5' },
    claims: ['claim'],
  };
}

/** The first entry of an item that a person files for themselves, or that a worker takes in for them. */
export function submitFor(
  person: ResidentViewer,
  definition: ServiceDefinition,
  answers: Answers,
  facts: Facts,
  now: Date,
  promised: Pick<SubmitFacts, 'limits' | 'amounts'>,
  places: Places,
  worker?: StaffViewer,
): Decision {
  const channel = worker ? 'window' : 'h5';
  const identity = identityFor(person, definition, worker);

  return decideSubmission(
    {
      submissionId: 'submission-000000001',
      answers,
      papers: { 'home-photos': ['photo-0'] },
    },
    {
      ...facts,
      ...(definition.places ? { places } : {}),
      identity,
      ...promised,
      eligibility: [],
      actor: actorOf(worker ?? person),
      channel,
      now,
    },
  );
}

/** An action of somebody on an item, recorded when it happens. */
export function actionOf(viewer: ActingViewer, body: AnyAction, item: WorkItem, now: Date): Action {
  const [basis, channel] = (
    { job: ['system', 'system'], staff: ['in-office', 'admin'], resident: ['self', 'h5'] } as const
  )[viewer.kind];
  return {
    actionId: `action-${item.version + 1}-0000000`,
    actor: actorOf(viewer),
    for: item.for,
    ...{ basis, channel, body },
    ...{ occurredAt: now, recordedAt: now },
  };
}

function actorOf(viewer: ActingViewer): Action['actor'] {
  switch (viewer.kind) {
    case 'job':
      return { kind: 'job', id: viewer.name, memberId: viewer.name, roles: [] };
    case 'staff':
      return { kind: 'staff', id: viewer.accountId, memberId: viewer.staffId, roles: viewer.roles };
    case 'resident':
      return { kind: 'resident', id: viewer.accountId, memberId: viewer.personId, roles: [] };
  }
}

/** Whom the organisation names at this moment: some people of the line, or nobody. */
export function namedFor(
  { type }: AnyAction,
  random: Random,
): Pick<Facts, 'told' | 'approver' | 'mayBeNamed' | 'joint'> {
  const someone = () => random.pick(STAFF).staffId;
  if (type === 'ask-stop' || type === 'ask-extension')
    return random.chance(0.95) ? { approver: someone() } : {};
  if (type === 'ask-joint') return random.chance(0.95) ? { joint: { definition: JOINT } } : {};
  if (type === 'post-notice') return random.chance(0.9) ? { mayBeNamed: random.chance(0.6) } : {};
  if (!['warn', 'escalate', 'mark-overdue', 'deem-accepted', 'urge'].includes(type)) return {};
  return random.chance(0.9) ? { told: [{ staffId: someone(), as: 'section-head' }] } : {};
}

/** Into the hands of who takes it, was chosen for it, or leads the unit that gives it back. */
export function chosenFor(viewer: ActingViewer, body: AnyAction, item: WorkItem): Pick<Facts, 'chosen'> {
  if (viewer.kind !== 'staff') return {};
  const { unit, line } = item;
  const chosen = (assignee: string | null, rule = 'chosen', acting: ActingAs = 'line') => ({
    chosen: {
      ...{ unit, line, assignee, rule, reason: '指定', excluded: [] },
      post: rule === 'returned' ? null : (item.assignee?.post ?? null),
      acting: assignee ? acting : ('none' as const),
      ...(item.readers ? { readers: [] } : {}),
    },
  });
  switch (body.type) {
    case 'take':
      return chosen(viewer.staffId, 'chosen', item.assignee ? 'B' : 'line');
    case 'assign':
      return chosen(body.staffId);
    case 'dispense':
      return chosen(body.staffId, 'dispensed');
    case 'return-not-ours':
      // Now and then nobody up the line can decide.
      return chosen(item.version % 7 === 0 ? null : 'chair', 'returned');
    default:
      return {};
  }
}
