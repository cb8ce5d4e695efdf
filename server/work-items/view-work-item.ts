import { nextWorkingMoment } from '@zhucantong/shared/calendar/office-hours';
import { localDateOf, yearOf } from '@zhucantong/shared/calendar/plain-date';
import { asPromised } from '@zhucantong/shared/service-catalogue/county-limits';
import { withCountyWindows } from '@zhucantong/shared/service-catalogue/service-settings';
import { asksAreas } from '@zhucantong/shared/service-catalogue/areas-asked';
import type { OptionLists } from '@zhucantong/shared/service-catalogue/form-field';
import { countyOfArea, type Places } from '@zhucantong/shared/service-catalogue/handling-place';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { Relation } from '@zhucantong/shared/residents/relation';
import { DomainError } from '@zhucantong/shared/errors';
import type { StaffCard } from '@zhucantong/shared/staff/staff-member';
import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import type { Resident } from '@zhucantong/shared/residents/resident';
import type { Residents } from '../residents/residents.repository';
import type { Relations } from '../residents/relations.repository';
import { awayAt } from '../staff/away-until';
import { countyOffice } from '../staff/county-office';
import type { Organisation } from '../staff/organisation';
import type { OpenedItem, PresentContext } from './present/present-context';
import { placeInList } from './quota-item';
import { standInOnPost } from './take-over';
import { recordedInterests } from './whom-to-name';
import { unitNames } from './unit-names';
import type { WorkItemDeps } from './work-items.deps';
import { isInRegister, type ItemClock, type WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { LoadedItem } from './work-items.repository';

export interface ViewWorkItemDeps extends WorkItemDeps {
  residents: Pick<Residents, 'find' | 'findMany'>;
  relations: Pick<Relations, 'listOf'>;
}

const JOB: JobViewer = { kind: 'job', name: 'present-work-item' };

/**
 * What presenters look at around items of one county: its people and offices, its calendar, business time.
 *
 * @param places of one matter; where they lie in several counties, its offices are called by their county.
 */
export async function presentContext(
  deps: WorkItemDeps,
  county: string,
  service: string,
  now: Date,
  places?: Places,
): Promise<PresentContext & { organisation: Organisation }> {
  const published = deps.definition(service);
  const [organisation, calendar, settings] = await Promise.all([
    deps.organisation(county),
    deps.calendar(county),
    deps.settings(county, published.code),
  ]);
  const unitName = unitNames(organisation, places);
  const staffCard = (staffId: string) => cardOf(organisation, staffId, unitName);
  const workingMoment = nextWorkingMoment(now, calendar);
  return {
    organisation,
    definition: withCountyWindows(published, settings),
    calendar,
    calendarOf: () => calendar,
    now,
    staffCard,
    unitName,
    postTitle: (post) => organisation.posts.find((each) => each._id === post)?.title ?? '',
    office: countyOffice(organisation, calendar, { online: deps.publicUrl, now }),
    mainHolderOf: (post) => {
      const holder = organisation.posts.find((each) => each._id === post)?.holderA;
      return holder ? staffCard(holder) : undefined;
    },
    awayUntil: awayAt(organisation.absences, workingMoment, yearOf(localDateOf(now))),
    standInOnPost: (row) => standInOnPost(organisation, calendar, row, now),
  };
}

/**
 * As `presentContext`, for one item: its definition has the limits and amounts that its county promised when it was received, and clocks
 * that ended explain themselves by the calendar of that time.
 */
export async function presentContextOf(
  deps: WorkItemDeps,
  item: WorkItem,
  now: Date,
): Promise<PresentContext & { organisation: Organisation }> {
  const around = await presentContext(deps, item.county, item.service, now, item.places);
  const definition = asPromised(around.definition, item);
  const position = await placeInList(deps, item);
  const context = {
    ...around,
    definition: { ...definition, ...(await areaNames(deps, item, definition)) },
    ...(position === null ? {} : { position }),
    interested: recordedInterests(item, around.organisation),
  };
  const { calendar } = context;
  const editions = new Set(item.clocks.flatMap((clock) => editionAtEnd(item, clock) ?? []));
  editions.delete(calendar.edition);
  if (editions.size === 0) return context;
  const earlier = new Map(
    await Promise.all(
      [...editions].map(async (edition) => [edition, await deps.calendarAt(item.county, edition)] as const),
    ),
  );
  return { ...context, calendarOf: (clock) => earlier.get(editionAtEnd(item, clock) ?? '') ?? calendar };
}

/** What places are called, where the form asks for any: those of the matter's counties, and counties. */
async function areaNames(
  deps: WorkItemDeps,
  { county, places = {} }: WorkItem,
  { fields }: ServiceDefinition,
): Promise<Pick<OptionLists, 'areaName'>> {
  if (!asksAreas(fields)) return {};
  const served = await deps.counties();
  const counties = [county, ...Object.values(places).map(countyOfArea)].filter((each) => served.has(each));
  return { areaName: await deps.areaNamer(new Set(counties)) };
}

/** The entry that ended a clock was decided with the calendar by which the clock stood last. */
function editionAtEnd(
  { history }: Pick<WorkItem, 'history'>,
  { endedAt }: Pick<ItemClock, 'endedAt'>,
): string | undefined {
  return endedAt ? history.find(({ recordedAt }) => recordedAt >= endedAt)?.calendarEdition : undefined;
}

/**
 * The personal side of an item that was loaded as its viewer: whoever sees an item sees whose it is. Contents are opened
 * when somebody looks: a row of a list needs none.
 * @param known the person's record, where the caller has just read it.
 * @throws DomainError not-found when the person's record is gone.
 */
export async function openForViewing(
  deps: ViewWorkItemDeps,
  { item, open }: LoadedItem,
  known: Resident | null = null,
): Promise<OpenedItem> {
  const agentId =
    item.filedBy.person !== null && item.filedBy.person !== item.for ? item.filedBy.person : null;
  const [people, relations] = await Promise.all([
    deps.residents.findMany(JOB, [item.for, agentId].filter((id) => id && id !== known?._id) as string[]),
    agentId ? deps.relations.listOf(JOB, item.for) : Promise.resolve<Relation[]>([]),
  ]);
  const person = known ?? people.get(item.for) ?? null;
  if (!person && isInRegister(item)) throw new DomainError('not-found');
  const agent = agentId ? people.get(agentId) : undefined;
  const relation = relations.find((each) => each.agent === agentId && each.beneficiary === item.for);
  let opened: OpenedItem['entries'] | undefined;
  const entries = () => (opened ??= open());
  const caller = person ? undefined : entries().get(1)?.caller;
  return {
    person,
    get entries() {
      return entries();
    },
    ...(caller ? { caller } : {}),
    ...(agent ? { agent } : {}),
    ...(relation ? { relation } : {}),
  };
}

/** Name, post and telephone of an officer: all that is ever shown of them. */
function cardOf(
  organisation: Organisation,
  staffId: string,
  unitName: PresentContext['unitName'],
): StaffCard | undefined {
  const member = organisation.staff.get(staffId);
  if (!member) return undefined;
  const { name, unit, title, phone } = member;
  return { staffId, name, unitName: unitName(unit), title, phone };
}
