import type { ViewList, ViewRow } from '@zhucantong/shared/work-items/view-list';

/** One of the reader's own views, of the unit's queue by what is due within a week. */
export function aViewRow(id: string, changes: Partial<ViewRow> = {}): ViewRow {
  return {
    id,
    name: `视图${id}`,
    queue: 'unit',
    filter: { due: 'week' },
    lostService: null,
    share: 'nobody',
    owner: null,
    place: 'listed',
    usedBy: 0,
    ...changes,
  };
}

export function aViewList(changes: Partial<ViewList> = {}): ViewList {
  return { version: 1, most: 30, own: [], shared: [], first: null, isFirstGone: false, ...changes };
}
