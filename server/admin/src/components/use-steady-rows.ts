import { useCallback, useMemo, useState } from 'react';

interface SteadyRows<Row> {
  /** What is drawn: rows do not jump when new ones arrive, they change in place or wait. */
  rows: readonly Row[];
  /** How many rows of the newest answer are not drawn yet. */
  newCount: number;
  showAll: () => void;
}

/** Rows of a page that is asked for again and again. @param key another list or page begins anew. */
export function useSteadyRows<Row extends { id: string }>(
  newest: readonly Row[] | undefined,
  key: string,
): SteadyRows<Row> {
  const [shown, setShown] = useState<{ key: string; ids: readonly string[] } | null>(null);
  const showAll = useCallback(() => {
    if (newest) setShown({ key, ids: newest.map(({ id }) => id) });
  }, [newest, key]);

  // The first answer of a page decides which rows stand where; the render that sees it keeps the order.
  if (newest && shown?.key !== key) showAll();

  const rows = useMemo(() => {
    if (!newest || shown?.key !== key) return [];
    const byId = new Map(newest.map((row) => [row.id, row]));
    return shown.ids.flatMap((id) => byId.get(id) ?? []);
  }, [newest, shown, key]);
  return { rows, newCount: newest && shown?.key === key ? newest.length - rows.length : 0, showAll };
}
