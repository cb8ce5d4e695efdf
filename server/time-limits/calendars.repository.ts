import type { Db } from 'mongodb';
import type { Connection, Model } from 'mongoose';
import {
  CalendarData,
  USUAL_OFFICE_HOURS,
  type PublishedYear,
} from '@zhucantong/shared/calendar/calendar-data';
import {
  CALENDARS,
  NATIONAL,
  calendarsModel,
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
  /** The county's own part; version 0 while it has none. */
  getCounty(county: string): Promise<StoredCountyCalendar>;
  /** Compare-and-set. @returns false when the stored version is not `calendar.version - 1` any more. */
  saveCounty(calendar: StoredCountyCalendar): Promise<boolean>;
}

/** The years of the country, for seeding; by the bare driver, because migrations run before any model exists. */
export interface CalendarYears {
  /** Adds a year that is not stored yet and leaves a stored one alone. @returns whether it was added. */
  addYear(published: PublishedYear): Promise<boolean>;
}

export function calendarYearsIn(db: Db): CalendarYears {
  const collection = db.collection<StoredYear>(CALENDARS);
  return {
    async addYear(published) {
      const year = { county: NATIONAL, version: 1, published } as const;
      const _id = `${NATIONAL}-${published.year}`;
      const { upsertedCount } = await collection.updateOne({ _id }, { $setOnInsert: year }, { upsert: true });
      return upsertedCount === 1;
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
      return editionOf(await partsOf(county).select({ _id: 1, version: 1 }).lean());
    },

    async find(county) {
      const parts: StoredCalendarPart[] = await partsOf(county).lean();
      const years = parts.flatMap((part) => ('published' in part ? [part.published] : []));
      if (years.length === 0) return null;
      const own = parts.find(isCounty);
      return CalendarData.parse({
        edition: editionOf(parts),
        county,
        officeHours: own?.officeHours ?? USUAL_OFFICE_HOURS,
        years: years.sort((a, b) => a.year - b.year),
        overrides: own?.overrides ?? [],
      });
    },

    async getCounty(county) {
      const stored = await model.findById(county).lean();
      if (stored && isCounty(stored)) return stored;
      return { _id: county, county, version: 0, officeHours: USUAL_OFFICE_HOURS, overrides: [], changes: [] };
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

/** '2025.1+2026.1/431229.3': every part with its version, in order. */
function editionOf(parts: readonly { _id: unknown; version: number }[]): string {
  const named = parts.map(({ _id, version }) => `${String(_id)}.${version}`).sort();
  const national = named
    .filter((part) => part.startsWith(`${NATIONAL}-`))
    .map((part) => part.slice(NATIONAL.length + 1));
  return [national.join('+'), ...named.filter((part) => !part.startsWith(`${NATIONAL}-`))].join('/');
}
