import { startTestDatabase, type TestDatabase } from './database';
import { foundSmallCounty, type MoreCounty, type SmallCounty } from './small-county';

/** What the tests of one file share. Filled before the first of them; empty while the file is read. */
export interface CountyWorld {
  readonly county: SmallCounty;
  readonly database: TestDatabase;
}

/** A small county on a database of its own for all tests of a file; before each its clock stands at `start` again. */
export function useSmallCounty(start: Date, more: MoreCounty = {}): CountyWorld {
  let database: TestDatabase;
  let county: SmallCounty;
  beforeAll(async () => {
    database = await startTestDatabase();
    county = await foundSmallCounty(database.connection, start, more);
  });
  beforeEach(() => county.setNow(start));
  afterAll(async () => {
    await county.deps.sessions.close();
    await county.deps.printer.close();
    await database.stop();
  });
  return {
    get county() {
      return county;
    },
    get database() {
      return database;
    },
  };
}
