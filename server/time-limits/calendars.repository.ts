import type { Db } from 'mongodb';
import type { Connection, Model } from 'mongoose';
import {
  CalendarData,
  USUAL_OFFICE_HOURS,
  type PublishedYear,
} from '@zhucantong/shared/calendar/calendar-data';
import { editionOf, readEdition } from '@zhucantong/shared/calendar/edition';
import { hoursAfter, overridesAfter } from './county-changes';
import {
  CALENDARS,
  NATIONAL,
  calendarsModel,
  type Publication,
  type StoredCalendarPart,
  type StoredCountyCalendar,
  type StoredYear,
} from './calendars.model';

/** Stored calendars. No viewer: which days are worked is public (DESIGN idea 6 protects people, not the calendar). */
export interface CalendarsRepository {
  /** Names the state of everything that a county's calendar is made of; another edition, another calendar. */
  findEdition(county: string): Promise<string>;
  /** The national years with the county's own days, or null while no year is loaded at all. */
  find(county: string): Promise<CalendarData | null>;
  /** A county's calendar as it was in an earlier edition, or null where that cannot be told. */
  findAt(county: string, edition: string): Promise<CalendarData | null>;
  /** A national year with what it said before; null while it is not published. */
  findYear(year: number): Promise<StoredYear | null>;
  /** Which years are published, ascending. */
  findPublishedYears(): Promise<number[]>;
  /** Compare-and-set, as with `saveCounty`. What stood there before is kept. */
  publishYear(
    year: number,
    version: number,
    published: PublishedYear,
    publication: Publication,
  ): Promise<boolean>;
  /** The county's own part; version 0 while it has none. */
  getCounty(county: string): Promise<StoredCountyCalendar>;
  /** Compare-and-set. @returns false when the stored version is not `calendar.version - 1` any more. */
  saveCounty(calendar: StoredCountyCalendar): Promise<boolean>;
}

/** The years of the country, for seeding; by the bare driver, because migrations run before any model exists. */
export interface CalendarYears {
  /** Whether any year is stored. */
  hasAny(): Promise<boolean>;
  /** Adds years that are not stored yet, in one command, and leaves stored ones alone. */
  addYears(years: readonly PublishedYear[]): Promise<void>;
}

export function calendarYearsIn(db: Db): CalendarYears {
  const collection = db.collection<StoredYear>(CALENDARS);
  return {
    hasAny: async () => (await collection.findOne({ county: NATIONAL }, { projection: { _id: 1 } })) !== null,
    async addYears(years) {
      await collection.bulkWrite(
        years.map((published) => ({
          updateOne: {
            filter: { _id: `${NATIONAL}-${published.year}` },
            update: {
              $setOnInsert: { county: NATIONAL, version: 1, published, publication: null, earlier: [] },
            },
            upsert: true,
          },
        })),
      );
    },
  };
}

/** The repository on one connection: what `main.ts` wires. */
export function calendarsRepositoryOn(connection: Connection): CalendarsRepository {
  return calendarsRepository(calendarsModel(connection));
}

function calendarsRepository(model: Model<StoredCalendarPart>): CalendarsRepository {
  const partsOf = (county: string) => model.find({ county: { $in: [NATIONAL, county] } });

  return {
    async findEdition(county) {
      return editionOfParts(
        await partsOf(county).select({ _id: 1, version: 1 }).lean<StoredCalendarPart[]>(),
      );
    },

    async find(county) {
      const parts = await partsOf(county).select({ earlier: 0, changes: 0 }).lean<StoredCalendarPart[]>();
      const years = parts.flatMap((part) => ('published' in part ? [part.published] : []));
      if (years.length === 0) return null;
      const own = parts.find(isCounty);
      return CalendarData.parse({
        edition: editionOfParts(parts),
        county,
        officeHours: USUAL_OFFICE_HOURS,
        hoursFrom: own?.hoursFrom ?? [],
        years: years.sort((a, b) => a.year - b.year),
        overrides: own?.overrides ?? [],
      });
    },

    async findAt(county, edition) {
      const named = readEdition(edition);
      if (!named) return null;
      const parts = await partsOf(county).lean<StoredCalendarPart[]>();
      const years = [...named.years].map(([year, version]) => yearAt(parts.filter(isYear), year, version));
      if (years.some((year) => year === undefined)) return null;
      const changes = parts.find(isCounty)?.changes.slice(0, named.county?.version ?? 0) ?? [];
      return CalendarData.parse({
        edition,
        county,
        officeHours: USUAL_OFFICE_HOURS,
        hoursFrom: hoursAfter(changes),
        years,
        overrides: overridesAfter(changes),
      });
    },

    async findYear(year) {
      const stored = await model.findById(`${NATIONAL}-${year}`).lean<StoredCalendarPart>();
      return stored && isYear(stored) ? stored : null;
    },

    async findPublishedYears() {
      const stored = await model
        .find({ county: NATIONAL }, { 'published.year': 1 })
        .lean<Pick<StoredYear, 'published'>[]>();
      return stored.map(({ published }) => published.year).sort((a, b) => a - b);
    },

    async publishYear(year, version, published, publication) {
      const _id = `${NATIONAL}-${year}`;
      if (version === 1) {
        const first = { county: NATIONAL, version, published, publication, earlier: [] };
        const { upsertedCount } = await model.updateOne({ _id }, { $setOnInsert: first }, { upsert: true });
        return upsertedCount === 1;
      }
      const before = await this.findYear(year);
      if (before?.version !== version - 1) return false;
      const { matchedCount } = await model.updateOne(
        { _id, version: version - 1 },
        {
          $set: { version, published, publication },
          $push: {
            earlier: {
              version: before.version,
              published: before.published,
              publication: before.publication ?? null,
            },
          },
        },
      );
      return matchedCount === 1;
    },

    async getCounty(county) {
      const stored = await model.findById(county).lean();
      if (stored && isCounty(stored)) return stored;
      return { _id: county, county, version: 0, hoursFrom: [], overrides: [], changes: [] };
    },

    async saveCounty(calendar) {
      const { _id, ...fields } = calendar;
      if (calendar.version === 1) {
        const { upsertedCount } = await model.updateOne({ _id }, { $setOnInsert: fields }, { upsert: true });
        return upsertedCount === 1;
      }
      const { matchedCount } = await model.updateOne(
        { _id, version: calendar.version - 1 },
        { $set: fields },
      );
      return matchedCount === 1;
    },
  };
}

function isCounty(part: StoredCalendarPart): part is StoredCountyCalendar {
  return 'overrides' in part;
}

function isYear(part: StoredCalendarPart): part is StoredYear {
  return 'published' in part;
}

function editionOfParts(parts: readonly Pick<StoredCalendarPart, '_id' | 'version'>[]): string {
  const isNational = ({ _id }: { _id: string }) => _id.startsWith(`${NATIONAL}-`);
  const own = parts.find((part) => !isNational(part));
  return editionOf({
    years: new Map(
      parts.filter(isNational).map(({ _id, version }) => [Number(_id.slice(NATIONAL.length + 1)), version]),
    ),
    county: own ? { code: own._id, version: own.version } : null,
  });
}

function yearAt(years: readonly StoredYear[], year: number, version: number): PublishedYear | undefined {
  const stored = years.find(({ published }) => published.year === year);
  if (!stored || stored.version === version) return stored?.published;
  return stored.earlier?.find((each) => each.version === version)?.published;
}
