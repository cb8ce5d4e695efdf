import { createRandom, type Random } from '../../server/demo-world/seeded-random';
import {
  addDays,
  instantAt,
  localDateOf,
  plainDate,
  yearOf,
  type PlainDate,
} from '../../shared/calendar/plain-date';
import { nextWorkingDay, type Calendar } from '../../shared/calendar/working-days';
import { openingOn } from '../../shared/service-catalogue/application-window';
import type { Answers } from '../../shared/service-catalogue/form-answers';
import { optionsOf, type FormField } from '../../shared/service-catalogue/form-field';
import { countyOfArea, type Places } from '../../shared/service-catalogue/handling-place';
import {
  getStep,
  serviceVersionId,
  type ServiceDefinition,
} from '../../shared/service-catalogue/service-definition';
import { recordFieldsOf, recordPapersOf } from '../../shared/service-catalogue/step-record';
import { isJointPart, isSaidBefore, type Step } from '../../shared/service-catalogue/step';
import type { AnyAction } from '../../shared/work-items/actions';
import { decide } from '../../shared/work-items/decide';
import type { Decision, Facts } from '../../shared/work-items/decision';
import type { EntryContents } from '../../shared/work-items/entry-contents';
import { decideLeg } from '../../shared/work-items/legs';
import { ADVANCES, isClosed } from '../../shared/work-items/status-table';
import { decideSubmission } from '../../shared/work-items/submit';
import { STEP_CLOCK } from '../../shared/work-items/clocks';
import { clockOf, type WorkItem } from '../../shared/work-items/work-item';
import { aCalendar } from '../factories/calendar';
import { randomAnswer } from './fold/random-answer';
import { openedPart } from './fold/random-joint';
import { randomRoute } from './fold/people';

/** An item as it comes into one of its steps, or out of the last. */
export interface Stage {
  step: string;
  item: WorkItem;
}

export interface Course {
  definition: ServiceDefinition;
  /** Where the places lie; by default all in one county. */
  places?: Places;
  /** Whether the records ask for the steps that only some go through. */
  withStepsOfSome?: boolean;
  /** Each step on its last day in time; by default on the working day after the one before. */
  onLastDays?: true;
  /** The day of the application; by default one on which it is taken. */
  on?: PlainDate;
}

const COUNTY = '431229';
const ELEVEN = 11 * 60;

/**
 * The ordinary course of a matter through the real core: nobody objects, nothing is missing, nobody is late. A leg for each county that
 * it comes to.
 */
export function playOrdinaryCourse(course: Course): Stage[] {
  return new OrdinaryCourse(course).play();
}

class OrdinaryCourse {
  private readonly random: Random = createRandom('ordinary');
  private readonly calendar: Calendar = aCalendar();
  private readonly stages: Stage[] = [];
  private readonly definition: ServiceDefinition;
  private readonly places: Places;
  private readonly answers: Answers;
  private readonly papers: Record<string, string[]>;
  private today: PlainDate;
  private item!: WorkItem;

  constructor(private readonly course: Course) {
    const { definition } = course;
    this.definition = definition;
    this.places =
      course.places ?? Object.fromEntries((definition.places ?? []).map(({ code }) => [code, COUNTY]));
    this.answers = this.filledIn(definition.fields);
    this.papers = Object.fromEntries(definition.papers.map(({ code }) => [code, ['photo']]));
    this.today = course.on ?? firstDayOf(definition);
  }

  play(): Stage[] {
    this.take(this.opened());
    while (!isClosed(this.item.status) || this.item.handedTo) this.goOn();
    return this.stages;
  }

  private opened(): Decision {
    const { definition, places } = this;
    const area = Object.values(places)[0] ?? COUNTY;
    const identity = {
      ...{ _id: 'item-1', caseId: 'item-1', leg: 1, number: '靖 4839-1752', kind: 'application' as const },
      ...{ county: countyOfArea(area), area: '431229101201', service: serviceVersionId(definition) },
      ...{ display: { name: '吴*贵', place: '甘棠镇枫香村' }, for: 'father', claims: [] },
      filedBy: { account: 'account', person: 'father', basis: 'self' as const, channel: 'h5' as const },
    };
    if (isJointPart(definition))
      return openedPart(identity, this.facts(), this.route('joint-part'), this.now(), this.random);
    return decideSubmission(
      { submissionId: 'submission-000000001', answers: this.answers, papers: this.papers },
      {
        ...this.facts(),
        ...(definition.places ? { places } : {}),
        ...{ identity, limits: [], amounts: [], eligibility: [], channel: 'h5', now: this.now() },
        actor: { kind: 'resident', id: 'account', memberId: 'father', roles: [] },
      },
    );
  }

  /** What gets the matter on from where it is. A notice is hung up, and a receipt confirmed, on the same day. */
  private goOn(): void {
    const { item, definition } = this;
    if (item.handedTo) return this.receive();
    const step = getStep(definition, item.step);
    if (item.status === 'awaiting-confirmation') return this.act({ type: 'confirm-receipt' });
    if (step.notice && !item.notice)
      return this.act({ type: 'post-notice', record: { postedAt: '村委会门口' } });
    this.today = this.course.onLastDays
      ? clockOf(item, STEP_CLOCK)!.dueOn
      : nextWorkingDay(item.notice?.until ?? this.today, this.calendar);
    const papers = Object.fromEntries(recordPapersOf(step).map(({ code }) => [code, ['photo']]));
    this.act({ type: ADVANCES[step.kind], record: this.recordOf(step), papers } as AnyAction);
  }

  private act(body: AnyAction): void {
    const { item } = this;
    const staffId = `worker-of-${item.step}`;
    const actor =
      body.type === 'confirm-receipt'
        ? { kind: 'resident' as const, id: 'account', memberId: 'father', roles: [] }
        : { kind: 'staff' as const, id: staffId, memberId: staffId, roles: ['handler' as const] };
    const action = {
      ...{ actionId: `action-${item.version + 1}-0000000`, actor, for: item.for, body },
      ...{ basis: 'in-office' as const, channel: 'admin' as const },
      ...{ occurredAt: this.now(), recordedAt: this.now() },
    };
    this.take(decide(item, action, item.version, this.facts()));
  }

  /** The county to which it was handed over takes it, from the moment of handing over. */
  private receive(): void {
    const { item } = this;
    const to = item.handedTo!;
    const contents: EntryContents = { answers: this.answers, papers: this.papers };
    const identity = { county: countyOfArea(to.area), area: to.area, display: item.display };
    this.take(
      decideLeg(item, to, { ...this.facts(), limits: [], identity, routing: this.route('check'), contents }),
    );
  }

  private take(decision: Decision): void {
    if (decision.kind === 'rejection')
      throw new Error(
        `${this.definition.code} stops in ${this.stages.at(-1)?.step}: ${JSON.stringify(decision)}`,
      );
    this.item = decision.item;
    const { toStep } = decision.entry;
    if (toStep !== undefined || isClosed(this.item.status))
      this.stages.push({ step: toStep ?? 'end', item: this.item });
  }

  private facts(): Facts {
    const { definition, calendar, answers, papers } = this;
    const routing = Object.fromEntries(definition.steps.map(({ code, kind }) => [code, this.route(kind)]));
    const counties = new Set(Object.values(this.places).map(countyOfArea));
    const turn = { kind: 'place' as const, year: yearOf(this.today) };
    return { definition, calendar, answers, papers, routing, counties, isKnownArea: () => true, turn };
  }

  private route = (kind: Step['kind']) => randomRoute(kind, this.random);
  private now = (): Date => instantAt(this.today, ELEVEN);

  /** What is written down of a step: no answer that ends the matter, and what asks for a further step or does not. */
  private recordOf(step: Step): Answers {
    const { definition, answers } = this;
    const next = definition.steps[definition.steps.indexOf(step) + 1];
    const avoided = [
      step.outside?.negative,
      this.course.withStepsOfSome || !isSaidBefore(next?.onlyWhen) ? undefined : next?.onlyWhen,
    ];
    const given = this.filledIn(recordFieldsOf(step));
    for (const field of step.record) {
      if (field.kind !== 'choice') continue;
      const isBad = (value: string) =>
        avoided.some(
          (each) => typeof each === 'object' && each.field === field.code && each.isOneOf.includes(value),
        );
      const wanted =
        this.course.withStepsOfSome && typeof next?.onlyWhen === 'object' ? next.onlyWhen : undefined;
      given[field.code] =
        wanted?.field === field.code
          ? wanted.isOneOf[0]!
          : optionsOf(definition, field).find(({ value }) => !isBad(value))!.value;
    }
    const account = Object.entries(answers).find(([code]) => code === 'account')?.[1];
    return step.kind === 'payment'
      ? { ...given, paidOn: localDateOf(this.now()), accountEnding: String(account).slice(-4) }
      : given;
  }

  private filledIn(fields: readonly FormField[]): Answers {
    return Object.fromEntries(
      fields.map((field) => [field.code, randomAnswer(this.definition, field, this.random)]),
    );
  }
}

/** A Tuesday in March, or the first day on which applications are taken. */
function firstDayOf({ applicationWindow }: ServiceDefinition): PlainDate {
  const day = plainDate('2026-03-10');
  if (!applicationWindow) return day;
  const opening = openingOn(applicationWindow, day);
  return opening.isOpen ? day : addDays(opening.opensOn, 1);
}
