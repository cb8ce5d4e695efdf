import { nextWorkingDay, type Calendar } from '../../shared/calendar/working-days';
import { localDateOf } from '../../shared/calendar/plain-date';
import { maskName } from '../../shared/residents/resident';
import type { Answers } from '../../shared/service-catalogue/form-answers';
import { countyOfArea, type Places } from '../../shared/service-catalogue/handling-place';
import assistiveDevice from '../../shared/service-catalogue/definitions/assistive-device';
import { serviceVersionId, type ServiceDefinition } from '../../shared/service-catalogue/service-definition';
import type { RoutingOutcome } from '../../shared/staff/routing-outcome';
import type { Action, AnyAction, MissingItem, PaperFiles } from '../../shared/work-items/actions';
import { decide } from '../../shared/work-items/decide';
import type { Change, Facts } from '../../shared/work-items/decision';
import type { ItemIdentity } from '../../shared/work-items/item-identity';
import { decideSubmission, type SubmitFacts } from '../../shared/work-items/submit';
import type { OutboxEntry } from '../../shared/work-items/outbox';
import type { WorkItem } from '../../shared/work-items/work-item';
import type { EntryContents } from '../../shared/work-items/entry-contents';
import { aCalendar, at } from './calendar';
import { aResident } from './resident';
import { DESKS, MISSING, RECORDS, WHEELCHAIR } from './wheelchair-story';
export { DESKS, MINIAPP_STORY, MISSING, WHEELCHAIR } from './wheelchair-story';

interface Told {
  change: Change;
  entries: Map<number, EntryContents>;
  outbox: OutboxEntry[];
}

interface World {
  mayBeNamed: boolean;
  definition: ServiceDefinition;
  calendar: Calendar;
  routing(step: string): RoutingOutcome;
}

/** What a story begins with; the submission of MINIAPP.md §6, unless given. */
export interface Beginning {
  id?: string;
  /** Day (10:00) or instant at which it is submitted. */
  on?: string | Date;
  answers?: Partial<Answers>;
  papers?: PaperFiles;
  /** The person concerned; filed by the daughter unless `agent` is null. */
  person?: string;
  name?: string;
  agent?: string | null;
  calendar?: Calendar;
  /** Another service than the wheelchair's; its answers are then all given. */
  definition?: ServiceDefinition;
  /** Where the places of the matter lie, of a service that has some. */
  places?: Places;
  /** What the county pays in place of the definition's amounts. */
  amounts?: SubmitFacts['amounts'];
  /** Whether a public notice may name the person. */
  mayBeNamed?: boolean;
  /** Changes where a step goes: nobody, or a stand-in. */
  routing?: Record<string, Partial<RoutingOutcome>>;
}

const instantOf = (on: string | Date): Date => (typeof on === 'string' ? at(on) : on);

/**
 * An application played through the real core: each trait is an action decided by `decide`.
 * `anApplication().sentBack('2026-06-08').supplemented('2026-06-10')`; without a day an action falls on the next working day.
 */
export function anApplication(beginning: Beginning = {}) {
  const world = worldOf(beginning);
  return storyOf(world, submit(world, beginning));
}

function storyOf(world: World, told: Told) {
  const { item } = told.change;
  const tell = (body: AnyAction, on?: string | Date, actor: Action['actor'] = officer(item)) =>
    storyOf(world, act(world, told, body, on, actor));
  const record = (
    type: 'pass-check' | 'accept' | 'assess' | 'approve' | 'hand-over',
    on?: string | Date,
    over: Answers = {},
  ) => tell({ type, record: { ...RECORDS[type], ...over } }, on);
  return {
    item,
    entries: told.entries,
    /** Every message and effect so far. */
    outbox: told.outbox,
    /** The last decision, for what reads a change. */
    change: told.change,
    context: { definition: world.definition, calendar: world.calendar },
    facts: factsOf(world, told),
    act: tell,
    checked: (on?: string | Date) => record('pass-check', on),
    accepted: (on?: string | Date) => record('accept', on),
    assessed: (on?: string | Date, over?: Answers) => record('assess', on, over),
    approved: (on?: string | Date) => record('approve', on),
    handedOver: (on?: string | Date) => record('hand-over', on),
    sentBack: (on?: string | Date, missing: MissingItem[] = MISSING) =>
      tell({ type: 'request-supplement', missing, nothingElseMissing: true }, on),
    supplemented: (on?: string | Date) =>
      tell(
        {
          type: 'supplement',
          answers: { contactPhone: '13900002208' },
          papers: { 'home-photos': ['photo-3', 'photo-4'] },
        },
        on,
        applicant(item),
      ),
    refused: (on?: string | Date, reason = 'not-suitable') =>
      tell(
        {
          type: 'refuse',
          reason,
          words: '评估下来，现在用了容易摔。',
          otherHelp: ['先做康复训练，3 个月后再评估'],
        },
        on,
      ),
    withdrawn: (on?: string | Date) => tell({ type: 'withdraw' }, on, applicant(item)),
    confirmed: (on?: string | Date) => tell({ type: 'confirm-receipt' }, on, applicant(item)),
    urged: (on?: string | Date) => tell({ type: 'urge' }, on, applicant(item)),
    noted: (words: string, on?: string | Date) => tell({ type: 'note', words }, on),
    taken: (staffId: string, on?: string | Date) => tell({ type: 'take' }, on, staffActor(staffId)),
    /** The named approver acts. */
    answered: (body: AnyAction, on?: string | Date) => tell(body, on, staffActor(APPROVER)),
    lapsed: (on?: string | Date) => tell({ type: 'lapse' }, on, JOB),
    overdue: (clock: string, on?: string | Date) => tell({ type: 'mark-overdue', clock }, on, JOB),
    warned: (clock: string, on?: string | Date, threshold = 'yellow') =>
      tell({ type: 'warn', clock, threshold }, on, JOB),
    escalated: (clock: string, threshold: string, on?: string | Date) =>
      tell({ type: 'escalate', clock, threshold }, on, JOB),
    deemedAccepted: (on?: string | Date) => tell({ type: 'deem-accepted' }, on, JOB),
    build: (): WorkItem => structuredClone(item),
  };
}

export type Story = ReturnType<typeof storyOf>;

/** Whom these stories name when something must be approved. */
export const APPROVER = 'yang-shengwu';
const JOB: Action['actor'] = { kind: 'job', id: 'sweep', memberId: 'sweep', roles: [] };
const staffActor = (staffId: string): Action['actor'] => ({
  kind: 'staff',
  id: `account-${staffId}`,
  memberId: staffId,
  roles: ['handler'],
});
const officer = (item: WorkItem): Action['actor'] => staffActor(item.assignee?.staffId ?? 'nobody');
const applicant = (item: WorkItem): Action['actor'] => ({
  kind: 'resident',
  id: item.filedBy.account,
  memberId: item.filedBy.person ?? item.for,
  roles: [],
});

function worldOf({
  calendar = aCalendar(),
  definition = assistiveDevice,
  mayBeNamed = true,
  routing = {},
}: Beginning): World {
  return {
    mayBeNamed,
    calendar,
    definition,
    routing(step) {
      const desk = DESKS[step] ?? DESKS['approval']!;
      return {
        unit: desk.unit,
        line: desk.line,
        assignee: desk.staffId,
        post: `post-${step}`,
        acting: 'A',
        rule: `*/${step}/431229`,
        reason: '岗位责任清单。',
        excluded: [],
        ...routing[step],
      };
    },
  };
}

function submit(
  world: World,
  {
    id = 'item-1',
    on = '2026-06-04',
    definition,
    answers,
    papers,
    amounts = [],
    person = 'wu-degui',
    name,
    agent = 'wu-xiaomei',
    places,
  }: Beginning,
): Told {
  const now = instantOf(on);
  const filer = agent ?? person;
  const basis = agent ? 'family' : 'self';
  const identity: ItemIdentity = {
    _id: id,
    caseId: id,
    leg: 1,
    number: '靖 4839-1752',
    kind: 'application',
    county: '431229',
    area: '431229101201',
    service: serviceVersionId(world.definition),
    display: { name: maskName(name ?? aResident(person).profile.name), place: '甘棠镇枫香村' },
    for: person,
    filedBy: { account: `account-${filer}`, person: filer, basis, channel: 'h5' },
    claims: [`assistive-device:device:${person}:manual-wheelchair`],
  };
  const given = Object.fromEntries(
    Object.entries({ ...(definition ? {} : WHEELCHAIR), ...answers }).filter(
      ([, value]) => value !== undefined,
    ),
  ) as Answers;
  const change = decideSubmission(
    {
      submissionId: `submission-${id}-0001`,
      answers: given,
      papers: papers ?? (definition ? {} : { 'home-photos': ['photo-1', 'photo-2'] }),
    },
    {
      ...world,
      ...(places ? { places, counties: new Set(Object.values(places).map(countyOfArea)) } : {}),
      routing: routesOf(world),
      ...{ answers: {}, papers: {}, identity },
      ...{ eligibility: [], limits: [], amounts },
      actor: { kind: 'resident', id: identity.filedBy.account, memberId: filer, roles: [] },
      channel: 'h5',
      now,
    },
  );
  return proceed(change, new Map(), []);
}

function act(
  world: World,
  told: Told,
  body: AnyAction,
  on: string | Date | undefined,
  actor: Action['actor'],
): Told {
  const { item } = told.change;
  const now = on
    ? instantOf(on)
    : at(nextWorkingDay(localDateOf(item.history.at(-1)!.recordedAt), world.calendar));
  const basis = actor.kind === 'job' ? 'system' : actor.kind === 'staff' ? 'in-office' : item.filedBy.basis;
  const channel = actor.kind === 'job' ? 'system' : actor.kind === 'staff' ? 'admin' : 'h5';
  const action: Action = {
    actionId: `action-${item._id}-${item.version + 1}`,
    actor,
    for: item.for,
    basis,
    channel,
    occurredAt: now,
    recordedAt: now,
    body,
  };
  const chosen =
    body.type === 'take' || body.type === 'assign'
      ? {
          chosen: {
            ...world.routing(item.step),
            assignee: body.type === 'assign' ? body.staffId : actor.memberId,
          },
        }
      : {};
  const named = body.type === 'ask-stop' || body.type === 'ask-extension' ? { approver: APPROVER } : {};
  return proceed(
    decide(item, action, item.version, { ...factsOf(world, told), ...chosen, ...named }),
    told.entries,
    told.outbox,
  );
}

function factsOf(world: World, told: Told): Facts {
  const current = told.entries.get(told.change.item.answersEntry);
  return {
    ...world,
    routing: routesOf(world),
    answers: current?.answers ?? {},
    papers: current?.papers ?? {},
  };
}

const routesOf = (world: World) =>
  Object.fromEntries(world.definition.steps.map((step) => [step.code, world.routing(step.code)]));

function proceed(
  decision: ReturnType<typeof decide>,
  entries: ReadonlyMap<number, EntryContents>,
  outbox: readonly OutboxEntry[],
): Told {
  if (decision.kind === 'rejection')
    throw new Error(`the story stops: ${decision.code} ${JSON.stringify(decision.details)}`);
  const after = new Map(entries);
  if (decision.contents) after.set(decision.entry.n, decision.contents);
  return { change: decision, entries: after, outbox: [...outbox, ...decision.outbox] };
}
