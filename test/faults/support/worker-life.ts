import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../../../server/demo-world/seeded-random';
import assistiveDevice from '../../../shared/service-catalogue/definitions/assistive-device';
import type { StepKind } from '../../../shared/service-catalogue/step';
import type { RequestedAction } from '../../../shared/work-items/actions';
import { QueuePage, type QueueRow } from '../../../shared/work-items/queue-view';
import { Caller, type Line } from './caller';
import type { WorkerAccount } from './fault-county';
import { act } from './noted-requests';

const ASSESSED = {
  device: 'manual-wheelchair',
  quantity: 1,
  size: '座宽 42 厘米',
  supply: 'stock',
  reason: '适合',
};
const HANDED_OVER = { serialNumber: 'ZC-1', receivedBy: '本人', trained: true };

/** What completes each step, by the step's title as a row shows it. */
const BY_KIND: Partial<Record<StepKind, RequestedAction>> = {
  check: { type: 'pass-check', record: { howChecked: 'phone', finding: '属实' } },
  acceptance: { type: 'accept', record: { note: '材料齐' } },
  assessment: { type: 'assess', record: ASSESSED },
  approval: { type: 'approve', record: { opinion: '同意' } },
  'hand-over': { type: 'hand-over', record: HANDED_OVER },
};
const WORK = new Map(assistiveDevice.steps.map((step) => [step.title, BY_KIND[step.kind]]));
const SEND_BACK: RequestedAction = {
  type: 'request-supplement',
  missing: [{ kind: 'paper', code: 'home-photos', why: '没拍到台阶', countsAsGood: '看得清台阶' }],
  nothingElseMissing: true,
};

/** Open tabs of one desk. */
const AT_ONCE = 3;

/** One worker's day until the load ends: takes what comes, passes it on, sends back, writes notes, hands to a colleague. */
export async function liveAsWorker(
  line: Line,
  { accountId, staffId, isHead, colleague }: WorkerAccount,
  random: Random,
  isOver: () => boolean,
): Promise<void> {
  const caller = new Caller(line, 'staff', accountId);

  async function rowsOf(queue: 'mine' | 'line'): Promise<QueueRow[]> {
    const answer = await caller.ask({ method: 'GET', path: `/api/staff/queues/${queue}` });
    return answer.kind === 'done' ? QueuePage.parse(answer.body).rows : [];
  }

  async function on(row: QueueRow, action: RequestedAction): Promise<boolean> {
    const target = { item: row.id, seenVersion: row.version, action };
    return (await act(caller, line.ledger, 'staff', target)) !== undefined;
  }

  function choose(row: QueueRow): RequestedAction {
    const work = WORK.get(row.step);
    if (row.status !== 'open' || !work) return { type: 'note', words: '等回话' };
    const maySendBack = work.type !== 'hand-over';
    const choice = random.weighted({
      work: 64,
      note: 22,
      'send-back': maySendBack ? 9 : 0,
      refuse: work.type === 'accept' || work.type === 'approve' ? 4 : 0,
      assign: isHead ? 4 : 0,
    });
    if (choice === 'note') return { type: 'note', words: '打过电话，没人接' };
    if (choice === 'send-back') return SEND_BACK;
    if (choice === 'assign') return { type: 'assign', staffId: colleague };
    if (choice === 'refuse')
      return { type: 'refuse', reason: 'not-in-scope', words: '不在目录里', otherHelp: [] };
    return work;
  }

  async function workOn(row: QueueRow): Promise<void> {
    // Looking into one leaves an entry in the access log.
    if (random.chance(0.1)) await caller.ask({ method: 'GET', path: `/api/staff/items/${row.id}` });
    await on(row, choose(row));
  }

  while (!isOver()) {
    if (random.chance(0.1)) {
      const rows = (await rowsOf('line')).filter((row) => row.assignee?.staffId !== staffId);
      if (rows.length > 0) await on(random.pick(rows), { type: 'take' });
    }
    const rows = random.shuffle(await rowsOf('mine')).slice(0, 14);
    for (let done = 0; done < rows.length && !isOver(); done += AT_ONCE)
      await Promise.all(rows.slice(done, done + AT_ONCE).map(workOn));
    await pause(rows.length > 0 ? 20 : 300);
  }
}
