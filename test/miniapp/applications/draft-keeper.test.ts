import { createDraftKeeper } from '@/features/applications/draft-keeper';
import { readLocalDraft } from '@/features/applications/local-drafts';
import type { LocalDraft } from '@/features/applications/local-draft';
import { standInServer } from '../../support/resident-server';
import { resetTaro } from '../../support/taro';

const START: LocalDraft = {
  id: 'draft-0123456789abcdef',
  owner: 'p-daughter',
  contents: {
    service: 'assistive-device@1',
    for: 'p-father',
    basis: 'family',
    page: 'device',
    answers: {},
    papers: {},
  },
  baseRevision: 0,
  isDirty: false,
  changedAt: '2026-11-23T02:00:00.000Z',
};

beforeEach(resetTaro);

test('every change is on the phone at once and at the server after a save', async () => {
  const server = standInServer();
  const keeper = createDraftKeeper(START);
  keeper.change({ answers: { device: 'rollator' } });
  expect(readLocalDraft(START.id, 'p-daughter')?.contents.answers).toEqual({ device: 'rollator' });
  expect(server.drafts.size).toBe(0);
  await expect(keeper.save()).resolves.toBe('saved');
  expect(server.drafts.get(START.id)).toMatchObject({ revision: 1, answers: { device: 'rollator' } });
});

test('a lost connection keeps the draft on the phone; the next save brings it all', async () => {
  const server = standInServer();
  const keeper = createDraftKeeper(START);
  server.setOffline(true);
  keeper.change({ answers: { device: 'rollator' } });
  await expect(keeper.save()).resolves.toBe('offline');
  expect(readLocalDraft(START.id, 'p-daughter')?.isDirty).toBe(true);
  server.setOffline(false);
  await expect(keeper.save()).resolves.toBe('saved');
  expect(server.drafts.get(START.id)?.answers).toEqual({ device: 'rollator' });
});

describe('two devices', () => {
  const meanwhile = async () => {
    const server = standInServer();
    const here = createDraftKeeper(START);
    const there = createDraftKeeper(START);
    there.change({ answers: { device: 'crutch' } });
    await there.save();
    here.change({ answers: { device: 'rollator' } });
    await here.save();
    return { server, here };
  };

  test('nothing is overwritten: both copies are known', async () => {
    const { server, here } = await meanwhile();
    expect(here.current().conflict?.answers).toEqual({ device: 'crutch' });
    expect(here.current().draft.contents.answers).toEqual({ device: 'rollator' });
    expect(server.drafts.get(START.id)?.answers).toEqual({ device: 'crutch' });
  });

  test('choosing this phone’s copy replaces the other knowingly', async () => {
    const { server, here } = await meanwhile();
    here.choose('mine');
    await here.save();
    expect(server.drafts.get(START.id)).toMatchObject({ revision: 2, answers: { device: 'rollator' } });
    expect(here.current().conflict).toBeUndefined();
  });

  test('choosing the other copy takes it over', async () => {
    const { server, here } = await meanwhile();
    here.choose('theirs');
    await here.save();
    expect(here.current().draft.contents.answers).toEqual({ device: 'crutch' });
    expect(server.drafts.get(START.id)?.revision).toBe(1);
  });
});

test('after handing in nothing is saved any more', async () => {
  const server = standInServer();
  const keeper = createDraftKeeper(START);
  keeper.close();
  keeper.change({ answers: { device: 'rollator' } });
  await keeper.save();
  expect(server.drafts.size).toBe(0);
  expect(readLocalDraft(START.id, 'p-daughter')).toBeUndefined();
});
