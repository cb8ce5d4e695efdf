import { isWorkday } from 'chinese-days';
import { QueuePage } from '../../shared/work-items/queue-view';
import { read, staffAt } from '../support/api-client';
import { startDemoServer, type DemoServer } from '../support/demo-server';

let server: DemoServer;

beforeAll(async () => {
  server = await startDemoServer();
}, 300_000);
afterAll(() => server?.discard());

/** Names and what they are for, as the terminal shows them. */
function printedSignIns(): { username: string; label: string }[] {
  return [...server.printed().matchAll(/^ {2}([A-Z]{2}(?:-[A-Z0-9]+)+) +(.+)$/gm)].map(
    ([, username, label]) => ({ username: username!, label: label! }),
  );
}

test('every printed name opens a queue with something overdue, something stopped and something due today', async () => {
  expect(server.printed()).toContain('密码都是 demo-2026');
  const names = printedSignIns();
  expect(names.length).toBeGreaterThanOrEqual(9);
  for (const { username } of names) {
    const worker = await staffAt(server.url, username);
    const { rows } = await read(worker, '/api/staff/queues/mine?limit=50', QueuePage);
    const kinds = new Set(rows.map((row) => row.due.kind));
    expect([username, kinds.has('over'), kinds.has('stop')]).toEqual([username, true, true]);
    // On a day off nothing falls due; then the next working day has something.
    expect([username, kinds.has('today') || (!isWorkday(new Date()) && kinds.has('soon'))]).toEqual([
      username,
      true,
    ]);
  }
});
