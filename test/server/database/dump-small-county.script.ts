import { writeFileSync } from 'node:fs';
import { EJSON } from 'bson';
import { at } from '../../factories/calendar';
import { passed, sendBack, useCasework } from '../../support/casework';

/**
 * Writes what a small county leaves in the database: documents and indexes, as the release that runs this makes them. The
 * people are invented. To keep a fixture of an older release: check it out beside this folder, copy this file there as
 * `test/server/database/dump.test.ts`, and run `DUMP_TO=… npx jest --selectProjects=core --testPathPatterns=database/dump`.
 */
const casework = useCasework(at('2026-06-04'));
const COLLECTIONS = ['workItems', 'restrictedItems', 'messages', 'restrictedMessages'];

test('an item at each place where the shape differs: begun, waiting for papers, decided upon, withdrawn', async () => {
  const { county, database } = casework.world;
  const submitted = async (name: string) => {
    const person = await county.aPerson(name);
    return { person, id: (await casework.submitted(person)).id };
  };
  await submitted('龙建英');
  await casework.act(county.staff.town, (await submitted('吴德贵')).id, sendBack);
  await casework.act(county.staff.town, (await submitted('向远山')).id, passed);
  const gone = await submitted('杨秀兰');
  await casework.act(gone.person, gone.id, { type: 'withdraw' });

  const db = database.connection.db!;
  const there = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
  const dump = await Promise.all(
    COLLECTIONS.filter((name) => there.includes(name)).map(async (name) => ({
      name,
      indexes: await db.collection(name).indexes(),
      documents: await db.collection(name).find().sort({ _id: 1 }).toArray(),
    })),
  );
  writeFileSync(
    process.env['DUMP_TO'] ?? '/dev/null',
    `${EJSON.stringify(dump, undefined, 1, { relaxed: false })}\n`,
  );
});
