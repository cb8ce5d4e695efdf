import { ENTRIES_PER_SEAL, type AccessSeal, type SealHead } from './access-log';
import type { AccessLogRepository } from './access-log.repository';
import type { HeadFile } from './head-file';
import { NO_HEAD, type HeadMaker } from './seal-head';

export interface SealAccessLogDeps {
  accessLog: AccessLogRepository;
  headFile: HeadFile;
  makeHead: HeadMaker;
  /** System time. */
  systemNow(): Date;
}

export interface SealingOutcome {
  /** New heads, to be written to the program's log. */
  heads: SealHead[];
  /** True when the file knows a later seal than the database: the chain was truncated, or an old backup restored. Alarm. */
  isTruncated: boolean;
}

/**
 * Seals every entry that has no seal yet. Any number of processes may run it at once; whoever comes second with a number stops.
 */
export async function sealAccessLog(deps: SealAccessLogDeps): Promise<SealingOutcome> {
  let last = await deps.accessLog.findLastSeal();
  const isTruncated = await finish(deps, last);
  const heads: SealHead[] = [];
  for (;;) {
    const entries = await deps.accessLog.findUnsealed(ENTRIES_PER_SEAL);
    if (entries.length === 0) break;
    const number = (last?._id ?? 0) + 1;
    const seal: AccessSeal = {
      _id: number,
      entryIds: entries.map(({ _id }) => _id),
      head: deps.makeHead(number, last?.head ?? NO_HEAD, entries),
      sealedAt: deps.systemNow(),
    };
    if (!(await deps.accessLog.insertSeal(seal))) break;
    await deps.accessLog.markSealed(seal.entryIds);
    await deps.headFile.append({ number, head: seal.head });
    heads.push({ number, head: seal.head });
    last = seal;
  }
  return { heads, isTruncated };
}

/** Does what a process that died after its last seal left undone. */
async function finish({ accessLog, headFile }: SealAccessLogDeps, last: AccessSeal | null): Promise<boolean> {
  const onFile = await headFile.readLast();
  if (last) {
    await accessLog.markSealed(last.entryIds);
    if ((onFile?.number ?? 0) < last._id) await headFile.append({ number: last._id, head: last.head });
  }
  return (onFile?.number ?? 0) > (last?._id ?? 0);
}
