import type { Caller } from './caller';
import type { Ledger } from './ledger';
import type { RequestedAction } from '../../../shared/work-items/actions';
import type { Submission } from '../../../shared/work-items/submit';
import { clientId } from '../../support/client-id';
import type { Door } from '../../support/api-client';

/** What both doors answer with, as far as a ledger needs it. */
interface ItemAnswer {
  id: string;
  version: number;
  number: string;
  promise?: { firstOn: string } | null;
}

/** Sends a photo until it is taken in. @returns its id, or undefined when patience ended. */
export async function sendPhoto(caller: Caller, bytes: Buffer): Promise<string | undefined> {
  const photo = { uploadId: clientId(), bytes };
  const answer = await caller.ask({ method: 'POST', path: '/api/resident/files', photo });
  if (answer.kind === 'refused') throw new Error(`a photo was refused: ${answer.code}`);
  return answer.kind === 'done' ? (answer.body as { id: string }).id : undefined;
}

/** Sends an application until there is a receipt or a refusal; the ledger keeps which. @returns the receipt. */
export async function handIn(
  caller: Caller,
  ledger: Ledger,
  submission: Submission,
): Promise<ItemAnswer | undefined> {
  const answer = await caller.ask({ method: 'POST', path: '/api/resident/items', body: submission });
  const base = { actionId: submission.submissionId, account: caller.accountId };
  if (answer.kind === 'unanswered') ledger.unanswered += 1;
  if (answer.kind === 'refused') ledger.refused.push({ ...base, code: answer.code });
  if (answer.kind !== 'done') return undefined;
  const item = answer.body as ItemAnswer;
  ledger.acknowledged.push({
    ...base,
    what: 'submit',
    action: 'submit',
    item: item.id,
    version: item.version,
    number: item.number,
    ...(item.promise ? { promisedOn: item.promise.firstOn } : {}),
  });
  return item;
}

/** Sends an action until it is done or refused; the ledger keeps which. @returns the item's new version. */
export async function act(
  caller: Caller,
  ledger: Ledger,
  door: Door,
  {
    item,
    seenVersion,
    action,
    actionId = clientId(),
  }: { item: string; seenVersion: number; action: RequestedAction; actionId?: string },
): Promise<number | undefined> {
  const answer = await caller.ask({
    method: 'POST',
    path: `/api/${door}/items/${item}/actions`,
    body: { actionId, seenVersion, action },
  });
  const base = { actionId, account: caller.accountId };
  if (answer.kind === 'unanswered') ledger.unanswered += 1;
  if (answer.kind === 'refused') ledger.refused.push({ ...base, code: answer.code });
  if (answer.kind !== 'done') return undefined;
  const { version } = answer.body as ItemAnswer;
  ledger.acknowledged.push({ ...base, what: 'act', action: action.type, item, version });
  return version;
}
