import { setTimeout as pause } from 'node:timers/promises';
import { QueuePage } from '../../../shared/work-items/queue-view';
import { Caller, type Line } from './caller';
import type { FaultServer } from './fault-server';
import { act } from './noted-requests';
import type { ReplicaSet } from './replica-set';
import { clientId } from '../../support/client-id';
import { sessionHeaders } from '../../support/api-client';

const ASKED_FOR_MS = 4_000;

/**
 * The others of the set are frozen, so that a note reaches the primary and no majority; it is sent twice with one id, then the
 * primary is killed with it and the others go on. Nobody may have been told "done" meanwhile; sent once more, it is done once.
 *
 * @returns what was promised too early.
 */
export async function sendsWithoutMajority(
  line: Line,
  set: ReplicaSet,
  server: FaultServer,
): Promise<string[]> {
  const { county, ledger } = line;
  const worker = county.workers.find(({ isHead }) => isHead)!;
  const caller = new Caller(line, 'staff', worker.accountId);
  const queue = await caller.ask({ method: 'GET', path: '/api/staff/queues/unit' });
  const row = queue.kind === 'done' ? QueuePage.parse(queue.body).rows[0] : undefined;
  if (!row) throw new Error('no item is left to note anything on');
  const actionId = clientId();
  const action = { type: 'note', words: '等县里回话' } as const;
  const token = await county.signIn('staff', worker.accountId);
  const send = async () => {
    try {
      const answer = await fetch(`${server.url}/api/staff/items/${row.id}/actions`, {
        method: 'POST',
        headers: { ...sessionHeaders(server.url, 'staff', token), 'Content-Type': 'application/json' },
        body: JSON.stringify({ actionId, seenVersion: row.version, action }),
        signal: AbortSignal.timeout(ASKED_FOR_MS),
      });
      return answer.status;
    } catch {
      return 'no answer';
    }
  };
  await caller.ask({ method: 'GET', path: '/api/staff/queues/mine' });
  const goOn = await set.freezeSecondaries();
  const first = send();
  await pause(500);
  const told = await Promise.all([first, send()]);
  const startAgain = await set.killPrimary();
  goOn();
  await set.primary();
  await startAgain();
  await act(caller, ledger, 'staff', { item: row.id, seenVersion: row.version, action, actionId });
  return told
    .filter((status) => typeof status === 'number' && status < 300)
    .map((status) => `a note that no majority had was answered with ${status}`);
}
