import pino from 'pino';
import { createRandom, type Random } from '../../../server/demo-world/seeded-random';
import { receivePhoto } from '../../../server/files/receive-photo';
import { deliverAll } from '../../../server/jobs/deliver-all';
import { serverJobs } from '../../../server/jobs/server-jobs';
import { recordAbsence } from '../../../server/staff/record-absence';
import { findPublishedYears } from '../../../server/time-limits/published-years';
import { USUAL_OFFICE_HOURS, type CalendarOverride } from '../../../shared/calendar/calendar-data';
import { editionOf } from '../../../shared/calendar/edition';
import type { PlainDate } from '../../../shared/calendar/plain-date';
import { compileCalendar, type Calendar } from '../../../shared/calendar/working-days';
import type { Resident } from '../../../shared/residents/resident';
import JOINT from '../../../shared/service-catalogue/definitions/joint-handling';
import type { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import type { Post } from '../../../shared/staff/post';
import type { ResidentViewer, StaffViewer } from '../../../shared/staff/viewer';
import type { WorkItem } from '../../../shared/work-items/work-item';
import { aPicture } from '../../factories/picture';
import { aResident } from '../../factories/resident';
import { A_JOB, aResidentViewer } from '../../factories/viewer';
import type { SignedInClient } from '../api-client';
import { giveAccounts, startApp, type RunningApp } from '../app';
import { clientId } from '../client-id';
import { startTestDatabase, type TestDatabase } from '../database';
import { STAFF } from '../fold/people';
import { COUNTIES } from '../fold/requests';
import { foundNeighbour } from '../neighbour-county';
import { settleResident } from '../settle-resident';
import { foundSmallCounty, type SmallCounty } from '../small-county';
import type { ModelWorld } from './kept';
import { setPlaces } from './set-places';
import { shortenPromises } from './shorten-promises';
import { OFFICES, randomPosts, randomServices } from './random-duty-list';
import { randomAbsences, randomHands, type Hands } from './random-hands';

const COUNTY = '431229';
/** To where matters are handed over. */
const NEIGHBOUR = { code: '511403', name: '彭山区', initial: '彭' };
/** Between two instants so much time has passed that whatever a sweep had leased is free again. */
const LEASE_MS = 60_000;
const SERVICES = 12;
const START = new Date('2026-01-04T16:00:00Z');

/** Somebody who applies, and their record. */
export interface Applicant {
  viewer: ResidentViewer;
  person: Resident;
}

type Person = ResidentViewer | StaffViewer;

/** A county of its own behind the real app: services, offices, a responsibility list and leave that nobody wrote. */
export interface ServedWorld {
  readonly county: SmallCounty;
  readonly database: TestDatabase;
  readonly services: readonly ServiceDefinition[];
  readonly staff: readonly StaffViewer[];
  /** From now on these are followed; the model counts them where places of a year are few. */
  follow(items: () => readonly WorkItem[]): void;
  /** On any of these: to all other staff the door of what only the named see is a path that does not exist. */
  isNamed(viewer: StaffViewer): boolean;
  /** What the model knows of it: the list as a value, the calendar as published, the instant. */
  model(): ModelWorld;
  /** Calendars as earlier editions had them. */
  calendarOf(edition: string): Calendar;
  setNow(now: Date): void;
  /** The administrator closes or opens a day, or leaves it to the country again. */
  setOwnDay(on: PlainDate, working: boolean | null): Promise<void>;
  /** Own days that were set and not cleared since. */
  ownDays(): PlainDate[];
  /** After the list of who answers for what was changed. */
  readTheListAgain(): Promise<void>;
  /** The list is what it was in the beginning. */
  takeTheListBack(): Promise<void>;
  client(viewer: Person): Promise<SignedInClient>;
  anybody: RunningApp['anybody'];
  anApplicant(name: string): Promise<Applicant>;
  aPhoto(viewer: Person, isApart?: boolean): Promise<string>;
  /** One run of a job of the server by its name. @throws Error with what it would log. */
  runJob(name: string): Promise<void>;
  /** One after the other by name. */
  inLine<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
  /** What the server has logged of its own errors. */
  logged: readonly string[];
  /** Until nothing is owed any more. */
  deliver(): Promise<void>;
  close(): Promise<void>;
}

export async function foundServedWorld(seed: string): Promise<ServedWorld> {
  const database = await startTestDatabase();
  try {
    return await foundOn(database, seed);
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function foundOn(database: TestDatabase, seed: string): Promise<ServedWorld> {
  const random = createRandom(seed);
  const services = randomServices(random.fork('services'), SERVICES);
  const hands = randomHands(random.fork('hands'));
  const posts = randomPosts(services, hands, random.fork('posts'));
  const logged: string[] = [];
  const county = await foundSmallCounty(database.connection, START, {
    ...OFFICES,
    ...{
      definitions: services,
      posts,
      logger: pino({ level: 'error' }, { write: (line) => void logged.push(line) }),
    },
  });
  const { deps } = county;
  const neighbour = await foundNeighbour(county, NEIGHBOUR);
  await giveAccounts(county, [...STAFF, ...Object.values(county.staff)]);
  await goOnLeave(county, hands, random.fork('absences'));
  const delivery = oneAtATime(() => deliverAll(deps));
  const app = await startApp(county, { afterWrite: () => void delivery() });
  const picture = await aPicture(64, 48).jpeg().toBuffer();
  const organisations = new Map(
    await Promise.all(
      [COUNTY, NEIGHBOUR.code].map(async (code) => [code, await deps.organisations.get(code)] as const),
    ),
  );
  const listed = organisations.get(COUNTY)!.posts;
  const days = ownCalendar();
  const clients = new Map<string, Promise<SignedInClient>>();
  const client = (viewer: Person) => {
    const known = clients.get(viewer.accountId) ?? app.as(viewer.kind, viewer.accountId);
    if (viewer.kind === 'staff') clients.set(viewer.accountId, known);
    return known;
  };
  const administrator = await client(county.staff.administrator);
  const promises = await shortenPromises(administrator, [...services, JOINT], random.fork('promises'));
  await setPlaces(administrator, services, promises, random.fork('places'));
  const faults: string[] = [];
  const logger = {
    ...deps.logger,
    error: (about: unknown, what: string) => void faults.push(inWords(about, what)),
  };
  let rounds = 0;
  let followed: () => readonly WorkItem[] = () => [];
  const jobs = serverJobs({
    ...deps,
    logger: logger as typeof deps.logger,
    systemNow: () => new Date(Date.now() + rounds * LEASE_MS),
  });

  return {
    ...{ county, database, services, client, logged, anybody: app.anybody },
    staff: [...STAFF, ...Object.values(county.staff), ...Object.values(neighbour)],
    model: () => ({
      counties: COUNTIES,
      at: (code) => ({ organisation: organisations.get(code)!, calendar: days.of(code) }),
      settings: (code, service) => (code === COUNTY ? (promises.get(service) ?? []) : []),
      others: ({ _id, county: where, service }) =>
        followed().filter((each) => each._id !== _id && each.county === where && each.service === service),
      now: county.now(),
    }),
    follow: (items) => void (followed = items),
    isNamed: ({ county: where, staffId }) =>
      followed().some((each) => each.county === where && each.readers?.includes(staffId)),
    inLine: inLines(),
    calendarOf: days.at,
    setNow(now) {
      rounds += 1;
      county.setNow(now);
    },
    ownDays: days.set,
    async readTheListAgain() {
      organisations.set(COUNTY, await deps.organisations.get(COUNTY));
    },
    async takeTheListBack() {
      await putBack(database, listed);
      deps.organisations.forget(COUNTY);
      organisations.set(COUNTY, await deps.organisations.get(COUNTY));
    },
    async setOwnDay(on, working) {
      const body = { on, working, reason: '县里自己定的' };
      const { status } = await administrator.send('POST', '/api/staff/calendar/own-days', body);
      if (status !== 200) throw new Error(`an own day answered ${status}`);
      days.change(on, working);
    },
    async anApplicant(name) {
      const resident = aResident().named(name).build();
      const { accountId, personId } = await settleResident(deps, resident, START);
      return {
        viewer: aResidentViewer(personId, { accountId }),
        person: { ...resident, _id: personId },
      };
    },
    async aPhoto(viewer, isApart = false) {
      const shelf = isApart ? deps.restrictedPhotos : deps.photos;
      return (await receivePhoto(shelf, viewer, { uploadId: clientId(), bytes: picture })).fileId;
    },
    async runJob(name) {
      await jobs.find((job) => job.name === name)!.run();
      if (faults.length > 0) throw new Error(faults.splice(0).join('\n'));
    },
    deliver: delivery,
    async close() {
      await app.close();
      await deps.sessions.close();
      await database.stop();
    },
  };
}

/** As the runner of the server's jobs: nudged while it runs, it runs once more. @returns what resolves after a whole run. */
function oneAtATime(run: () => Promise<void>): () => Promise<void> {
  let running = Promise.resolve();
  let next: Promise<void> | null = null;
  return () => {
    next ??= running.then(() => {
      next = null;
      return (running = run());
    });
    return next;
  };
}

async function putBack({ connection }: TestDatabase, listed: readonly Post[]): Promise<void> {
  const posts = connection.collection<{ _id: string }>('posts');
  await posts.deleteMany({ county: COUNTY, _id: { $nin: listed.map(({ _id }) => _id) } });
  const ends = listed.map(({ _id, effectiveTo }) => ({
    updateOne: { filter: { _id }, update: { $set: { effectiveTo } } },
  }));
  await posts.bulkWrite(ends);
}

function inLines() {
  const last = new Map<string, Promise<unknown>>();
  return <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    const run = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(name, run);
    return run;
  };
}

async function goOnLeave({ deps }: SmallCounty, hands: Hands, random: Random): Promise<void> {
  for (const absence of randomAbsences(hands, random))
    await recordAbsence(
      { organisations: deps.organisations },
      A_JOB,
      { _id: clientId(), county: COUNTY, ...absence },
      START,
    );
}

/** The county's calendar as a value, by what was published and set; each edition once. */
function ownCalendar() {
  const years = findPublishedYears(2025, 2040);
  const national = new Map(years.map(({ year }) => [year, 1]));
  const made = new Map<string, Calendar>();
  let overrides: CalendarOverride[] = [];
  let version = 0;
  const make = (): Calendar => {
    const county = version > 0 ? { code: COUNTY, version } : null;
    const edition = editionOf({ years: national, county });
    const officeHours = USUAL_OFFICE_HOURS;
    const calendar = compileCalendar({
      edition,
      county: COUNTY,
      officeHours,
      hoursFrom: [],
      years,
      overrides,
    });
    made.set(edition, calendar);
    return calendar;
  };
  let present = make();
  const withoutOwnDays = present;
  return {
    of: (county: string) => (county === COUNTY ? present : withoutOwnDays),
    at: (edition: string) => made.get(edition)!,
    set: () => overrides.map(({ on }) => on),
    change(on: PlainDate, working: boolean | null) {
      const others = overrides.filter((each) => each.on !== on);
      const own = working === null ? [] : [{ on, working, reason: '县里自己定的' }];
      overrides = [...others, ...own].sort((a, b) => (a.on < b.on ? -1 : 1));
      version += 1;
      present = make();
    },
  };
}

function inWords(about: unknown, what: string): string {
  const { err } = about as { err?: unknown };
  return `${what}: ${err instanceof Error ? (err.stack ?? err.message) : JSON.stringify(about)}`;
}
