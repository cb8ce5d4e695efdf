import { createKeyring } from '../../../server/database/keyring';
import { createSealer } from '../../../server/database/sealed';
import { draftsModel } from '../../../server/drafts/drafts.model';
import { draftsRepository } from '../../../server/drafts/drafts.repository';
import { draftRoutes } from '../../../server/drafts/drafts.routes';
import { publishedServices } from '../../../server/services/published-services';
import { serviceRoutes } from '../../../server/services/services.routes';
import assistiveDevice from '../../../shared/service-catalogue/definitions/assistive-device';
import { OFFICE } from '../../factories/county-office';
import { aResident } from '../../factories/resident';
import { startTestDatabase, type TestDatabase } from '../../support/database';
import { startHttp, type TestServer } from '../../support/http';

const PATH = '/api/resident/drafts/draft-000000000001';
const draft = {
  service: 'assistive-device@1',
  for: 'resident-1',
  basis: 'self',
  page: 'situation',
  answers: { device: 'manual-wheelchair', situation: '左边手脚没力气' },
  papers: {},
  revision: 0,
};

let database: TestDatabase;
let http: TestServer;
let resident: string;
let staff: string;

beforeAll(async () => {
  database = await startTestDatabase();
  const keyring = createKeyring(Buffer.alloc(32, 7), 'main');
  const services = publishedServices([assistiveDevice], new Set(['assistive-device']));
  http = await startHttp([
    ...draftRoutes({
      drafts: draftsRepository(draftsModel(database.connection, 'drafts'), {
        sealer: createSealer(keyring),
        keyring,
      }),
      services,
      files: { keepForDraft: async () => 0 },
      takenFor: async (_viewer, _person, form) => form,
      items: { find: async (_viewer, id) => (id === 'item-1' ? {} : null) },
      systemNow: () => new Date('2026-11-23T01:30:00Z'),
    }),
    ...serviceRoutes({
      areaOf: async () => null,
      officeOf: async () => OFFICE,
      publicUrl: 'http://127.0.0.1:8080',
      quotas: { standing: () => Promise.reject(new Error('no county was asked for')) },
      services,
      countySettings: { of: async () => [] },
      residents: {
        find: async (_viewer, id) => (id === 'resident-1' ? aResident('resident-1').build() : null),
      },
    }),
  ]);
  resident = await http.cookieOf('resident', 'resident-1');
  staff = await http.cookieOf('staff', 'staff-1');
});
afterAll(async () => {
  await http.close();
  await database.stop();
});

const send = (path: string, cookie: string, method = 'GET', body?: unknown) =>
  http.call(path, {
    method,
    headers: { cookie, 'X-Zhucantong': '1', origin: http.url, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

describe('drafts over HTTP', () => {
  it('saves, lists, refuses an older revision with the newer, and throws away', async () => {
    expect((await send(PATH, resident, 'PUT', draft)).status).toBe(200);
    expect(
      await (await send(PATH, resident, 'PUT', { ...draft, revision: 1, page: 'photos' })).json(),
    ).toMatchObject({ revision: 2 });
    const refused = await send(PATH, resident, 'PUT', { ...draft, revision: 1, page: 'contact' });
    expect([refused.status, await refused.json()]).toMatchObject([
      409,
      { code: 'changed-meanwhile', current: { revision: 2, page: 'photos' } },
    ]);
    expect(await (await send('/api/resident/drafts', resident)).json()).toMatchObject({
      drafts: [{ title: '普通轮椅', revision: 2 }],
    });
    expect((await send(PATH, resident, 'DELETE')).status).toBe(204);
    expect((await send(PATH, resident)).status).toBe(404);
  });

  it('leaves nothing of it in the log', () => {
    expect(http.logText()).not.toContain('左边手脚');
  });

  it('keeps and drops what a worker types, and knows no item the worker may not see', async () => {
    const typing = { form: { opinion: '同意' }, seenVersion: 3 };
    expect(await (await send('/api/staff/items/item-1/typing', staff, 'PUT', typing)).json()).toMatchObject({
      typing,
    });
    expect(await (await send('/api/staff/items/item-1/typing', staff)).json()).toMatchObject({ typing });
    expect((await send('/api/staff/items/item-1/typing', staff, 'DELETE')).status).toBe(204);
    expect(await (await send('/api/staff/items/item-1/typing', staff)).json()).toEqual({
      typing: null,
      savedAt: null,
    });
    expect((await send('/api/staff/items/item-2/typing', staff)).status).toBe(404);
  });
});

describe('services over HTTP', () => {
  it('lists what is offered, and answers 304 when nothing changed', async () => {
    const first = await http.call('/api/public/services');
    expect(await first.json()).toMatchObject({ services: [{ code: 'assistive-device', version: 1 }] });
    const again = await http.call('/api/public/services', {
      headers: { 'If-None-Match': first.headers.get('etag')! },
    });
    expect(again.status).toBe(304);
  });

  it.each([
    ['/api/public/services/assistive-device', 200],
    ['/api/public/services/assistive-device?county=431229', 200],
    ['/api/public/services/assistive-device/versions/1', 200],
    ['/api/public/services/assistive-device/versions/9', 404],
    ['/api/public/services/nothing', 404],
    ['/api/public/services/assistive-device?county=x', 422],
  ])('answers %s with %i', async (path, status) => {
    expect((await http.call(path)).status).toBe(status);
  });

  it('says whether somebody may apply, to who may ask', async () => {
    const ask = (person: string) =>
      send('/api/resident/eligibility', resident, 'POST', {
        for: person,
        service: 'assistive-device@1',
        answers: { evidence: 'certificate' },
      });
    expect(await (await ask('resident-1')).json()).toMatchObject({ mayApply: true });
    expect((await ask('resident-2')).status).toBeGreaterThanOrEqual(400);
  });
});
