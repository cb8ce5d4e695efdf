/** Where in a grid of buttons the Tab key stops: a row by its id, and the place within it. */
export interface GridStop {
  row: string;
  place: number;
}

/** Rows that have buttons, and how many. */
export type GridRows = readonly { id: string; count: number }[];

/** The stop that is meant, or the nearest there is: rows and buttons go with what was saved. Null where there is no button. */
export function stopIn(rows: GridRows, wanted: GridStop | null): GridStop | null {
  const filled = rows.filter(({ count }) => count > 0);
  const row = filled.find(({ id }) => id === wanted?.row);
  if (row) return { row: row.id, place: Math.min(wanted!.place, row.count - 1) };
  return filled[0] ? { row: filled[0].id, place: 0 } : null;
}

/** Where a key leads: arrows to the next button or row, Home and End within the row, with Ctrl to the ends of the grid. */
export function stopAfter(
  rows: GridRows,
  { row, place }: GridStop,
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
): GridStop | null {
  const filled = rows.filter(({ count }) => count > 0);
  const at = filled.findIndex(({ id }) => id === row);
  const to = (next: number, where: number): GridStop | null => {
    const found = filled[next];
    return found && where >= 0 ? { row: found.id, place: Math.min(where, found.count - 1) } : null;
  };
  const last = filled.length - 1;
  switch (key) {
    case 'ArrowDown':
      return to(at + 1, place);
    case 'ArrowUp':
      return to(at - 1, place);
    case 'ArrowRight':
      return place + 1 < filled[at]!.count ? to(at, place + 1) : null;
    case 'ArrowLeft':
      return to(at, place - 1);
    case 'Home':
      return to(ctrlKey ? 0 : at, 0);
    case 'End':
      return to(ctrlKey ? last : at, filled[ctrlKey ? last : at]!.count - 1);
    default:
      return null;
  }
}
