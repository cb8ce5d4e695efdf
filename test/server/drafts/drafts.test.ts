import type { DomainError } from '../../../shared/errors';
import { Draft } from '../../../shared/work-items/draft';
import { createKeyring } from '../../../server/database/keyring';
import { createSealer } from '../../../server/database/sealed';
import { draftsModel } from '../../../server/drafts/drafts.model';
import { presentDraft } from '../../../server/drafts/drafts.presenter';
import { draftsRepository } from '../../../server/drafts/drafts.repository';
import { saveDraft, type SaveDraftDeps } from '../../../server/drafts/save-draft';
import { keepTyping, readTyping } from '../../../server/drafts/staff-typing';
import { publishedServices } from '../../../server/services/published-services';
import assistiveDevice from '../../../shared/service-catalogue/definitions/assistive-device';
import certificateReissue from '../../../shared/service-catalogue/definitions/certificate-reissue';
import { at } from '../../factories/calendar';
import { aResidentViewer, aStaffViewer, DAUGHTER } from '../../factories/viewer';
import { startTestDatabase, type TestDatabase } from '../../support/database';

const NOW = at('2026-06-04');
const ID = 'draft-000000000001';
const contents = {
  service: 'assistive-device@1',
  for: 'wu-degui',
  basis: 'family' as const,
  page: 'situation',
  answers: { device: 'manual-wheelchair', situation: '左边手脚没力气' },
  papers: { 'home-photos': ['photo-1'] },
};

let database: TestDatabase;
let deps: SaveDraftDeps;
let systemNow: Date;
let keptFiles: unknown[][];

beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

beforeEach(async () => {
  await database.connection.dropDatabase();
  systemNow = new Date('2026-11-20T02:00:00Z');
  keptFiles = [];
  const keyring = createKeyring(Buffer.alloc(32, 7), 'main');
  const model = database.connection.models['Draft:drafts'] ?? draftsModel(database.connection, 'drafts');
  deps = {
    drafts: draftsRepository(model as never, { sealer: createSealer(keyring), keyring }),
    services: publishedServices(
      [assistiveDevice, certificateReissue],
      new Set(['assistive-device', 'certificate-reissue']),
    ),
    files: { keepForDraft: async (...call) => keptFiles.push(call) },
    takenFor: async (_viewer, _person, form) => form,
    systemNow: () => systemNow,
  };
});

const save = (revision: number, over: Partial<typeof contents> = {}, viewer = DAUGHTER) =>
  saveDraft(deps, viewer, ID, { ...contents, ...over, revision }, NOW);
const failure = async (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error as DomainError,
  );

describe('a draft', () => {
  it('comes back as it was saved, called by what is applied for, with the day it goes', async () => {
    await save(0);
    const draft = await deps.drafts.find(DAUGHTER, ID, systemNow);
    const shown = Draft.parse(presentDraft(draft!, (id) => deps.services.get(id)));
    expect(shown).toMatchObject({
      id: ID,
      ...contents,
      revision: 1,
      title: '普通轮椅',
      expiresOn: '2026-09-02',
    });
  });

  it('is sealed: nothing that was typed lies in the database', async () => {
    await save(0);
    const [stored] = await database.connection.db!.collection('drafts').find().toArray();
    expect(JSON.stringify(stored)).not.toContain('左边手脚');
    expect(Buffer.from(stored!['contents'].b.buffer).includes(Buffer.from('左边'))).toBe(false);
  });

  it('keeps its photos as long as itself', async () => {
    await save(0);
    expect(keptFiles).toEqual([[DAUGHTER, ['photo-1'], ID, new Date('2027-02-18T02:00:00Z')]]);
  });

  it('takes the next revision and refuses one that began from an older, with the other revision', async () => {
    await save(0);
    await save(1, { page: 'photos' });
    const refused = await failure(save(1, { page: 'contact' }));
    expect(refused).toMatchObject({
      code: 'changed-meanwhile',
      details: { current: { revision: 2, page: 'photos' } },
    });
  });

  it('answers the same save sent again with what stands', async () => {
    await save(0);
    expect(await save(0)).toMatchObject({ revision: 1 });
    await save(1, { page: 'photos' });
    expect(await save(1, { page: 'photos' })).toMatchObject({ revision: 2 });
  });

  it('refuses a second new draft under the same id with other answers', async () => {
    await save(0);
    expect(await failure(save(0, { page: 'photos' }))).toMatchObject({ code: 'changed-meanwhile' });
  });

  it('does not rise again after it was sent or thrown away', async () => {
    await save(0);
    await deps.drafts.delete(DAUGHTER, ID);
    expect(await failure(save(1))).toMatchObject({ code: 'not-found' });
  });

  it('is not seen by another account that guesses its id', async () => {
    await save(0);
    expect(await deps.drafts.find(aResidentViewer('stranger'), ID, systemNow)).toBeNull();
    expect(await deps.drafts.find(aResidentViewer('wu-degui'), ID, systemNow)).toBeNull();
  });

  it('is gone for the agent the moment the relation ends', async () => {
    await save(0);
    const revoked = { ...DAUGHTER, actsFor: [] };
    expect(await deps.drafts.list(revoked, systemNow)).toEqual([]);
    expect(await deps.drafts.find(revoked, ID, systemNow)).toBeNull();
    expect(await failure(save(1, {}, revoked))).toMatchObject({ code: 'relation-not-valid' });
  });

  it.each([
    ['another footing than the relation has', { basis: 'guardian' as const }],
    ['self for another person', { basis: 'self' as const }],
    ['somebody who is no relation', { for: 'stranger' }],
  ])('is refused for %s', async (_why, over) => {
    expect(await failure(save(0, over as never))).toMatchObject({ code: 'relation-not-valid' });
  });

  it('is not begun where the service takes nothing from such an agent; what was begun before that is kept', async () => {
    const lost = { ...contents, service: 'certificate-reissue@1', answers: {} };
    const refused = await failure(save(0, lost as never));
    expect(refused).toMatchObject({ code: 'basis-not-enough' });
    expect(JSON.stringify(refused?.details)).toContain('由本人或者监护人申请');
    await save(0);
    expect(await save(1, lost as never)).toMatchObject({ revision: 2 });
    const asGuardian = { ...DAUGHTER, actsFor: [{ personId: 'wu-degui', basis: 'guardian' as const }] };
    expect(await save(2, { ...lost, basis: 'guardian' } as never, asGuardian)).toMatchObject({ revision: 3 });
  });

  it('is refused for a version that was never published', async () => {
    expect(await failure(save(0, { service: 'assistive-device@9' }))).toMatchObject({
      code: 'service-version-unknown',
    });
  });

  it('lives 90 days of system time after its last save and not a moment longer', async () => {
    await save(0);
    const lastMoment = new Date(systemNow.getTime() + 90 * 86_400_000 - 1);
    expect(await deps.drafts.list(DAUGHTER, lastMoment)).toHaveLength(1);
    expect(await deps.drafts.list(DAUGHTER, new Date(lastMoment.getTime() + 1))).toEqual([]);
  });

  it('is one of at most thirty; saving an old one is still possible', async () => {
    for (let n = 0; n < 30; n += 1)
      await saveDraft(
        deps,
        DAUGHTER,
        `draft-many-${String(n).padStart(8, '0')}`,
        { ...contents, revision: 0 },
        NOW,
      );
    expect(await failure(save(0))).toMatchObject({ code: 'too-many-attempts' });
    expect(
      await saveDraft(
        deps,
        DAUGHTER,
        'draft-many-00000003',
        { ...contents, page: 'photos', revision: 1 },
        NOW,
      ),
    ).toMatchObject({ revision: 2 });
  });

  it('goes by an index of its own when it has expired', async () => {
    await database.connection.models['Draft:drafts']!.createIndexes();
    const indexes = await database.connection.db!.collection('drafts').indexes();
    expect(indexes).toContainEqual(expect.objectContaining({ key: { expiresAt: 1 }, expireAfterSeconds: 0 }));
  });
});

describe("a worker's typing", () => {
  const worker = aStaffViewer('shi-yumei');
  const items = { find: async (_viewer: unknown, id: string) => (id === 'item-1' ? {} : null) };
  const typing = { form: { action: 'approve', opinion: '同意' }, seenVersion: 6 };
  const typingDeps = () => ({ drafts: deps.drafts, items, systemNow: () => systemNow });

  it('is there after a reload, for this account only', async () => {
    await keepTyping(typingDeps(), worker, 'item-1', typing, NOW);
    await keepTyping(typingDeps(), worker, 'item-1', { ...typing, seenVersion: 7 }, NOW);
    expect(await readTyping(typingDeps(), worker, 'item-1')).toEqual({
      typing: { ...typing, seenVersion: 7 },
      savedAt: NOW.toISOString(),
    });
    expect(await readTyping(typingDeps(), aStaffViewer('other'), 'item-1')).toEqual({
      typing: null,
      savedAt: null,
    });
  });

  it('cannot be left on an item that the worker may not see', async () => {
    expect(await failure(keepTyping(typingDeps(), worker, 'item-2', typing, NOW))).toMatchObject({
      code: 'not-found',
    });
    expect(await failure(readTyping(typingDeps(), worker, 'item-2'))).toMatchObject({ code: 'not-found' });
  });
});
