import { dayInWords } from '../calendar/day-words';
import { localDateOf, yearOf } from '../calendar/plain-date';
import { STOP_KINDS } from '../time-limits/intervals';
import { amountInWords } from '../time-limits/time-limit';
import { overseersOf } from './restricted-intents';
import { type MessageIntent } from './outbox';
import { clockOf, type HistoryEntry, type WorkItem } from './work-item';

interface Telling {
  template: string;
  to: MessageIntent['to'];
}

/** Residents are told of what moves their day; what is asked inside the office is the office's business. */
export const TIME_TEMPLATES: Partial<Record<HistoryEntry['action'], string>> = {
  'approve-extension': 'extended',
  'approve-stop': 'stopped',
  resume: 'resumed',
};

/** Whom a threshold or an urge reaches, who must answer a request, and who waits for the answer. */
export function timeTellings(before: WorkItem | null, item: WorkItem, entry: HistoryEntry): Telling[] {
  switch (entry.action) {
    case 'warn':
      return reached(item, entry, 'due-soon');
    case 'escalate':
      return reached(item, entry, 'escalated');
    case 'urge':
      return reached(item, entry, 'urged');
    case 'mark-overdue':
    case 'deem-accepted':
      return reached(item, entry, 'overdue-staff');
    case 'ask-stop':
    case 'ask-extension':
      return [{ template: 'approval-asked', to: { kind: 'staff', id: entry.approver! } }];
    case 'approve-stop':
    case 'approve-extension':
      return answered(before, entry, 'approval-given');
    case 'decline-stop':
    case 'decline-extension':
      return answered(before, entry, 'approval-declined');
    default:
      return [];
  }
}

/** Those whom the entry names; where it names nobody, who has it and who heads the line when the message is delivered. */
function reached(item: WorkItem, { told }: HistoryEntry, template: string): Telling[] {
  const named = told?.map(({ staffId }): Telling => ({ template, to: { kind: 'staff', id: staffId } })) ?? [];
  if (named.length > 0) return named;
  const holder = item.assignee ? [{ kind: 'staff', id: item.assignee.staffId } as const] : [];
  return [...holder, ...overseersOf(item)].map((to) => ({ template, to }));
}

function answered(before: WorkItem | null, { about, by }: HistoryEntry, template: string): Telling[] {
  const asker = before?.history.find(({ n }) => n === about)?.by.memberId;
  return asker && asker !== by.memberId ? [{ template, to: { kind: 'staff', id: asker } }] : [];
}

/** Places in the words around clocks: what was asked for, and the stop with its day. */
export function timeParams(item: WorkItem, entry: HistoryEntry): Record<string, string> {
  const asked = askedIn(item, entry);
  const kind = asked.stop ?? entry.stop;
  const until = asked.until ?? entry.until;
  return {
    ...(kind ? { stop: STOP_KINDS[kind].word } : {}),
    ...(kind && until ? { stopUntil: dayInWords(until, yearOf(localDateOf(entry.recordedAt))) } : {}),
    ...(asked.approver ? { asks: askInWords(item, asked) } : {}),
  };
}

/** '承诺期限延期 10 个工作日', '因公示停到6月12日'. */
export function askInWords(item: Pick<WorkItem, 'clocks'>, asked: HistoryEntry): string {
  if (asked.stop && asked.until)
    return `因${STOP_KINDS[asked.stop].word}停到${dayInWords(asked.until, yearOf(localDateOf(asked.recordedAt)))}`;
  const clock = clockOf(item, asked.clock ?? '');
  return `${clock?.title ?? ''}期限延期 ${amountInWords(asked.amount ?? 0, clock?.limit.unit ?? 'working-day')}`;
}

/** The entry that asked, whether this one is it or answers it. */
export function askedIn({ history }: Pick<WorkItem, 'history'>, entry: HistoryEntry): HistoryEntry {
  return history.find(({ n, approver }) => n === entry.about && approver !== undefined) ?? entry;
}
