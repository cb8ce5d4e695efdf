import { QueueName } from '../shared/work-items/queue-view';
import type { Method, Route } from '../server/http/route';
import { StaffMe } from '../shared/staff/staff-me-view';
import { Undelivered } from '../shared/messages/undelivered-view';
import { StaffItem } from '../shared/work-items/staff-view';
import { at } from './factories/calendar';
import { ACCUSATION, REQUEST } from './factories/petition';
import { read, sessionHeaders } from './support/api-client';
import { clientId } from './support/client-id';
import { usePetitions, type Petitioned } from './support/petitions-over-http';
import { staffRoutes } from './support/restricted-doors';

const petitions = usePetitions(at('2026-06-08'));
const { petitioned, restricted, act, desk, door, database, deps, deliver } = petitions;

/** Every role, above and below, in and beside the office that has it. None of them is named on anything. */
const OUTSIDERS = ['head', 'leader', 'town', 'guardian', 'keeper', 'auditor'] as const;
type Outsider = (typeof OUTSIDERS)[number];
/** As long as an id is. */
const ABSENT = 'no-such-item'.padEnd(24, '-');
/** Some hundred requests, on a machine that others use too. */
const MANY_REQUESTS_MS = 120_000;
const NOWHERE = '/api/staff/nothing-is-here';

/** An answer to the byte, but for what differs between any two. */
type Answer = string;
let cookies: Record<Outsider, Record<string, string>>;

async function ask(outsider: Outsider, method: Method, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`${petitions.county.app.url}${path}`, {
    method,
    headers: {
      ...cookies[outsider],
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const headers = [...response.headers].filter(
    ([name]) => !['date', 'x-request-id', 'keep-alive'].includes(name),
  );
  const text = (await response.text()).replace(/"requestId":"[^"]+"/, '');
  return JSON.stringify([response.status, headers, text]);
}

const routes = () => staffRoutes(petitions.county.world.county);

/** @param id in the place of every id. */
function pathsOf({ path }: Route, id: string): string[] {
  const filled = path.replace(':year', '2026').replace(/:id\b/g, id);
  if (!filled.includes(':queue')) return [filled];
  const queues = QueueName.options;
  return queues.map((queue) => filled.replace(':queue', queue));
}

/** Everything that can be asked without changing anything, and what is found by name and number. */
async function everything(
  outsider: Outsider,
  id: string,
  searched: readonly string[],
): Promise<Record<string, Answer>> {
  const answers: Record<string, Answer> = {};
  for (const route of routes().filter(({ method }) => method === 'GET'))
    for (const [place, path] of pathsOf(route, id).entries())
      answers[`${route.path} ${place}`] = await ask(outsider, 'GET', path);
  for (const [place, q] of searched.entries())
    answers[`search ${place}`] = await ask(outsider, 'POST', '/api/staff/search', { q });
  const batch = { batchId: 'b'.repeat(22), action: { type: 'note', words: '看看' } };
  answers['batch'] = (
    await ask(outsider, 'POST', '/api/staff/batches', { ...batch, items: [{ id, seenVersion: 1 }] })
  ).replaceAll(id, '');
  return answers;
}

describe('an account that is named on nothing', () => {
  const NAME = '龙建英';
  let before: Record<Outsider, Record<string, Answer>>;
  let secret: Petitioned;

  const ofAll = async (id: string, number: string) => {
    const asked = OUTSIDERS.map(async (each) => [each, await everything(each, id, [NAME, number])] as const);
    return Object.fromEntries(await Promise.all(asked)) as Record<Outsider, Record<string, Answer>>;
  };

  beforeAll(async () => {
    cookies = {} as typeof cookies;
    for (const outsider of OUTSIDERS) {
      const { token } = await deps().sessions.start('staff', `account-${outsider}`);
      cookies[outsider] = sessionHeaders(petitions.county.app.url, 'staff', token);
    }
    await petitioned(REQUEST, { name: '吴德贵' });
    await petitions.county.world.county.aPerson(NAME);
    await deliver();
    before = await ofAll(ABSENT, '靖 0000-0000');

    secret = await petitioned(ACCUSATION, { photos: 1, name: NAME });
    expect(await act('reader-1', secret.id, { type: 'accept', record: {} })).toMatchObject({ status: 200 });
    await deliver();
    // What lies there is at its liveliest: somebody has it open, writes, and something could not be delivered.
    const reader = await desk('reader-1');
    await reader.send('PUT', `${door(secret.id)}/presence`, { isWriting: true });
    await reader.send('PUT', `${door(secret.id)}/typing`, { form: { words: '草稿' }, seenVersion: 2 });
    await owe(secret.id);
  }, MANY_REQUESTS_MS);

  it(
    'gets the same bytes from every route whether an accusation lies there or not, by its id and by its number',
    async () => {
      expect(secret.id).toHaveLength(ABSENT.length);
      const after = await ofAll(secret.id, secret.number);
      for (const outsider of OUTSIDERS) {
        expect(Object.keys(after[outsider]).length).toBeGreaterThan(25);
        expect([outsider, after[outsider]]).toEqual([outsider, before[outsider]]);
      }
    },
    MANY_REQUESTS_MS,
  );

  it(
    'cannot tell any path of the restricted door from one that does not exist, by any method',
    async () => {
      const outside: Outsider[] = ['leader', 'keeper', 'auditor'];
      const hidden = routes().filter(({ path }) => path.startsWith('/api/staff/restricted/'));
      expect(hidden.length).toBeGreaterThan(12);
      const methods: Method[] = ['GET', 'POST', 'PUT', 'DELETE'];
      for (const outsider of outside)
        for (const method of methods) {
          const nowhere = await ask(outsider, method, NOWHERE);
          for (const path of new Set(hidden.flatMap((route) => pathsOf(route, secret.id))))
            expect([outsider, method, path, await ask(outsider, method, path)]).toEqual([
              ...[outsider, method, path],
              nowhere,
            ]);
        }
    },
    MANY_REQUESTS_MS,
  );

  it('nor can who is not signed in, or comes without the header of an own page', async () => {
    const bare = async (path: string, headers: Record<string, string>) => {
      const response = await fetch(`${petitions.county.app.url}${path}`, { method: 'POST', headers });
      return [response.status, (await response.text()).replace(/"requestId":"[^"]+"/, '')];
    };
    const foreign = { Cookie: cookies.head['Cookie']!, Origin: 'https://example.invalid' };
    for (const headers of [{}, foreign])
      expect(await bare(`${door(secret.id)}/actions`, headers)).toEqual(await bare(NOWHERE, headers));
  });
});

describe('whoever is named', () => {
  let petition: Petitioned;
  beforeAll(async () => {
    petition = await petitioned({ ...ACCUSATION, against: '员officer' }, { name: '杨柳' });
    await deliver();
  });

  it('is told of the desk with its count; its queue, counts and item open', async () => {
    const client = await desk('reader-1');
    const { desks } = await read(client, '/api/staff/session', StaffMe);
    expect(desks).toEqual([
      expect.objectContaining({ api: '/api/staff/restricted', path: '/apart', title: '保密件' }),
    ]);
    expect(desks![0]!.open).toBeGreaterThan(0);
    expect(await client.get('/api/staff/restricted/queue-counts')).toMatchObject({ status: 200 });
    const seen = await read(client, door(petition.id), StaffItem);
    expect(seen.apart).toMatchObject({ title: '保密件，不要转述' });
  });

  it('may name whoever has no part in it: not the accused, not who reports to them, not the named', async () => {
    const client = await desk('reader-1');
    const { apart } = await read(client, door(petition.id), StaffItem);
    const nameable = apart!.nameable.map(({ staffId }) => staffId);
    expect(nameable).toEqual(expect.arrayContaining(['reader-2', 'guardian', 'town']));
    expect(nameable).not.toEqual(expect.arrayContaining(['officer']));
    expect(nameable).not.toContain('reader-1');
    const name = (staffId: string) =>
      act('reader-1', petition.id, { type: 'name-reader', staffId, words: '一起办' });
    expect(await name('officer')).toMatchObject({ status: 403 });
    for (const staffId of ['guardian', 'reader-2'])
      expect(await name(staffId)).toMatchObject({ status: 200 });
  });

  it('sees what could not be delivered of these items alone, and sends it again', async () => {
    await owe(petition.id);
    const path = '/api/staff/restricted/undelivered';
    const client = await desk('reader-1');
    const [row, ...more] = (await read(client, path, Undelivered)).rows.filter(
      ({ itemId }) => itemId === petition.id,
    );
    expect(more).toEqual([]);
    expect(row).toMatchObject({ number: petition.number, attempts: 5 });
    const other = await petitioned({ ...ACCUSATION, against: '员reader-1' }, { name: '石文涛' });
    await owe(other.id);
    expect((await restricted(other.id)).item.readers).not.toContain('reader-1');
    const itemIds = (await read(client, path, Undelivered)).rows.map(({ itemId }) => itemId);
    expect(itemIds).not.toContain(other.id);
    const owed = await owedBy(other.id);
    await client.send('POST', `${path}/send-again`, { itemId: other.id });
    expect(await owedBy(other.id)).toBe(owed);
    expect(await client.send('POST', `${path}/send-again`, { itemId: petition.id })).toMatchObject({
      status: 200,
    });
    expect(await owedBy(petition.id)).toBe(0);
  });

  it('the administrator of the county is told nothing of it', async () => {
    await owe(petition.id);
    const { rows } = await read(await desk('keeper'), '/api/staff/undelivered', Undelivered);
    expect(rows.map(({ itemId }) => itemId)).not.toContain(petition.id);
  });
});

/** A message that failed five times. */
async function owe(id: string): Promise<void> {
  const { item } = await restricted(id);
  const key = `${id}:${clientId()}`;
  const at = new Date();
  const entry = {
    ...{ type: 'message', key, template: 'received', to: { kind: 'person', id: item.for }, at },
    params: {},
  };
  const failed = { key, attempts: 5, since: at, fault: 'unexpected' };
  await database()
    .collection('restrictedItems')
    .updateOne({ _id: id as never }, {
      $push: { outbox: entry },
      $set: { delivery: { nextAt: new Date(at.getTime() + 3_600_000), failed: [failed] } },
    } as never);
}

const owedBy = async (id: string) =>
  (
    (await database()
      .collection('restrictedItems')
      .findOne({ _id: id as never }))!['outbox'] as unknown[]
  ).length;
