import type { PlainDate } from '../calendar/plain-date';
import type { HistoryEntry, WorkItem } from './work-item';

/** What the person is told around a notice; that an objection holds comes with the refusal, unless the item goes back. */
export function noticeTemplate({ action, finding, toStep }: HistoryEntry): string | undefined {
  switch (action) {
    case 'post-notice':
      return 'notice-posted';
    case 'end-notice':
      return 'notice-ended';
    case 'record-objection':
      return 'objection-recorded';
    case 'answer-objection':
      if (finding === 'dismissed') return 'objection-dismissed';
      return toStep === undefined ? undefined : 'objection-upheld';
    default:
      return undefined;
  }
}

export function noticeParams(
  { notice }: Pick<WorkItem, 'notice'>,
  say: (day: PlainDate) => string,
): Record<string, string> {
  return notice ? { noticeUntil: say(notice.until) } : {};
}
