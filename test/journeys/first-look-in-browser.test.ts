import { isWorkday } from 'chinese-days';
import { localDateOf } from '../../shared/calendar/plain-date';
import { Me, type PersonCard } from '../../shared/residents/me-view';
import { QueuePage } from '../../shared/work-items/queue-view';
import { ResidentItem, ResidentItemList } from '../../shared/work-items/resident-view';
import { aPicture } from '../factories/picture';
import { aSubmission } from '../factories/submission';
import { read, residentAt, staffAt, type ApiClient } from '../support/api-client';
import { launchBrowser, PATIENCE_MS } from '../support/browser';
import { startDemoServer, type DemoServer } from '../support/demo-server';
import { pdfPages } from '../support/pdf-text';
import { withLastScreens } from '../support/keep-last-screens';
import { residentPages } from '../support/resident-pages';
import { staffHands, usernameOfAssignee } from '../support/staff-hands';

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
  // On a day off nothing falls due; then the next working day has something.
  const isDueNext = (kind: string) =>
    kind === 'today' || (kind === 'soon' && !isWorkday(localDateOf(new Date())));
  for (const { username } of names) {
    const worker = await staffAt(server.url, username);
    const { rows } = await read(worker, '/api/staff/queues/mine?limit=50', QueuePage);
    const kinds = rows.map((row) => row.due.kind);
    expect({
      username,
      over: kinds.includes('over'),
      stop: kinds.includes('stop'),
      next: kinds.some(isDueNext),
    }).toEqual({ username, over: true, stop: true, next: true });
  }
});

test('a slip comes out on paper, with the number of its item', async () => {
  const worker = await staffAt(server.url, printedSignIns()[0]!.username);
  const [row] = (await read(worker, '/api/staff/queues/mine?limit=1', QueuePage)).rows;
  const { status, bytes } = await worker.bytes(`/api/staff/items/${row!.id}/receipt.pdf`);
  expect(status).toBe(200);
  expect(pdfPages(bytes)[0]).toContain(row!.number);
});

test('an application filed by a relation says by whom and for whom, and each of the two sees only what is theirs', async () => {
  const database = await server.connect();
  const mother = await residentAt(server.url, 'zhang-haiyan');
  const me = await read(mother, '/api/resident/session', Me);
  const child = me.people.find((person) => !person.isSelf)!;
  // The child has no sign-in of his own in the demo; here he gets one.
  await database.collection<{ _id: string }>('accounts').insertOne({
    _id: 'resident-of-this-test',
    door: 'resident',
    county: me.county.code,
    personId: child.personId,
    disabled: false,
    typeScale: 1,
    demo: { key: 'the-child', label: '孩子', place: 99 },
    createdAt: new Date(),
  } as { _id: string });
  const son = await residentAt(server.url, 'the-child');

  const apply = async (person: PersonCard): Promise<ResidentItem> => {
    const picture = await aPicture(64, 48).jpeg().toBuffer();
    const submission = aSubmission(person.personId, [await mother.photo(picture)], { basis: person.basis });
    const { status, body } = await mother.send('POST', '/api/resident/items', submission);
    expect(status).toBe(201);
    return ResidentItem.parse(body);
  };
  const forChild = await apply(child);
  const own = await apply(me.people.find((person) => person.isSelf)!);

  const stored = await database.collection('workItems').findOne({ number: forChild.number });
  expect(stored).toMatchObject({
    for: child.personId,
    filedBy: { basis: child.basis },
    history: [expect.objectContaining({ action: 'submit', for: child.personId, basis: child.basis })],
  });
  const account = await database.collection('accounts').findOne({ personId: me.personId });
  expect((stored!['history'] as { by: { id: string } }[])[0]!.by.id).toBe(String(account!._id));

  const numbers = async (client: ApiClient, query = '') =>
    (await read(client, `/api/resident/items${query}`, ResidentItemList)).items.map(({ number }) => number);
  expect(await numbers(mother, `?for=${me.personId}`)).toEqual([own.number]);
  expect(await numbers(mother, `?for=${child.personId}`)).toEqual([forChild.number]);
  expect(await numbers(son)).toEqual([forChild.number]);
  expect((await son.get(`/api/resident/items/${own.id}`)).status).toBe(404);
  const stranger = await residentAt(server.url, 'yang-xiuzhen');
  expect(await numbers(stranger)).not.toContain(forChild.number);
  expect((await stranger.get(`/api/resident/items/${forChild.id}`)).status).toBe(404);

  const worker = await staffAt(server.url, await usernameOfAssignee(database, forChild.number));
  const { rows } = await read(worker, '/api/staff/queues/mine?limit=50', QueuePage);
  expect(rows.find(({ number }) => number === forChild.number)).toMatchObject({ filedByAgent: true });
  expect(rows.find(({ number }) => number === own.number)).toMatchObject({ filedByAgent: false });
});

test('the administrator moves the clock by keyboard, and every page says which day it is', async () => {
  const browser = await launchBrowser();
  if (!browser) return;
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  context.setDefaultTimeout(PATIENCE_MS);
  await withLastScreens([context], async () => {
    const page = await context.newPage();
    await page.setViewportSize({ width: 1280, height: 800 });
    const hands = staffHands(page, server.url);
    await hands.signIn(printedSignIns().find(({ label }) => label.includes('演示时钟'))!.username);
    await hands.press(page.getByRole('link', { name: '演示时钟' }));
    await hands.press(hands.button('走 3 天'));
    const banner = page.getByText('演示时钟往前走了 3 天');
    await banner.waitFor();
    for (const path of ['demo-clock', 'queue', 'search']) {
      await page.goto(`${server.url}/admin/${path}`);
      await banner.waitFor();
    }
    await hands.signOut();
    await hands.signIn('JZ-Z-01');
    await banner.waitFor();

    await page.setViewportSize({ width: 375, height: 812 });
    await context.request.post(`${server.url}/api/resident/session/local`, {
      headers: { 'X-Zhucantong': '1', Origin: server.url },
      data: { key: 'yang-xiuzhen' },
    });
    const { items } = ResidentItemList.parse(
      await (await context.request.get(`${server.url}/api/resident/items`)).json(),
    );
    for (const path of residentPages(items[0]!.id)) {
      await page.goto(`${server.url}${path}`);
      await page
        .getByText(/^演示环境，人物均为虚构。今天按/)
        .filter({ visible: true })
        .waitFor();
    }
  }).finally(() => browser.close());
}, 120_000);
