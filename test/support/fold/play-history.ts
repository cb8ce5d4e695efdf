import { isDeepStrictEqual } from 'node:util';
import { createRandom, type Random } from '../../../server/demo-world/seeded-random';
import { allowedActions, mayDo } from '../../../server/work-items/work-items.policy';
import { plainDate } from '../../../shared/calendar/plain-date';
import { amountsToSet } from '../../../shared/service-catalogue/county-amounts';
import { limitsToShorten, type CountyLimit } from '../../../shared/service-catalogue/county-limits';
import type { Answers } from '../../../shared/service-catalogue/form-answers';
import type { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import { isJointPart } from '../../../shared/service-catalogue/step';
import type { Calendar } from '../../../shared/calendar/working-days';
import type { RoutingOutcome } from '../../../shared/staff/routing-outcome';
import type { ActingViewer, JobViewer } from '../../../shared/staff/viewer';
import type { AnyAction } from '../../../shared/work-items/actions';
import { decide } from '../../../shared/work-items/decide';
import type { Decision, Facts } from '../../../shared/work-items/decision';
import { ruleOf } from '../../../shared/work-items/action-rules';
import { ActionType } from '../../../shared/work-items/status-table';
import { stepsAfter } from '../../../shared/work-items/steps-after';
import { firstBroughtByTime, wakesOf } from '../../../shared/work-items/wake';
import type { SubmitFacts } from '../../../shared/work-items/submit';
import type { WorkItem } from '../../../shared/work-items/work-item';
import type { EntryContents } from '../../../shared/work-items/entry-contents';
import { at } from '../../factories/calendar';
import { WHEELCHAIR } from '../../factories/wheelchair-story';
import { deepFreeze } from './deep-freeze';
import { FATHER, randomRoute, randomRoutes, RESIDENTS, STAFF } from './people';
import { pickOffered, type Offered } from './pick-offered';
import { openedPart } from './random-joint';
import { randomBody } from './random-bodies';
import { randomAnswer } from './random-answer';
import { pickEditions } from './random-calendars';
import { randomTurn } from './random-quota';
import { randomService } from './random-service';
import { laterInstant } from './random-time';
import { actionOf, chosenFor, COUNTIES, identityFor, namedFor, submitFor, WHERE } from './requests';

const JOB: JobViewer = { kind: 'job', name: 'time-limit-sweep' };
const MINUTE = 60_000;

/** Counts of what was played, by name. */
export type Tally = Map<string, number>;

export interface Watch {
  /** After every accepted action. */
  accepted(played: Played, before: WorkItem | null): void;
  tally: Tally;
}

/** One history in the making. */
export interface Played {
  definition: ServiceDefinition;
  calendarOf(edition: string): Calendar;
  item: WorkItem;
  /** What was sealed, by entry. */
  contents: ReadonlyMap<number, EntryContents>;
  now: Date;
  /** Who stands in for who has it. */
  standIn: string | null;
  /** Staff on record as related to one of the parties. */
  interested: readonly string[];
}

/**
 * Plays one random history through the real policy and the real `decide`: any actor, any time, late, stale or wrong.
 * What is rejected must leave everything as it was: items are frozen, so touching one throws.
 */
export function playHistory(seed: string, watch: Watch): Played {
  const random = createRandom(seed);
  const definition = deepFreeze(randomService(random.fork('service')));
  const editions = pickEditions(random.fork('calendar'));
  const play = new Play(definition, editions, random, watch);
  play.submit();
  for (let attempts = random.int(2, 20); attempts > 0 && play.goesOn(); attempts -= 1) play.attempt();
  return play;
}

class Play implements Played {
  item!: WorkItem;
  now: Date;
  standIn: string | null = null;
  readonly interested: readonly string[];
  private calendar: Calendar;
  private readonly isInAHurry: boolean;
  readonly contents = new Map<number, EntryContents>();

  constructor(
    readonly definition: ServiceDefinition,
    private readonly editions: readonly [Calendar, Calendar],
    private readonly random: Random,
    private readonly watch: Watch,
  ) {
    this.calendar = editions[0];
    const relations = random.fork('relations');
    this.interested = relations.chance(0.15) ? [relations.pick(STAFF).staffId] : [];
    this.isInAHurry = random.fork('hurry').chance(0.3);
    this.now = new Date(at('2025-10-01', '00:00').getTime() + random.int(0, 420 * 24 * 60) * MINUTE);
  }

  readonly calendarOf = (edition: string): Calendar =>
    this.editions.find((each) => each.edition === edition)!;

  submit(): void {
    const { definition, now } = this;
    if (isJointPart(definition)) return this.openPart();
    const answers = this.answers();
    const first = [definition.steps[0]!.code];
    const facts = this.facts(randomRoutes(first, definition, false, this.random));
    const worker = this.random.chance(0.2) ? this.random.pick(STAFF) : undefined;
    const places = this.random.pick(WHERE);
    this.take(submitFor(FATHER, definition, answers, facts, now, this.promised(), places, worker), null);
  }

  /** Another office was asked for its part of somebody's matter. */
  private openPart(): void {
    const { definition, now, random } = this;
    const route = randomRoute('joint-part', random);
    this.take(openedPart(identityFor(FATHER, definition), this.facts(), route, now, random), null);
  }

  /** What the county promises shorter and pays in its own amounts, each in a part of the histories. */
  private promised(): Pick<SubmitFacts, 'limits' | 'amounts'> {
    const amounts = amountsToSet(this.definition)
      .filter(() => this.random.chance(0.3))
      .map(({ line, option }) => ({
        ...{ line, ...(option === undefined ? {} : { option }), fen: this.random.int(1, 999_999) },
        effectiveFrom: plainDate('2025-09-01'),
      }));
    return { limits: this.limits(), amounts };
  }

  private limits(): CountyLimit[] {
    if (this.random.chance(0.5)) return [];
    return limitsToShorten(this.definition)
      .filter(({ limit }) => limit.amount > 1 && this.random.chance(0.4))
      .map(({ of, code, limit }) => ({
        ...{ of, code, amount: this.random.int(1, limit.amount - 1) },
        effectiveFrom: plainDate('2025-09-01'),
      }));
  }

  /** The wheelchair's answers, and fit ones to what else the service asks. */
  private answers(): Answers {
    const more = this.definition.fields.filter(({ code, required }) => required && !(code in WHEELCHAIR));
    const given = more.map((field) => [field.code, randomAnswer(this.definition, field, this.random)]);
    return { ...WHEELCHAIR, ...Object.fromEntries(given) };
  }

  /** Of what is over for good little more is told: a note, an attempt at something else. */
  goesOn(): boolean {
    const { isOpen, status, history, readers } = this.item;
    const runsOn = status === 'completed' && this.item.benefit !== undefined;
    const isUnread = this.definition.restricted !== undefined && readers === undefined;
    const isAskable = status === 'refused' && history.at(-1)!.until !== undefined;
    const mayBeTakenUp = runsOn || isUnread || isAskable || status === 'lapsed';
    return isOpen || mayBeTakenUp || this.random.chance(0.4);
  }

  /** Time passes, the sweep mostly runs, somebody tries something. */
  attempt(): void {
    const { random } = this;
    this.passTime();
    const leave = random.fork(`leave-${this.item.version}`);
    this.standIn = leave.chance(0.1) ? leave.pick(STAFF).staffId : null;
    if (random.chance(0.08)) this.publish();
    if (random.chance(0.1)) this.sweepTooEarly();
    if (random.chance(0.7)) this.sweep();
    if (random.chance(0.06)) this.act(JOB, randomBody('change-holder', this.moment()));
    if (random.chance(this.item.assignee ? 0.03 : 0.6))
      this.act(JOB, randomBody('find-holder', this.moment()));
    this.hearOfParts();
    if (this.item.status === 'on-waiting-list' && random.chance(0.15)) this.act(JOB, { type: 'take-turn' });
    const isSensible = random.chance(0.85);
    const offered = isSensible ? this.offered() : [];
    const [actor, type] =
      offered.length > 0
        ? pickOffered(offered, random, this.isInAHurry && this.item.status === 'open')
        : ([random.pick<ActingViewer>([...RESIDENTS, ...STAFF]), random.pick(ActionType.options)] as const);
    this.act(actor, randomBody(type, this.moment()));
    if (type === 'assign' && random.chance(0.3)) this.act(actor, { type: 'undo-assign' });
  }

  /** Other offices answer, or give back, what they were asked; a part is needed no more. */
  private hearOfParts(): void {
    const { random } = this;
    if (this.item.joint && random.chance(0.4))
      this.act(JOB, randomBody(random.pick(['joint-answered', 'joint-returned'] as const), this.moment()));
    if (this.item.partOf && random.chance(0.15)) this.act(JOB, randomBody('recall-part', this.moment()));
  }

  private moment() {
    const { item, now, random } = this;
    return { item, facts: this.facts(), now, random };
  }

  /** Another edition; mostly the item is reckoned again with it, once: a second time nothing changes. */
  private publish(): void {
    this.calendar = this.editions[1];
    if (this.random.chance(0.3)) return;
    this.act(JOB, { type: 'reckon-again' }, this.item.version);
    const { version } = this.item;
    this.act(JOB, { type: 'reckon-again' }, version);
    if (this.item.version !== version) throw new Error('reckoned twice by one edition');
  }

  private passTime(): void {
    this.now = laterInstant(this.item, this.now, this.random);
  }

  /** Everything that is due, as the sweep does it: one recorded action after the other. */
  private sweep(): void {
    for (;;) {
      const due = firstBroughtByTime(this.item, this.now, this.facts());
      if (!due) return;
      const { version } = this.item;
      this.act(JOB, due.action, version);
      if (this.item.version === version) throw new Error(`the sweep cannot do ${due.action.type}`);
      // The same sweep in a second process, with what it read before.
      if (this.random.chance(0.1)) this.act(JOB, due.action, version);
    }
  }

  /** A sweep that believes it is later than it is: nothing may come of it. */
  private sweepTooEarly(): void {
    const early = wakesOf(this.item, this.facts()).find((wake) => wake.at > this.now);
    if (!early) return;
    const { version } = this.item;
    this.act(JOB, early.action, version);
    if (this.item.version !== version) throw new Error(`${early.action.type} before it was due`);
  }

  private offered(): Offered[] {
    return this.random
      .shuffle([...RESIDENTS, ...STAFF])
      .slice(0, 6)
      .flatMap((viewer) => allowedActions(viewer, this.item, this).map((type) => [viewer, type] as const));
  }

  private act(viewer: ActingViewer, body: AnyAction, seen = this.seenVersion()): void {
    const { item, now, definition } = this;
    if (!mayDo(viewer, item, body.type, this)) return this.count(`not allowed`);
    // In the restricted store, and on the way there.
    const isApart = item.readers !== undefined || body.type === 'restrict';
    const facts = {
      ...this.facts(randomRoutes(stepsAfter(item, body.type, this), definition, isApart, this.random)),
      ...chosenFor(viewer, body, item),
      ...namedFor(body, this.random),
      ...randomTurn(body, item, now, this.random),
    };
    const action = actionOf(viewer, body, item, now);
    const decision = decide(item, action, seen, facts);
    this.countSeen(decision, body.type, seen);
    if (decision.kind === 'rejection') return this.count(`rejected: ${decision.code}`);
    if (seen < item.version && !isDeepStrictEqual(decision, decide(item, action, item.version, facts)))
      throw new Error(`${body.type} depends on the version seen`);
    this.take(decision, item);
    this.count(`${item.status} → ${body.type}`);
    if (now < item.history.at(-1)!.recordedAt) this.count('with the clock set back');
  }

  /** Where somebody decides on an older version, only a change to what the action rests on may stop it. */
  private countSeen(decision: Decision, type: ActionType, seen: number): void {
    const since = this.item.history.filter(({ n, action }) => n > seen && action !== 'submit');
    const touched = since.flatMap(({ action }) => [...ruleOf(action as ActionType).changes]);
    const isTouched = ruleOf(type).restsOn.some((group) => touched.includes(group));
    const isConflict = decision.kind === 'rejection' && decision.code === 'changed-meanwhile';
    if (isTouched !== isConflict) throw new Error(`${type} seen at ${seen}: conflict ${String(isConflict)}`);
    if (since.length > 0) this.count(isConflict ? 'stale: 409' : 'stale: went on');
  }

  private take(decision: Decision, before: WorkItem | null): void {
    if (decision.kind === 'rejection') throw new Error(`not submitted: ${JSON.stringify(decision)}`);
    this.item = deepFreeze(decision.item);
    if (decision.contents) this.contents.set(decision.entry.n, decision.contents);
    this.count('entries');
    this.watch.accepted(this, before);
  }

  private seenVersion(): number {
    return this.random.chance(0.8) ? this.item.version : this.random.int(1, this.item.version);
  }

  private facts(routing: Record<string, RoutingOutcome> = {}): Facts {
    const contents = this.contents.get((this.item as WorkItem | undefined)?.answersEntry ?? 0);
    const { definition, calendar } = this;
    return {
      definition,
      calendar,
      routing,
      answers: contents?.answers ?? {},
      papers: contents?.papers ?? {},
      ...(definition.places ? { counties: COUNTIES } : {}),
    };
  }

  private count(name: string): void {
    const { tally } = this.watch;
    tally.set(name, (tally.get(name) ?? 0) + 1);
  }
}
