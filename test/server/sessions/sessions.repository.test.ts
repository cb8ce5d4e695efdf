import { createLookupPool } from '../../../server/database/shared-lookups';
import { createSessions } from '../../../server/sessions/sessions';
import { sessionsModel, type StoredSession } from '../../../server/sessions/sessions.model';
import { sessionsRepository, type SessionsRepository } from '../../../server/sessions/sessions.repository';
import type { Session } from '../../../server/sessions/session';
import type { Model } from 'mongoose';
import { startTestDatabase, type TestDatabase } from '../../support/database';
import { loadTestViewer } from '../../support/http';
import { until } from '../../support/until';

let database: TestDatabase;
let model: Model<StoredSession>;
let repository: SessionsRepository;
beforeAll(async () => {
  database = await startTestDatabase();
  model = sessionsModel(database.connection);
  await model.init();
  repository = sessionsRepository(model, createLookupPool(database.connection));
});
afterAll(() => database.stop());

function aSession(changes: Partial<Session> = {}): Session {
  const now = new Date('2026-11-23T00:00:00Z');
  return {
    id: 'a'.repeat(64),
    door: 'staff',
    accountId: 'staff-1',
    createdAt: now,
    lastSeenAt: now,
    expiresAt: now,
    ...changes,
  };
}

describe('stored sessions', () => {
  it('come back as they were put in', async () => {
    const session = aSession({ id: '1' });
    await repository.insert(session);
    expect(await repository.find('1')).toEqual(session);
  });

  it('are removed by the database after they expired', async () => {
    const indexes = await model.collection.indexes();
    expect(indexes).toContainEqual(expect.objectContaining({ key: { expiresAt: 1 }, expireAfterSeconds: 0 }));
  });

  it('that ended are not brought back by being seen', async () => {
    await repository.insert(aSession({ id: '2' }));
    await repository.delete('2');
    await repository.touch('2', new Date(), new Date());
    expect(await repository.find('2')).toBeNull();
  });

  it('of one account on one door end together', async () => {
    await repository.insert(aSession({ id: '3', accountId: 'staff-3' }));
    await repository.insert(aSession({ id: '4', accountId: 'staff-3' }));
    await repository.insert(aSession({ id: '5', accountId: 'staff-3', door: 'resident' }));
    expect((await repository.deleteAllOf('staff', 'staff-3')).sort()).toEqual(['3', '4']);
    expect(await repository.find('5')).not.toBeNull();
  });
});

describe('of two processes', () => {
  it('the one stops believing what the other revoked, also when no time passes', async () => {
    const still = new Date();
    const process = () =>
      createSessions({
        repository,
        loadViewer: loadTestViewer,
        systemNow: () => still,
        newToken: () => 'token',
      });
    const [first, second] = [process(), process()];
    const { token, session } = await first.start('staff', 'staff-1');
    expect(await second.find(token, 'staff')).not.toBeNull();
    await first.end(session.id);
    await until(async () => (await second.find(token, 'staff')) === null);
    await Promise.all([first.close(), second.close()]);
  });
});
