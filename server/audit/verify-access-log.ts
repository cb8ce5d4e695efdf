import type { AccessEntry, AccessSeal, SealHead } from './access-log';
import type { AccessLogRepository } from './access-log.repository';
import type { HeadFile } from './head-file';
import { NO_HEAD, type HeadMaker } from './seal-head';

export interface VerifyAccessLogDeps {
  accessLog: AccessLogRepository;
  headFile: HeadFile;
  makeHead: HeadMaker;
}

/** What does not fit. `seal` is its number. */
export type AccessLogFault =
  | { kind: 'seal-missing'; seal: number }
  | { kind: 'seal-does-not-match'; seal: number; missingEntries: string[] }
  | { kind: 'head-differs-from-file'; seal: number }
  /** Entries that are marked as sealed and stand in no seal. */
  | { kind: 'entries-without-seal'; count: number };

export interface AccessLogVerdict {
  seals: number;
  sealedEntries: number;
  /** Not yet covered: for these nothing can be said. */
  unsealedEntries: number;
  faults: AccessLogFault[];
}

/**
 * Walks the chain from its first seal and compares it with the heads kept outside of the database.
 * Reads the whole log; memory stays at one seal's entries and the heads on file.
 */
export async function verifyAccessLog(deps: VerifyAccessLogDeps): Promise<AccessLogVerdict> {
  // Counted before the walk: what is sealed meanwhile must not look like an entry without a seal.
  const total = await deps.accessLog.countEntries();
  const unsealedEntries = await deps.accessLog.countUnsealed();
  const onFile = await deps.headFile.readAll();
  const faults: AccessLogFault[] = [];
  const heads = new Map<number, string>();
  let previous: SealHead = { number: 0, head: NO_HEAD };
  let sealedEntries = 0;

  for await (const seal of deps.accessLog.eachSeal()) {
    for (let gap = previous.number + 1; gap < seal._id; gap++)
      faults.push({ kind: 'seal-missing', seal: gap });
    faults.push(...(await checkSeal(deps, seal, previous.head)));
    sealedEntries += seal.entryIds.length;
    heads.set(seal._id, seal.head);
    previous = { number: seal._id, head: seal.head };
  }
  for (const { number, head } of onFile) {
    if (!heads.has(number) && number > previous.number) faults.push({ kind: 'seal-missing', seal: number });
    else if (heads.has(number) && heads.get(number) !== head) {
      faults.push({ kind: 'head-differs-from-file', seal: number });
    }
  }

  const surplus = total - unsealedEntries - sealedEntries;
  if (surplus > 0 && faults.length === 0) faults.push({ kind: 'entries-without-seal', count: surplus });
  return { seals: heads.size, sealedEntries, unsealedEntries, faults };
}

async function checkSeal(
  { accessLog, makeHead }: VerifyAccessLogDeps,
  seal: AccessSeal,
  previousHead: string,
): Promise<AccessLogFault[]> {
  const found = new Map((await accessLog.findEntries(seal.entryIds)).map((entry) => [entry._id, entry]));
  const missingEntries = seal.entryIds.filter((id) => !found.has(id));
  const entries = seal.entryIds
    .map((id) => found.get(id))
    .filter((entry): entry is AccessEntry => entry !== undefined);
  const isWhole = missingEntries.length === 0 && makeHead(seal._id, previousHead, entries) === seal.head;
  return isWhole ? [] : [{ kind: 'seal-does-not-match', seal: seal._id, missingEntries }];
}
