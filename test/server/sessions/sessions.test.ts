import { createSessions } from '../../../server/sessions/sessions';
import type { LoadViewer } from '../../../server/sessions/sign-in-accounts';
import { loadTestViewer } from '../../support/http';
import { memorySessions } from '../../support/memory-sessions';

const start = new Date('2026-11-23T00:00:00Z').getTime();

function world(loadViewer: LoadViewer = loadTestViewer) {
  const clock = { now: start };
  let tokens = 0;
  const repository = memorySessions();
  const sessions = createSessions({
    repository,
    loadViewer,
    systemNow: () => new Date(clock.now),
    newToken: () => `token-${(tokens += 1)}`,
  });
  return { clock, repository, sessions, pass: (ms: number) => (clock.now += ms) };
}

describe('a session', () => {
  it('is found by its token, as today’s viewer', async () => {
    const { sessions } = world();
    const { token } = await sessions.start('staff', 'staff-1');
    expect((await sessions.find(token, 'staff'))?.viewer).toMatchObject({
      kind: 'staff',
      accountId: 'staff-1',
    });
  });

  it('is asked for anew once the clock was set back: nobody is believed until it catches up', async () => {
    let asked = 0;
    const counting: LoadViewer = (door, account) => {
      asked += 1;
      return loadTestViewer(door, account);
    };
    const { sessions, pass } = world(counting);
    const { token } = await sessions.start('staff', 'staff-1');
    await sessions.find(token, 'staff');
    const before = asked;
    await sessions.find(token, 'staff');
    expect(asked).toBe(before);
    pass(-3_600_000);
    await sessions.find(token, 'staff');
    expect(asked).toBe(before + 1);
  });

  it('is stored without its token', async () => {
    const { sessions, repository } = world();
    const { token, session } = await sessions.start('staff', 'staff-1');
    expect(JSON.stringify([...repository.stored])).not.toContain(token);
    expect(session.id).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is not found by its id: who reads the collection cannot sign in', async () => {
    const { sessions } = world();
    const { session } = await sessions.start('staff', 'staff-1');
    expect(await sessions.find(session.id, 'staff')).toBeNull();
  });

  it('opens its own door only', async () => {
    const { sessions } = world();
    const { token } = await sessions.start('staff', 'staff-1');
    expect(await sessions.find(token, 'resident')).toBeNull();
  });

  it('is believed for five seconds, then asked about again', async () => {
    const { sessions, repository, pass } = world();
    const { token } = await sessions.start('staff', 'staff-1');
    await Promise.all([sessions.find(token, 'staff'), sessions.find(token, 'staff')]);
    pass(4_999);
    await sessions.find(token, 'staff');
    expect(repository.reads).toBe(1);
    pass(1);
    await sessions.find(token, 'staff');
    expect(repository.reads).toBe(2);
  });

  it('ends at once when signed out, although it was believed', async () => {
    const { sessions } = world();
    const { token, session } = await sessions.start('staff', 'staff-1');
    await sessions.find(token, 'staff');
    await sessions.end(session.id);
    expect(await sessions.find(token, 'staff')).toBeNull();
  });

  it('ends at once when another process deletes it', async () => {
    const { sessions, repository } = world();
    const { token, session } = await sessions.start('staff', 'staff-1');
    await sessions.find(token, 'staff');
    await repository.delete(session.id);
    expect(await sessions.find(token, 'staff')).toBeNull();
  });

  it('that is revoked while it is being asked about is not kept', async () => {
    let answer: (viewer: Awaited<ReturnType<LoadViewer>>) => void = () => undefined;
    let isSignedIn = false;
    const { sessions, repository } = world((door, id) =>
      isSignedIn ? new Promise((resolve) => (answer = resolve)) : loadTestViewer(door, id),
    );
    const { token, session } = await sessions.start('staff', 'staff-1');
    isSignedIn = true;
    const asked = sessions.find(token, 'staff');
    await new Promise((resolve) => setImmediate(resolve));
    await repository.delete(session.id);
    answer(await loadTestViewer('staff', 'staff-1'));
    await asked;
    expect(await sessions.find(token, 'staff')).toBeNull();
  });

  it('ends everywhere with sign-out everywhere, and leaves the other door alone', async () => {
    const { sessions } = world();
    const tokens = await Promise.all(
      [1, 2].map(async () => (await sessions.start('staff', 'staff-1')).token),
    );
    const other = (await sessions.start('staff', 'staff-2')).token;
    await sessions.endAllOf('staff', 'staff-1');
    expect(await Promise.all(tokens.map((token) => sessions.find(token, 'staff')))).toEqual([null, null]);
    expect(await sessions.find(other, 'staff')).not.toBeNull();
  });

  it('ends within five seconds of its account being closed', async () => {
    let isOpen = true;
    const { sessions, pass } = world(async (door, id) => (isOpen ? loadTestViewer(door, id) : null));
    const { token } = await sessions.start('staff', 'staff-1');
    await sessions.find(token, 'staff');
    isOpen = false;
    pass(5_000);
    expect(await sessions.find(token, 'staff')).toBeNull();
  });

  it('lives on while it is used, and ends 30 minutes after it was last seen', async () => {
    const { sessions, pass } = world();
    const { token } = await sessions.start('staff', 'staff-1');
    for (let minutes = 0; minutes < 60; minutes += 20) {
      pass(20 * 60_000);
      expect(await sessions.find(token, 'staff')).not.toBeNull();
    }
    pass(30 * 60_000);
    expect(await sessions.find(token, 'staff')).toBeNull();
  });

  it('that is believed still ends on time', async () => {
    const { sessions, pass } = world();
    const { token } = await sessions.start('staff', 'staff-1');
    pass(30 * 60_000 - 1_000);
    const late = (await sessions.start('staff', 'staff-1')).token;
    expect(await sessions.find(late, 'staff')).not.toBeNull();
    pass(1_000);
    expect(await sessions.find(token, 'staff')).toBeNull();
  });
});
