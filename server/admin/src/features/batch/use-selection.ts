import type { QueueRow } from '@zhucantong/shared/work-items/queue-view';
import { useMemo, useState } from 'react';

/** The rows that a worker ticked, also those of other pages of the same list. */
export interface Selection {
  rows: readonly QueueRow[];
  has(id: string): boolean;
  toggle(id: string): void;
  /** Ticks everything from the row ticked last up to this one. */
  extendTo(id: string): void;
  /** Ticks the whole page, or takes all ticks of it away. */
  togglePage(): void;
  /** Leaves only these ticked. */
  keep(ids: readonly string[]): void;
}

/** @param page the rows on the screen; a ticked row that is on it is known in its newest version. */
export function useSelection(page: readonly QueueRow[]): Selection {
  const [ticked, setTicked] = useState<ReadonlyMap<string, QueueRow>>(new Map());
  const [last, setLast] = useState<string | null>(null);

  const rows = useMemo(() => {
    const onPage = new Map(page.map((row) => [row.id, row]));
    return [...ticked.values()].map((row) => onPage.get(row.id) ?? row);
  }, [page, ticked]);

  const set = (changed: readonly QueueRow[], isTicked: boolean) => {
    const next = new Map(ticked);
    for (const row of changed) {
      if (isTicked) next.set(row.id, row);
      else next.delete(row.id);
    }
    setTicked(next);
  };

  return {
    rows,
    has: (id) => ticked.has(id),
    toggle(id) {
      const row = page.find((each) => each.id === id);
      if (row) set([row], !ticked.has(id));
      setLast(id);
    },
    extendTo(id) {
      const [from, to] = [last ?? id, id].map((each) => page.findIndex((row) => row.id === each));
      if (to === undefined || to < 0) return;
      const start = from === undefined || from < 0 ? to : from;
      set(page.slice(Math.min(start, to), Math.max(start, to) + 1), true);
      setLast(id);
    },
    togglePage: () =>
      set(
        page,
        page.some((row) => !ticked.has(row.id)),
      ),
    keep(ids) {
      setTicked(new Map([...ticked].filter(([id]) => ids.includes(id))));
      setLast(null);
    },
  };
}
