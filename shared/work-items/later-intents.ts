import { dayInWords } from '../calendar/day-words';
import { localDateOf, yearOf } from '../calendar/plain-date';
import type { LaterPapers } from '../service-catalogue/later-papers';
import type { ServiceDefinition } from '../service-catalogue/service-definition';
import type { HistoryEntry, WorkItem } from './work-item';

/** How the matter ends when the papers never come. */
export const NEVER_CAME_WORDS: Record<LaterPapers['ifNever'], string> = {
  'counts-as-withdrawn': '按撤回处理',
  'acceptance-revoked': '撤销受理',
};

/** The words every service shares for papers that come later (common-messages.ts); undefined where an entry is not about them. */
export function laterTemplate({ action, later }: HistoryEntry): string | undefined {
  switch (action) {
    case 'accept':
    case 'deem-accepted':
      return later ? 'accepted-for-later' : undefined;
    case 'bring-later':
      return later ? 'later-partly-brought' : 'later-brought';
    case 'remind-later':
      return 'later-reminder';
    case 'never-came':
      return 'later-never-came';
    default:
      return undefined;
  }
}

/** Places in these words: what is still to come, by when, and what follows when it never comes. */
export function laterParams(
  { later }: Pick<WorkItem, 'later'>,
  { recordedAt }: HistoryEntry,
  { papers, laterPapers }: ServiceDefinition,
): Record<string, string> {
  if (!later || !laterPapers) return {};
  return {
    laterPapers: papersInWords(later.papers, papers),
    laterCount: String(later.papers.length),
    laterUntil: dayInWords(later.until, yearOf(localDateOf(recordedAt))),
    laterEnd: NEVER_CAME_WORDS[laterPapers.ifNever],
  };
}

function papersInWords(codes: readonly string[], papers: ServiceDefinition['papers']): string {
  return papers.flatMap(({ code, title }) => (codes.includes(code) ? [title] : [])).join('、');
}
