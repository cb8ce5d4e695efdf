import { STOP_KINDS } from '@zhucantong/shared/time-limits/intervals';
import { UNIT_WORDS } from '@zhucantong/shared/time-limits/time-limit';
import { askInWords } from '@zhucantong/shared/work-items/time-intents';
import {
  approvedStops,
  extendableClocks,
  stopDays,
  stoppableKinds,
} from '@zhucantong/shared/work-items/time-requests';
import type { ActionType } from '@zhucantong/shared/work-items/status-table';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { HistoryEntry, WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { Mask } from './mask-known';
import { missedClockOf } from './item-clocks';
import type { OpenedItem, StaffContext } from './present-context';
import { sayWhen } from './say-when';
import { TIME_WHAT, toldInWords } from './time-history';

/** What was told of the clocks and to whom, what waits for whose answer, and what may be asked for now. */
export function presentTime(
  item: WorkItem,
  { entries }: Pick<OpenedItem, 'entries'>,
  context: StaffContext,
  mask: Mask,
  allowed: readonly ActionType[],
): StaffItem['time'] {
  const { definition, now, staffCard, viewer } = context;
  const may = (action: ActionType) => allowed.includes(action);
  const { from, to } = stopDays(now);
  return {
    thresholds: item.history
      .filter(({ action, told }) => action === 'warn' || action === 'escalate' || (told && action !== 'urge'))
      .map((entry) => ({
        n: entry.n,
        what: whatPassed(entry, item, context),
        when: sayWhen(entry.recordedAt, now),
        told: toldInWords(entry, context),
      }))
      .reverse(),
    requests: (item.requests ?? []).map((request) => {
      const entry = item.history.find(({ n }) => n === request.entry)!;
      return {
        entry: request.entry,
        what: request.what,
        words: askInWords(item, entry),
        reason: mask(entries.get(request.entry)?.words ?? ''),
        by: staffCard(request.by)?.name ?? '',
        when: sayWhen(entry.recordedAt, now),
        approver: staffCard(request.approver)?.name ?? '',
        approverAway: context.awayUntil(request.approver),
        isMine: request.approver === viewer.staffId,
      };
    }),
    extendable: may('ask-extension')
      ? extendableClocks(item, definition, now).map(({ clock, atMost }) => ({
          clock: clock.code,
          title: clock.title,
          atMost,
          unit: UNIT_WORDS[clock.limit.unit],
        }))
      : [],
    stoppable: may('ask-stop')
      ? stoppableKinds(item, definition).map((kind) => ({ kind, word: STOP_KINDS[kind].word }))
      : [],
    stopDays: { from, to },
    resumable: may('resume')
      ? approvedStops(item).map(({ entry, kind }) => ({ stop: entry, word: STOP_KINDS[kind].word }))
      : [],
  };
}

function whatPassed(entry: HistoryEntry, item: WorkItem, context: StaffContext): string {
  if (entry.action === 'warn' || entry.action === 'escalate')
    return TIME_WHAT[entry.action](entry, item, context);
  return `红色，已到期：${missedClockOf(item, entry)?.title ?? '受理'}`;
}
