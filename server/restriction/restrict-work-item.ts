import type { ClientSession } from 'mongodb';
import { DomainError } from '@zhucantong/shared/errors';
import type { JobViewer, StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { Restrict } from '@zhucantong/shared/work-items/actions';
import type { Change } from '@zhucantong/shared/work-items/decision';
import type { OutboxEntry } from '@zhucantong/shared/work-items/outbox';
import type { EntryContents } from '@zhucantong/shared/work-items/entry-contents';
import type { Together } from '../database/transactions';
import type { DraftsRepository } from '../drafts/drafts.repository';
import type { MessagesRepository } from '../messages/messages.repository';
import type { PresencesRepository } from '../presence/presences.repository';
import type { SuccessionsRepository } from '../responsibility/successions.repository';
import type { SearchEntriesRepository } from '../search/search-entries.repository';
import { decideFor } from '../work-items/act-on-work-item';
import type { ClaimsRepository } from '../work-items/claims.repository';
import type { ItemMoves } from '../work-items/item-moves.repository';
import type { MovedDatesRepository } from '../work-items/moved-dates.repository';
import type { WorkItemDeps } from '../work-items/work-items.deps';
import type { WorkItemsRepository } from '../work-items/work-items.repository';
import { copyFiles, type FileShelf } from './copy-files';

/** What of a store an item takes along. */
export interface MovingStore extends FileShelf {
  items: Pick<WorkItemsRepository, 'find'>;
  moves: ItemMoves;
  claims: Pick<ClaimsRepository, 'take' | 'put'>;
  messages: Pick<MessagesRepository, 'takeAbout' | 'deliverIn'>;
  movedDates: Pick<MovedDatesRepository, 'takeAbout' | 'reportIn'>;
  drafts: Pick<DraftsRepository, 'dropTyping'>;
  presences: Pick<PresencesRepository, 'dropOf'>;
}

export interface RestrictWorkItemDeps {
  open: MovingStore;
  restricted: MovingStore;
  search: Pick<SearchEntriesRepository, 'remove'>;
  successions: Pick<SuccessionsRepository, 'forgetItem'>;
  /** Casework of the open store, except that steps are routed as in the restricted one. */
  casework: WorkItemDeps;
  together: Together;
  /** System time. */
  systemNow(): Date;
}

export interface RestrictRequest {
  actionId: string;
  seenVersion: number;
  action: Restrict;
}

const JOB: JobViewer = { kind: 'job', name: 'restrict-work-item' };
/** Each further round means that somebody else acted on the item meanwhile. */
const ROUNDS = 12;

/**
 * Moves an item that was found to be an accusation into the restricted store (FACTS §4.3). Photos are sealed there before;
 * the item with history, contents, claims, messages, moved dates and what it still owes moves in one transaction, which decides again on
 * what it reads; the originals of the photos go when the restricted store delivers that it holds them. Broken off anywhere
 * and sent again it is done once.
 *
 * @throws DomainError not-found, not-allowed, wrong-state, changed-meanwhile.
 */
export async function restrictWorkItem(
  deps: RestrictWorkItemDeps,
  viewer: StaffViewer,
  id: string,
  request: RestrictRequest,
  now: Date,
): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = await deps.open.items.find(viewer, id);
    if (!before) {
      await requireDone(deps, viewer, id, request);
      return dropLateTyping(deps, viewer, id);
    }
    await decideFor(deps.casework, viewer, before, { ...request, channel: 'admin' }, now);
    const files = filesIn(before.open());
    await copyFiles(deps.open, deps.restricted, files, deps.systemNow());
    const isMoved = await deps.together((session) => move(deps, viewer, id, request, now, files, session));
    if (isMoved) return dropLateTyping(deps, viewer, id);
  }
  throw new DomainError('unavailable');
}

/** What was typed while the item moved: the transaction did not see it yet, and who typed still saw the item. */
async function dropLateTyping(
  { open }: RestrictWorkItemDeps,
  viewer: StaffViewer,
  id: string,
): Promise<void> {
  await open.drafts.dropTyping(viewer, id);
  await open.presences.dropOf(id);
}

/** Whoever moved it cannot see it any more: that this very request did it is all they are told. */
async function requireDone(
  { restricted }: RestrictWorkItemDeps,
  viewer: StaffViewer,
  id: string,
  { actionId }: RestrictRequest,
): Promise<void> {
  const there = await restricted.items.find(JOB, id);
  const isDone = there?.item.history.some(
    (entry) => entry.action === 'restrict' && entry.actionId === actionId && entry.by.id === viewer.accountId,
  );
  if (!isDone) throw new DomainError('not-found');
}

/** @returns false where nothing was written: the item is gone, or holds photos that were not copied. */
async function move(
  { open, restricted, search, successions, casework }: RestrictWorkItemDeps,
  viewer: StaffViewer,
  id: string,
  request: RestrictRequest,
  now: Date,
  copied: readonly string[],
  session: ClientSession,
): Promise<boolean> {
  const inHand = await open.moves.take(viewer, id, session);
  if (!inHand) return false;
  const change = await decideFor(casework, viewer, inHand.before, { ...request, channel: 'admin' }, now);
  const contents = inHand.before.open();
  const files = filesIn(contents);
  if (files.some((file) => !copied.includes(file))) return false;
  if (change.contents) contents.set(change.entry.n, change.contents);

  await restricted.moves.put(change.item, contents, outboxOf(inHand.outbox, change, files), session);
  await open.moves.remove(viewer, id, session);
  await restricted.claims.put(await open.claims.take(change.item.claims, id, session), session);
  for (const message of await open.messages.takeAbout(id, session))
    if (message.to.startsWith('person:')) await restricted.messages.deliverIn(session, message);
  for (const line of await open.movedDates.takeAbout(id, session))
    await restricted.movedDates.reportIn(session, line);
  await search.remove(id, session);
  await successions.forgetItem(id, session);
  await open.drafts.dropTyping(viewer, id, session);
  await open.presences.dropOf(id, session);
  return true;
}

/** What the open store still owed, without what would tell its staff; and that the photos are held here now. */
function outboxOf(
  owed: readonly OutboxEntry[],
  { entry, item, outbox }: Change,
  files: string[],
): OutboxEntry[] {
  const kept = owed.filter((each) =>
    each.type === 'message' ? each.to.kind === 'person' : each.type !== 'search-entry',
  );
  const hold: OutboxEntry[] =
    files.length > 0
      ? [{ type: 'attach-files', key: `${item._id}:${entry.n}:files`, files, at: entry.recordedAt }]
      : [];
  return [...kept, ...outbox, ...hold];
}

function filesIn(contents: ReadonlyMap<number, EntryContents>): string[] {
  const papers = [...contents.values()].flatMap((each) => Object.values(each.papers ?? {}).flat());
  return [...new Set(papers)];
}
