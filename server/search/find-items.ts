import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { Keyring } from '../database/keyring';
import type { SearchEntriesRepository } from './search-entries.repository';
import { searchPieces } from './search-pieces';

export interface FindItemsDeps<Row> {
  entries: Pick<SearchEntriesRepository, 'candidates'>;
  keyring: Keyring;
  /** Those of these items that the viewer may see. */
  visible(viewer: StaffViewer, ids: readonly string[]): Promise<Row[]>;
}

export interface Found<Row> {
  rows: Row[];
  /** False: there may be more, and what was typed has to say more. */
  isAll: boolean;
}

/** More rows than a person reads. */
const ROWS_AT_MOST = 50;
/** Items of the county looked at for one search, about a tenth of a second: a common name must not occupy the database. */
const LOOKED_AT_AT_MOST = 4_000;

/**
 * Items within the viewer's scope that a text finds. A name may be common in the county and rare in the viewer's village, so
 * candidates are looked through until the list is full, they are at an end, or too many.
 *
 * @param text an item number, a name, a whole identity or certificate number, or the last four digits of a telephone.
 */
export async function findItems<Row>(
  { entries, keyring, visible }: FindItemsDeps<Row>,
  viewer: StaffViewer,
  text: string,
): Promise<Found<Row>> {
  const rows: Row[] = [];
  let lookedAt = 0;
  for await (const ids of entries.candidates(viewer.county, searchPieces(keyring, text))) {
    if (lookedAt >= LOOKED_AT_AT_MOST) return { rows, isAll: false };
    lookedAt += ids.length;
    rows.push(...(await visible(viewer, ids)));
    if (rows.length > ROWS_AT_MOST) return { rows: rows.slice(0, ROWS_AT_MOST), isAll: false };
  }
  return { rows, isAll: true };
}
