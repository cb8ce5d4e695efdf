import { randomBytes } from 'node:crypto';
import { searchPieces } from '../../../server/search/search-pieces';
import { deliverAll } from '../../../server/jobs/server-jobs';
import { receivePhoto } from '../../../server/files/receive-photo';
import { actOnWorkItem } from '../../../server/work-items/act-on-work-item';
import { submitWorkItem } from '../../../server/work-items/submit-work-item';
import { sweepDueItems } from '../../../server/work-items/sweep-due-items';
import type { AnyAction } from '../../../shared/work-items/actions';
import type { ResidentViewer, StaffViewer } from '../../../shared/staff/viewer';
import { foldHistory } from '../../../shared/work-items/evolve';
import { at } from '../../factories/calendar';
import { aSubmission } from '../../factories/submission';
import { foundSmallCounty, type SmallCounty } from '../../support/small-county';
import { startTestDatabase, type TestDatabase } from '../../support/database';
import { aPicture } from '../../factories/picture';

let database: TestDatabase;
let county: SmallCounty;
beforeAll(async () => {
  database = await startTestDatabase();
  county = await foundSmallCounty(database.connection, at('2026-06-04'));
});
afterAll(async () => {
  await county.deps.sessions.close();
  await database.stop();
});
beforeEach(() => county.setNow(at('2026-06-04')));

async function aPhoto(viewer: ResidentViewer | StaffViewer): Promise<string> {
  const upload = { uploadId: randomBytes(16).toString('base64url'), bytes: await aPicture(64, 48).jpeg().toBuffer() };
  return (await receivePhoto(county.deps.photos, viewer, upload)).fileId;
}

async function submitted(viewer: ResidentViewer, over = {}) {
  const submission = aSubmission(viewer.personId, [await aPhoto(viewer)], over);
  const { loaded } = await submitWorkItem(county.deps.workItems, viewer, submission, {
    now: county.now(),
    channel: 'h5',
  });
  return { id: loaded.item._id, item: loaded.item, submission };
}

function act(
  viewer: ResidentViewer | StaffViewer,
  id: string,
  action: AnyAction,
  seenVersion = 99,
  actionId = randomBytes(16).toString('base64url'),
) {
  return actOnWorkItem(
    county.deps.workItems,
    viewer,
    id,
    { actionId, seenVersion, action, channel: 'admin' },
    county.now(),
  );
}

const passed: AnyAction = { type: 'pass-check', record: { howChecked: 'phone', finding: '属实' } };
const sendBack: AnyAction = {
  type: 'request-supplement',
  missing: [{ kind: 'paper', code: 'home-photos', why: '没拍到台阶', countsAsGood: '看得清台阶' }],
  nothingElseMissing: true,
};

describe('submitting', () => {
  test('routes to the town worker with due date, number and reason', async () => {
    const { item } = await submitted(await county.aPerson());
    expect(item).toMatchObject({
      status: 'open',
      step: 'first-check',
      unit: 'town-unit',
      line: ['town-unit', 'county'],
      assignee: { staffId: 'town', acting: 'A' },
    });
    expect(item.number).toMatch(/^靖 \d{4}-\d{4}$/);
    expect(item.routingReason).toContain('town');
  });
  test('sent twice it is taken once, and other answers under the same id are refused with the receipt', async () => {
    const viewer = await county.aPerson();
    const { id, submission } = await submitted(viewer);
    const again = await submitWorkItem(county.deps.workItems, viewer, submission, {
      now: county.now(),
      channel: 'h5',
    });
    expect(again).toMatchObject({ isNew: false, loaded: { item: { _id: id } } });
    const other = { ...submission, answers: { ...submission.answers, situation: '别的情况' } };
    await expect(
      submitWorkItem(county.deps.workItems, viewer, other, { now: county.now(), channel: 'h5' }),
    ).rejects.toMatchObject({ code: 'already-submitted' });
  });
  test('ten at once under one id make one item', async () => {
    const viewer = await county.aPerson();
    const submission = aSubmission(viewer.personId, [await aPhoto(viewer)]);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        submitWorkItem(county.deps.workItems, viewer, submission, { now: county.now(), channel: 'h5' }),
      ),
    );
    expect(new Set(answers.map((each) => each.loaded.item.number)).size).toBe(1);
    expect(answers.filter((each) => each.isNew)).toHaveLength(1);
  });
  test('a second wheelchair while one is open is refused; another device is not', async () => {
    const viewer = await county.aPerson();
    await submitted(viewer);
    await expect(submitted(viewer)).rejects.toMatchObject({ code: 'claim-taken' });
    const crutch = aSubmission(viewer.personId, []).answers;
    await expect(
      submitted(viewer, { answers: { ...crutch, device: 'walking-stick' } }),
    ).resolves.toBeDefined();
  });
  test('somebody else’s photo does not count', async () => {
    const [viewer, stranger] = [await county.aPerson(), await county.aPerson()];
    const submission = aSubmission(viewer.personId, [await aPhoto(stranger)]);
    await expect(
      submitWorkItem(county.deps.workItems, viewer, submission, { now: county.now(), channel: 'h5' }),
    ).rejects.toMatchObject({ code: 'paper-missing' });
  });
  test('without a relation nobody applies for another; with one it arrives with by ≠ for, and each sees only theirs', async () => {
    const [daughter, father, stranger] = [
      await county.aPerson('吴小梅'),
      await county.aPerson('吴德贵'),
      await county.aPerson('杨秀珍'),
    ];
    await expect(submitted(daughter, { for: father.personId, basis: 'family' })).rejects.toMatchObject({
      code: 'relation-not-valid',
    });
    const agent = await county.actingFor(daughter, father);
    const { id, item } = await submitted(agent, { for: father.personId, basis: 'family' });
    expect(item.for).toBe(father.personId);
    expect(item.history[0]!.by.memberId).toBe(daughter.personId);
    const own = await submitted(agent);
    const fathersOwn = await submitted(father, {
      answers: { ...own.submission.answers, device: 'rollator' },
    });
    const idsOf = async (viewer: ResidentViewer) =>
      (await county.deps.main.items.listForResident(viewer)).map((each) => each.item._id).sort();
    expect(await idsOf(agent)).toEqual([id, own.id].sort());
    expect(await idsOf(father)).toEqual([id, fathersOwn.id].sort());
    expect(await idsOf(stranger)).toEqual([]);
    await expect(county.deps.main.items.get(stranger, id)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('acting', () => {
  test('the same action id answers the same and is recorded once', async () => {
    const { id } = await submitted(await county.aPerson());
    const actionId = randomBytes(16).toString('base64url');
    const first = await act(county.staff.town, id, passed, 1, actionId);
    const again = await act(county.staff.town, id, passed, 1, actionId);
    expect(again.item.version).toBe(first.item.version);
  });
  test('ten notes and one decision at once all stand, in one history without gaps', async () => {
    const { id } = await submitted(await county.aPerson());
    await Promise.all([
      ...Array.from({ length: 8 }, (_, n) =>
        act(county.staff.town, id, { type: 'note', words: `备注 ${n}` }, 1),
      ),
      act(county.staff.town, id, passed, 1),
    ]);
    const { item } = await county.deps.main.items.get({ kind: 'job', name: 'test' }, id);
    expect(item.history.map((entry) => entry.n)).toEqual(item.history.map((_, n) => n + 1));
    expect(item).toMatchObject({ step: 'acceptance', version: 10 });
  });
  test('who was second learns what changed; nothing of theirs took effect', async () => {
    const { id } = await submitted(await county.aPerson());
    await act(county.staff.town, id, passed, 1);
    await expect(act(county.staff.town, id, sendBack, 1)).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
  });
  test('unseen answers like nonexistent, seen but not mine is refused', async () => {
    const { id } = await submitted(await county.aPerson());
    await expect(act(county.staff.officer, id, passed)).rejects.toMatchObject({ code: 'not-found' });
    await expect(act(county.staff.townB, id, passed)).rejects.toMatchObject({ code: 'not-allowed' });
  });
  test('words and answers lie sealed: nothing of them stands in the database in clear', async () => {
    const { id } = await submitted(await county.aPerson('欧阳秀梅'));
    await act(county.staff.town, id, { type: 'note', words: '邻居说她住在桥头' });
    const stored = JSON.stringify(
      await database.connection.collection('workItems').findOne({ _id: id as never }),
    );
    for (const secret of ['欧阳秀梅', '扶着墙', '桥头', '19900002207', '村口第二家'])
      expect(stored).not.toContain(secret);
  });
});

describe('the whole way', () => {
  test('to the confirmed hand-over: delivered once, device recorded, claim held for its service life, found by search', async () => {
    const viewer = await county.aPerson('龙建英');
    const { id } = await submitted(viewer);
    await act(county.staff.town, id, sendBack, 1);
    county.setNow(at('2026-06-08'));
    await act(
      viewer,
      id,
      { type: 'supplement', answers: {}, papers: { 'home-photos': [await aPhoto(viewer)] } },
      2,
    );
    await act(county.staff.town, id, passed);
    await act(county.staff.officer, id, { type: 'accept', record: {} });
    await act(county.staff.assessor, id, {
      type: 'assess',
      record: { device: 'manual-wheelchair', quantity: 1, size: '42', supply: 'stock', reason: '适合' },
    });
    await expect(act(county.staff.officer, id, { type: 'approve', record: {} })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await act(county.staff.head, id, { type: 'approve', record: {} });
    await act(county.staff.officer, id, {
      type: 'hand-over',
      record: { serialNumber: 'A1', receivedBy: '本人', trained: true },
    });
    const { item, open } = await act(viewer, id, { type: 'confirm-receipt' });
    expect(item.status).toBe('completed');
    expect(open().get(2)?.missing?.[0]?.why).toBe('没拍到台阶');
    const {
      _id,
      caseId,
      leg,
      number,
      kind,
      county: code,
      area,
      service,
      display,
      for: whom,
      filedBy,
      claims,
    } = item;
    const identity = {
      _id,
      caseId,
      leg,
      number,
      kind,
      county: code,
      area,
      service,
      display,
      for: whom,
      filedBy,
      claims,
    };
    const context = {
      definition: county.deps.workItems.definition(service),
      calendar: await county.deps.workItems.calendar(code),
    };
    expect(foldHistory(identity, item.history, context)).toEqual(item);

    await deliverAll(county.deps);
    await deliverAll(county.deps);
    const messages = await county.deps.main.messages.inbox(viewer);
    expect(messages.map((each) => each.template).sort()).toEqual(
      [
        'received',
        'supplement-requested',
        'supplemented',
        'checked',
        'accepted',
        'assessed',
        'approved',
        'handed-over',
        'completed',
      ].sort(),
    );
    expect((await county.deps.residents.get(viewer, viewer.personId)).devices).toMatchObject([
      { device: 'manual-wheelchair', deliveredOn: '2026-06-08' },
    ]);
    expect(await county.deps.claims.find(claims[0]!)).toMatchObject({ holder: id, until: '2029-06-08' });
    expect(await county.deps.search.entries.findIds('431229', searchPieces(county.deps.keyring, number))).toEqual([id]);

    await expect(submitted(viewer)).rejects.toMatchObject({ code: 'not-eligible' });
    const changed = { ...aSubmission(viewer.personId, []).answers, replacement: 'broken' };
    await expect(submitted(viewer, { answers: changed })).resolves.toBeDefined();
  });
  test('nobody acts: silence accepts, lateness is recorded once and told', async () => {
    const viewer = await county.aPerson();
    const { id } = await submitted(viewer);
    county.setNow(at('2026-06-12', '00:30'));
    const fail = (_: string, error: unknown) => {
      throw error;
    };
    await sweepDueItems(county.deps.workItems, county.now(), fail);
    await sweepDueItems(county.deps.workItems, county.now(), fail);
    const { item } = await county.deps.main.items.get({ kind: 'job', name: 'test' }, id);
    expect(item.history.map((entry) => entry.action)).toEqual(['submit', 'mark-overdue', 'deem-accepted']);
    expect(item).toMatchObject({ step: 'assessment', assignee: { staffId: 'assessor' } });
  });
  test('no supplement comes: two reminders, then it closes as withdrawn and can be reopened', async () => {
    const viewer = await county.aPerson();
    const { id } = await submitted(viewer);
    await act(county.staff.town, id, sendBack, 1);
    county.setNow(at('2026-06-19', '23:00'));
    await sweepDueItems(county.deps.workItems, county.now(), () => undefined);
    county.setNow(at('2026-06-23', '09:30'));
    await sweepDueItems(county.deps.workItems, county.now(), () => undefined);
    await sweepDueItems(county.deps.workItems, at('2026-06-24', '08:00'), () => undefined);
    const { item } = await county.deps.main.items.get(viewer, id);
    expect(item.history.map((entry) => entry.action)).toEqual([
      'submit',
      'request-supplement',
      'remind',
      'remind',
      'lapse',
    ]);
    county.setNow(at('2026-07-01'));
    const reopened = await act(viewer, id, {
      type: 'reopen',
      answers: {},
      papers: { 'home-photos': [await aPhoto(viewer)] },
    });
    expect(reopened.item).toMatchObject({ status: 'open', assignee: { staffId: 'town' } });
  });
});
