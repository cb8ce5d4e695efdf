import type { Draft } from '@zhucantong/shared/work-items/draft';
import {
  acknowledged,
  edited,
  insistedOn,
  takenOver,
  type LocalDraft,
} from '@/features/applications/local-draft';
import { reconcile, reconcileAll } from '@/features/applications/reconcile';

const contents = (device: string) => ({
  service: 'assistive-device@1',
  for: 'p-father',
  basis: 'family' as const,
  page: 'device',
  answers: { device },
  papers: {},
});
const ID = 'draft-0123456789abcdef';
const at = '2026-11-23T02:00:00.000Z';
const local = (more: Partial<LocalDraft> = {}): LocalDraft => ({
  id: ID,
  owner: 'p-daughter',
  contents: contents('walker'),
  baseRevision: 2,
  isDirty: false,
  changedAt: at,
  ...more,
});
const server = (revision: number, device = 'crutch'): Draft => ({
  id: ID,
  ...contents(device),
  revision,
  savedAt: at,
  expiresOn: '2027-02-21',
  title: '辅助器具',
});

describe('which copy of a draft goes on', () => {
  test.each([
    [
      'never seen here: the server’s',
      undefined,
      server(3),
      { kind: 'use', draft: takenOver(server(3), 'p-daughter') },
    ],
    [
      'saved here, changed elsewhere: the server’s',
      local(),
      server(3),
      { kind: 'use', draft: takenOver(server(3), 'p-daughter') },
    ],
    [
      'filled in here, unchanged elsewhere: the phone’s',
      local({ isDirty: true }),
      server(2),
      { kind: 'use', draft: local({ isDirty: true }) },
    ],
    [
      'an older list than the last save: the phone’s',
      local({ baseRevision: 4 }),
      server(3),
      { kind: 'use', draft: local({ baseRevision: 4 }) },
    ],
    [
      'both changed the same way: no question asked',
      local({ isDirty: true }),
      server(3, 'walker'),
      { kind: 'use', draft: local({ baseRevision: 3 }) },
    ],
    [
      'both changed differently: the person decides',
      local({ isDirty: true }),
      server(3),
      { kind: 'conflict', mine: local({ isDirty: true }), theirs: server(3) },
    ],
    [
      'no connection: the phone’s',
      local({ isDirty: true }),
      'unreached',
      { kind: 'use', draft: local({ isDirty: true }) },
    ],
    ['handed in or thrown away elsewhere: gone', local(), 'none', { kind: 'gone' }],
    [
      'begun here and never saved: kept',
      local({ baseRevision: 0, isDirty: true }),
      'none',
      { kind: 'use', draft: local({ baseRevision: 0, isDirty: true }) },
    ],
    [
      'gone elsewhere but filled in further here: saved anew',
      local({ isDirty: true }),
      'none',
      { kind: 'use', draft: local({ baseRevision: 0, isDirty: true }) },
    ],
  ] as const)('%s', (_case, mine, theirs, expected) => {
    expect(reconcile(mine, theirs, 'p-daughter')).toEqual(expected);
  });
});

test('what was typed while a save was under way is still to be saved', () => {
  const sent = edited(local(), { answers: { device: 'walker', situation: '…' } }, at);
  const typedOn = edited(sent, { answers: { device: 'walker', situation: '…站不稳' } }, at);
  expect(acknowledged(sent, sent, 3)).toMatchObject({ baseRevision: 3, isDirty: false });
  expect(acknowledged(typedOn, sent, 3)).toMatchObject({ baseRevision: 3, isDirty: true });
});

test('insisting on one’s own copy begins from the other revision, so that the next save is taken', () => {
  expect(insistedOn(local({ isDirty: true }), server(7))).toMatchObject({
    baseRevision: 7,
    isDirty: true,
    contents: contents('walker'),
  });
});

test('without a connection the phone’s own drafts are listed, newest first', () => {
  const older = local({ id: 'a', changedAt: '2026-11-20T02:00:00.000Z' });
  const newer = local({ id: 'b', changedAt: '2026-11-22T02:00:00.000Z' });
  expect(reconcileAll([older, newer], undefined, 'p-daughter').map(({ id }) => id)).toEqual(['b', 'a']);
});
