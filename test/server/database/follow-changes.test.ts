import type { ChangeStream } from 'mongodb';
import { followChanges } from '../../../server/database/follow-changes';
import { startTestDatabase, type TestDatabase } from '../../support/database';
import { until } from '../../support/until';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
  await documents().insertOne({ name: 'before' });
});
afterAll(() => database.stop());

const documents = () => database.connection.collection<{ name: string }>('documents');

/** A follower of the collection, which writes down what it is told. */
function aFollower(open: () => ChangeStream = () => documents().watch()) {
  const told: string[] = [];
  const stop = followChanges(open, {
    onChange: (change) => told.push('fullDocument' in change ? String(change.fullDocument?.['name']) : '?'),
    onGap: () => told.push('gap'),
  });
  return { told, stop };
}

it('what is changed while the stream opens is told, or the gap is told after it', async () => {
  const { told, stop } = aFollower();
  for (let n = 1; !told.includes('gap'); n += 1) await documents().insertOne({ name: `${n}` });
  await documents().insertOne({ name: 'last' });
  await until(() => told.includes('last'));
  await stop();

  const written = (await documents().find({ name: /\d/ }).toArray()).map(({ name }) => name);
  const unseen = written.filter((name) => !told.includes(name));
  expect(written.slice(0, unseen.length)).toEqual(unseen); // nothing is missed once the stream has begun
  expect(told.filter((each) => each === 'gap')).toEqual(['gap']);
});

it('a stream that breaks is opened again, and the gap is told when it broke and when it is open', async () => {
  const streams: ChangeStream[] = [];
  const { told, stop } = aFollower(() => {
    const opened = documents().watch();
    streams.push(opened);
    return opened;
  });
  await until(() => told.length === 1);
  streams[0]!.emit('error', new Error('broken'));
  expect(told).toEqual(['gap', 'gap']);
  await until(() => told.length === 3);
  expect([told[2], streams.length]).toEqual(['gap', 2]);
  await documents().insertOne({ name: 'after' });
  await until(() => told.includes('after'));
  await stop();
});
