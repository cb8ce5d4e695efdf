import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { Keyring } from '../database/keyring';
import type { Residents } from '../residents/residents.repository';
import type { SearchEntriesRepository } from './search-entries.repository';
import { entryPieces } from './search-pieces';

export interface WriteSearchEntryDeps {
  entries: Pick<SearchEntriesRepository, 'put'>;
  residents: Pick<Residents, 'get'>;
  keyring: Keyring;
}

const JOB: JobViewer = { kind: 'job', name: 'write-search-entry' };

/** Makes an item findable as it was read. Delivered at least once, in any order: the newest version stands. */
export async function writeSearchEntry(
  { entries, residents, keyring }: WriteSearchEntryDeps,
  item: Pick<WorkItem, '_id' | 'county' | 'number' | 'version' | 'for'>,
): Promise<void> {
  const person = await residents.get(JOB, item.for);
  await entries.put({
    _id: item._id,
    county: item.county,
    version: item.version,
    pieces: entryPieces(keyring, item.number, person),
  });
}
