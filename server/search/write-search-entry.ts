import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import type { Caller } from '@zhucantong/shared/residents/caller';
import { isInRegister, type WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { Keyring } from '../database/keyring';
import type { Residents } from '../residents/residents.repository';
import type { SearchEntriesRepository } from './search-entries.repository';
import { entryPieces } from './search-pieces';

export interface WriteSearchEntryDeps {
  entries: Pick<SearchEntriesRepository, 'put'>;
  residents: Pick<Residents, 'get'>;
  keyring: Keyring;
  /** Who called in a matter that concerns nobody in the register. */
  callerOf(itemId: string): Promise<Caller | null>;
}

const JOB: JobViewer = { kind: 'job', name: 'write-search-entry' };

/** Makes an item findable as it was read. Delivered at least once, in any order: the newest version stands. */
export async function writeSearchEntry(
  { entries, residents, keyring, callerOf }: WriteSearchEntryDeps,
  item: Pick<WorkItem, '_id' | 'county' | 'number' | 'version' | 'for'>,
): Promise<void> {
  const whose = isInRegister(item)
    ? (await residents.get(JOB, item.for)).profile
    : ((await callerOf(item._id)) ?? { name: null, phone: null });
  await entries.put({
    _id: item._id,
    county: item.county,
    version: item.version,
    pieces: entryPieces(keyring, item.number, whose),
  });
}
