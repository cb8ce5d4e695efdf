import { type ListChange, type ProposalView, Proposals } from '../../shared/staff/list-proposal';
import type { ApiClient } from './api-client';
import { clientId } from './client-id';

const PATH = '/api/staff/list-proposals';

export const proposalsOf = async (client: ApiClient): Promise<ProposalView[]> =>
  Proposals.parse((await client.get(PATH)).body).proposals;

export const propose = (client: ApiClient, change: unknown, id = clientId()) =>
  client.send('POST', `${PATH}/changes`, { id, change });

/** An administrator proposes and submits, a leader approves. @returns the last answer; the first that refuses ends it. */
export async function changeList(administrator: ApiClient, leader: ApiClient, ...changes: ListChange[]) {
  for (const change of changes) {
    const proposed = await propose(administrator, change);
    if (proposed.status !== 200) return proposed;
  }
  const collected = (await proposalsOf(administrator)).find(({ state }) => state === 'collecting')!;
  const submitted = await judged(administrator, 'submit', collected);
  if (submitted.status !== 200) return submitted;
  return judged(leader, 'approve', { ...collected, version: collected.version + 1 });
}

/** Submits, takes back, approves or returns what was seen. */
export const judged = (
  client: ApiClient,
  how: 'submit' | 'approve' | 'return' | 'take-back',
  { id, version }: Pick<ProposalView, 'id' | 'version'>,
  words?: string,
) =>
  client.send('POST', `${PATH}/${id}/${how}`, {
    ...(how === 'take-back' ? {} : { seenVersion: version }),
    ...(words === undefined ? {} : { words }),
  });
