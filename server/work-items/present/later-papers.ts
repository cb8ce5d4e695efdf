import { localDateOf, yearOf } from '@zhucantong/shared/calendar/plain-date';
import { dayInWords } from '@zhucantong/shared/calendar/day-words';
import { addWorkingDays } from '@zhucantong/shared/calendar/working-days';
import { deferrablePapers, hasPromised } from '@zhucantong/shared/service-catalogue/deferrable-papers';
import type { Paper } from '@zhucantong/shared/service-catalogue/paper';
import { NEVER_CAME_WORDS } from '@zhucantong/shared/work-items/later-intents';
import { stillToCome } from '@zhucantong/shared/work-items/later-parts';
import type { LaterView } from '@zhucantong/shared/work-items/resident-view';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import { currentAnswers } from '../current-answers';
import type { OpenedItem, PresentContext } from './present-context';
import { sayDay, sayDayAndWeekday } from './say-when';

/** What the applicant still brings, until when, and what follows otherwise; empty where nothing is to come. */
export function presentLater(item: WorkItem, context: PresentContext): { later?: LaterView } {
  const papers = papersToCome(item, context);
  const { definition, now } = context;
  if (!item.isOpen || papers.length === 0 || !item.later || !definition.laterPapers) return {};
  return {
    later: {
      entry: item.later.entry,
      untilWords: dayInWords(item.later.until, yearOf(localDateOf(now))),
      items: papers.map(({ code, title, why, countsAsGood }) => ({
        ...{ kind: 'paper' as const, code, title, why, countsAsGood },
      })),
      orElse: NEVER_CAME_WORDS[definition.laterPapers.ifNever],
    },
  };
}

/** '已受理，还差残疾人证照片，最晚6月30日补上'; undefined where nothing is to come. */
export function laterHeadline(item: WorkItem, context: PresentContext): string | undefined {
  const titles = papersToCome(item, context).map(({ title }) => title);
  if (titles.length === 0 || !item.later) return undefined;
  return `已受理，还差${titles.join('、')}，最晚${sayDay(item.later.until, context.now)}补上`;
}

function papersToCome(item: WorkItem, { definition }: PresentContext): Paper[] {
  return definition.papers.filter(({ code }) => stillToCome(item).includes(code));
}

/** What may be left for later at acceptance, or what was left; null where the service leaves nothing. */
export function presentLaterToStaff(
  item: WorkItem,
  opened: OpenedItem,
  context: PresentContext & { calendar: Parameters<typeof addWorkingDays>[2] },
): StaffItem['later'] {
  const { definition, calendar, now } = context;
  const { laterPapers } = definition;
  if (!laterPapers) return null;
  const { answers, papers } = currentAnswers(item, opened.entries);
  const until = item.later?.until ?? addWorkingDays(localDateOf(now), laterPapers.limit.amount, calendar);
  return {
    candidates: deferrablePapers(definition, answers, papers).map(
      ({ paper: { code, title }, isLacking }) => ({
        code,
        title,
        isLacking,
      }),
    ),
    isPromised: hasPromised(definition, answers),
    untilWords: sayDayAndWeekday(until, now),
    orElse: NEVER_CAME_WORDS[laterPapers.ifNever],
    toCome: item.isOpen
      ? papersToCome(item, context).map(({ code, title, why }) => ({
          kind: 'paper' as const,
          code,
          title,
          why,
        }))
      : [],
  };
}
