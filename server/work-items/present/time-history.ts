import { STOP_KINDS } from '@zhucantong/shared/time-limits/intervals';
import { TOLD_AS_WORDS, ladderAt } from '@zhucantong/shared/time-limits/escalation';
import { amountInWords } from '@zhucantong/shared/time-limits/time-limit';
import { askedIn, askInWords } from '@zhucantong/shared/work-items/time-intents';
import { type TIME_ACTIONS } from '@zhucantong/shared/work-items/time-actions';
import type { HistoryEntry, ItemClock, WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { PresentContext } from './present-context';
import { sayDay } from './say-when';

type Say = (entry: HistoryEntry, item: WorkItem, context: PresentContext) => string;

/** What happened around the clocks, as a line of the history. */
export const TIME_WHAT: Record<(typeof TIME_ACTIONS)[number], Say> = {
  warn: (entry, item, context) => thresholdInWords(entry, item, context),
  escalate: (entry, item, context) => thresholdInWords(entry, item, context),
  'ask-stop': (entry, item) => `申请停表：${askInWords(item, entry)}`,
  'approve-stop': (entry, _item, { now }) =>
    `停表：${STOP_KINDS[entry.stop!].word}，预计到${entry.until ? sayDay(entry.until, now) : ''}`,
  'decline-stop': (entry, item) => `没有同意停表：${askInWords(item, askedIn(item, entry))}`,
  resume: (entry) => `停表结束，接着计时：${STOP_KINDS[entry.stop!].word}`,
  'ask-extension': (entry, item) => `申请延期：${askInWords(item, entry)}`,
  'approve-extension': (entry, item) => {
    const clock = clockAt(item, entry);
    return `批准延期：${clock?.title ?? ''}期限延 ${amountInWords(entry.amount ?? 0, clock?.limit.unit ?? 'working-day')}`;
  },
  'decline-extension': (entry, item) => `没有批准延期：${askInWords(item, askedIn(item, entry))}`,
};

/** '黄色预警：承诺'; a threshold that the ladder does not know any more is called by its code. */
function thresholdInWords(entry: HistoryEntry, item: WorkItem, { definition }: PresentContext): string {
  const clock = clockAt(item, entry);
  const ladder = clock && ladderAt(definition, clock.startedAt);
  const threshold = [...(ladder?.warnings ?? []), ...(ladder?.rises ?? [])].find(
    ({ code }) => code === entry.threshold,
  );
  return `${threshold?.word ?? entry.threshold ?? ''}：${clock?.title ?? ''}`;
}

/** '告知 龙安平（股长）'; empty where the entry names nobody. */
export function toldInWords(
  { told }: HistoryEntry,
  { staffCard }: Pick<PresentContext, 'staffCard'>,
): string {
  if (!told || told.length === 0) return '';
  const people = told.map(
    ({ staffId, as }) => `${staffCard(staffId)?.name ?? '已不在名册上的同事'}（${TOLD_AS_WORDS[as]}）`,
  );
  return `告知 ${people.join('、')}`;
}

/** '请 龙安平 批'. */
export function approverInWords(
  { approver }: HistoryEntry,
  { staffCard }: Pick<PresentContext, 'staffCard'>,
): string {
  return approver ? `请 ${staffCard(approver)?.name ?? '汇报线上的负责人'} 批` : '';
}

/** The clock that an entry is about; a later step's clock has the same code. */
export function clockAt({ clocks }: Pick<WorkItem, 'clocks'>, entry: HistoryEntry): ItemClock | undefined {
  return clocks.findLast(
    ({ code, startedAt, endedAt }) =>
      code === entry.clock && startedAt <= entry.recordedAt && (!endedAt || endedAt >= entry.recordedAt),
  );
}
