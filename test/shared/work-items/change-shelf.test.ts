import fc from 'fast-check';
import { changeShelf, isSharedWith, OWN_VIEWS_MOST } from '../../../shared/work-items/change-shelf';
import {
  ChangeViews,
  EMPTY_SHELF,
  ViewShelf,
  type SavedView,
  type ViewChange,
} from '../../../shared/work-items/saved-view';

const owner = { unit: 'town-unit', shared: ['s1', 's2'], newId: 'new' };
const aView = (id: string, changes: Partial<SavedView> = {}): SavedView => ({
  id,
  name: `视图${id}`,
  queue: 'unit',
  filter: { due: 'week' },
  share: 'nobody',
  unit: 'town-unit',
  ...changes,
});
const adding = (name: string): ViewChange => ({
  type: 'add',
  clientId: 'a'.repeat(22),
  name,
  queue: 'unit',
  filter: { due: 'week' },
  share: 'unit',
});
const shelfWith = (...views: SavedView[]): ViewShelf => ({ ...EMPTY_SHELF, views });
const after = (shelf: ViewShelf, change: ViewChange) => {
  const next = changeShelf(shelf, change, owner);
  if (next.kind === 'refused') throw new Error(next.message);
  return next.shelf;
};

describe('a shelf of views', () => {
  it('takes a new view once, however often it is sent', () => {
    const once = after(EMPTY_SHELF, adding('快到期'));
    expect(once.views).toEqual([aView('new', { name: '快到期', share: 'unit' })]);
    expect(after(once, adding('快到期'))).toBe(once);
  });

  it('has each name once, and at most thirty', () => {
    const named = shelfWith(aView('v1', { name: '快到期' }));
    expect(changeShelf(named, adding('快到期'), owner)).toMatchObject({ kind: 'refused', field: 'name' });
    const many = (count: number) => shelfWith(...Array.from({ length: count }, (_, n) => aView(`v${n}`)));
    expect(changeShelf(many(OWN_VIEWS_MOST - 1), adding('第三十个'), owner).kind).toBe('changed');
    expect(changeShelf(many(OWN_VIEWS_MOST), adding('第三十一个'), owner)).toMatchObject({
      kind: 'refused',
      message: '您已经有 30 个视图了。先删掉不用的，再存新的。',
    });
    expect(
      after(many(OWN_VIEWS_MOST), { ...adding('改名'), type: 'edit', id: 'v3' } as never).views[3]!.name,
    ).toBe('改名');
  });

  it('changes a view in its place and shares it with the unit its owner has now', () => {
    const shelf = shelfWith(aView('v1', { unit: 'old-unit' }), aView('v2'));
    const { clientId: _, ...asked } = adding('改了') as Extract<ViewChange, { type: 'add' }>;
    const next = after(shelf, { ...asked, type: 'edit', id: 'v1' });
    expect(next.views.map(({ id, name, unit }) => [id, name, unit])).toEqual([
      ['v1', '改了', 'town-unit'],
      ['v2', '视图v2', 'town-unit'],
    ]);
  });

  it('forgets with a view that it was shown first', () => {
    const shelf = { ...shelfWith(aView('v1')), first: 'v1' };
    expect(after(shelf, { type: 'delete', id: 'v1' })).toEqual({ ...EMPTY_SHELF, views: [] });
    expect(after(shelf, { type: 'delete', id: 'nothing' })).toBe(shelf);
  });

  it('shows first what is there, own or shared, and nothing else', () => {
    const shelf = shelfWith(aView('v1'));
    for (const id of ['v1', 's1', null]) expect(after(shelf, { type: 'show-first', id }).first).toBe(id);
    expect(changeShelf(shelf, { type: 'show-first', id: 's9' }, owner).kind).toBe('refused');
  });

  it('places shared views only; one put out of sight is not pinned and not first', () => {
    const pinned = after(EMPTY_SHELF, { type: 'place', id: 's1', place: 'pinned' });
    const hidden = after({ ...pinned, first: 's1' }, { type: 'place', id: 's1', place: 'hidden' });
    expect(hidden).toMatchObject({ pinned: [], hidden: ['s1'], first: null });
    expect(after(hidden, { type: 'place', id: 's1', place: 'listed' })).toMatchObject({
      pinned: [],
      hidden: [],
    });
    expect(changeShelf(EMPTY_SHELF, { type: 'place', id: 's9', place: 'pinned' }, owner).kind).toBe(
      'refused',
    );
  });

  it('moves a view behind another of one’s own, or of what one pinned, and not from one into the other', () => {
    const shelf = { ...shelfWith(aView('v1'), aView('v2'), aView('v3')), pinned: ['s1', 's2'] };
    const orderAfter = (id: string, behind: string | null) => {
      const { views, pinned } = after(shelf, { type: 'move', id, behind });
      return [views.map((view) => view.id).join(' '), pinned.join(' ')];
    };
    expect(orderAfter('v3', null)).toEqual(['v3 v1 v2', 's1 s2']);
    expect(orderAfter('v1', 'v2')).toEqual(['v2 v1 v3', 's1 s2']);
    expect(orderAfter('v1', 'v3')).toEqual(['v2 v3 v1', 's1 s2']);
    expect(orderAfter('s1', 's2')).toEqual(['v1 v2 v3', 's2 s1']);
    expect(after(shelf, { type: 'move', id: 'v2', behind: 'v1' })).toBe(shelf);
    expect(after(shelf, { type: 'move', id: 's1', behind: null })).toBe(shelf);
    for (const [id, behind] of [
      ['v1', 's1'],
      ['s1', 'v1'],
      ['v1', 'v1'],
      ['s9', null],
    ] as const)
      expect(changeShelf(shelf, { type: 'move', id, behind }, owner).kind).toBe('refused');
  });

  it('is whole after any changes: names and ids once, never both pinned and hidden, first is there', () => {
    const id = fc.constantFrom('v1', 'v2', 'new', 's1', 's2', 's9');
    const name = fc.constantFrom('甲', '乙', '丙');
    const change: fc.Arbitrary<ViewChange> = fc.oneof(
      name.map(adding),
      fc.tuple(id, name).map(([each, called]) => {
        const { clientId: _, ...asked } = adding(called) as Extract<ViewChange, { type: 'add' }>;
        return { ...asked, type: 'edit', id: each } as const;
      }),
      id.map((each) => ({ type: 'delete', id: each }) as const),
      fc
        .tuple(id, fc.constantFrom('pinned', 'listed', 'hidden'))
        .map(([each, place]) => ({ type: 'place', id: each, place }) as const),
      id.map((each) => ({ type: 'show-first', id: each }) as const),
      fc.tuple(id, fc.option(id)).map(([each, behind]) => ({ type: 'move', id: each, behind }) as const),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const shelf = changes.reduce(
          (before, each, n) => {
            const next = changeShelf(before, each, { ...owner, newId: `new${n}` });
            return next.kind === 'changed' ? next.shelf : before;
          },
          shelfWith(aView('v1'), aView('v2')),
        );
        const ids = shelf.views.map((view) => view.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(shelf.views.map((view) => view.name)).size).toBe(ids.length);
        expect(shelf.pinned.filter((each) => shelf.hidden.includes(each))).toEqual([]);
        expect(shelf.first === null || [...ids, ...owner.shared].includes(shelf.first)).toBe(true);
        expect(() => ViewShelf.parse(shelf)).not.toThrow();
      }),
    );
  });
});

test.each([
  ['nobody', 'town-unit', false],
  ['unit', 'town-unit', true],
  ['unit', 'county', false],
  ['line', 'town-unit', true],
  ['line', 'county', true],
  ['line', 'section', false],
] as const)('a view shared with %s of %s is for a town under the county: %s', (share, unit, expected) => {
  const town = { unit: 'town-unit', line: ['town-unit', 'county'] };
  expect(isSharedWith(aView('v', { share, unit }), town)).toBe(expected);
});

describe('what may stand in a view', () => {
  const sayOf = (change: unknown) =>
    ChangeViews.safeParse({ seenVersion: 0, change }).error?.issues.map(({ message }) => message) ?? [];

  it('is conditions, never somebody looked for', () => {
    expect(sayOf({ ...adding('找人'), filter: { q: '吴德贵' } })).toEqual([
      '视图只记条件，不记人：姓名、证号、电话请每次用搜索来找，不存进视图。',
    ]);
  });

  it.each(['13974512345', '43122919900101123X', '靖 4028-0001', '电话１３９ ７４５１ ２３４５'])(
    'has no number of a person or a matter in its name: %s',
    (name) => expect(sayOf(adding(name))).toEqual([expect.stringContaining('请换个名字')]),
  );

  it.each(['2026 年的辅具', '7 天内', '11 月 24 日那批'])('may be called %s', (name) =>
    expect(sayOf(adding(name))).toEqual([]),
  );

  it.each(['', '   ', '字'.repeat(21)])('is not called %p', (name) =>
    expect(sayOf(adding(name))).toHaveLength(1),
  );
});
