import { createDemoClock } from '../../../server/demo-world/demo-clock';
import { moveDemoClock } from '../../../server/demo-world/move-demo-clock';
import type { Viewer } from '../../../shared/staff/viewer';
import { openConnection } from '../../../server/database/connection';
import { A_JOB, aResidentViewer, aStaffViewer } from '../../factories/viewer';
import { startTestDatabase, type TestDatabase } from '../../support/database';

const systemNow = () => new Date('2026-11-23T03:20:00Z');
const administrator = aStaffViewer('a', { roles: ['administrator'] });
let database: TestDatabase;

beforeEach(async () => {
  database = await startTestDatabase();
});
afterEach(() => database.stop());

describe('the demo clock', () => {
  it('is system time on a real database and cannot be moved there', async () => {
    const clock = await createDemoClock(database.connection, systemNow);
    expect(clock.state()).toEqual({
      isDemo: false,
      now: '2026-11-23T03:20:00.000Z',
      today: '2026-11-23',
      movedByDays: 0,
    });
    await expect(moveDemoClock({ clock, afterClockMove: jest.fn() }, administrator, 1)).rejects.toMatchObject(
      { code: 'demo-only' },
    );
    await clock.close();
  });

  it('goes forward by whole days, stays there over a restart, and starts the sweep at once', async () => {
    const clock = await createDemoClock(database.connection, systemNow);
    await clock.marks.begin(systemNow());
    await clock.refresh();
    const afterClockMove = jest.fn();
    expect(await moveDemoClock({ clock, afterClockMove }, administrator, 60)).toMatchObject({
      today: '2027-01-22',
      movedByDays: 60,
    });
    expect(afterClockMove).toHaveBeenCalledTimes(1);
    expect(systemNow()).toEqual(new Date('2026-11-23T03:20:00Z'));
    await clock.close();
    const second = await openConnection(database.uri);
    const restarted = await createDemoClock(second, systemNow);
    expect(restarted.now()).toEqual(new Date('2027-01-22T03:20:00Z'));
    await restarted.close();
    await second.close();
  });

  it('is seen by another process', async () => {
    const second = await openConnection(database.uri);
    const [mine, other] = [
      await createDemoClock(database.connection, systemNow),
      await createDemoClock(second, systemNow),
    ];
    await mine.marks.begin(systemNow());
    await mine.refresh();
    await mine.advance(86_400_000);
    await other.refresh();
    expect(other.now()).toEqual(mine.now());
    await Promise.all([mine.close(), other.close()]);
    await second.close();
  });

  test.each<[string, Viewer, number, string]>([
    ['a section head', aStaffViewer('a', { roles: ['section-head'] }), 1, 'not-allowed'],
    ['a resident', aResidentViewer('p'), 1, 'not-allowed'],
    ['a job', A_JOB, 1, 'not-allowed'],
    ['an administrator who wants to go back', administrator, -1, 'clock-only-forward'],
    ['an administrator who wants to stand still', administrator, 0, 'clock-only-forward'],
    ['an administrator who wants half a day', administrator, 0.5, 'clock-only-forward'],
  ])('is not moved by %s', async (_, viewer, days, code) => {
    const clock = await createDemoClock(database.connection, systemNow);
    await clock.marks.begin(systemNow());
    await clock.refresh();
    await expect(moveDemoClock({ clock, afterClockMove: jest.fn() }, viewer, days)).rejects.toMatchObject({
      code,
    });
    expect(clock.now()).toEqual(systemNow());
    await clock.close();
  });
});
