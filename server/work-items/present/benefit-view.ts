import { addMonths, monthInWords, monthOf } from '@zhucantong/shared/calendar/month';
import { localDateOf, yearOf, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { CertificateEvent } from '@zhucantong/shared/service-catalogue/running-benefit';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { ActionType } from '@zhucantong/shared/work-items/status-table';
import type { HistoryEntry, WorkItem } from '@zhucantong/shared/work-items/work-item';

const MONTHS_BACK = 12;
const MONTHS_AHEAD = 3;

const sayMonth = (month: PlainDate, now: Date) => monthInWords(month, yearOf(localDateOf(now)));

/** '从6月起每月在发', '12月起停发'; undefined where nothing runs on. */
export function benefitInWords({ benefit }: Pick<WorkItem, 'benefit'>, now: Date): string | undefined {
  if (!benefit) return undefined;
  if (benefit.ended) return endedInWords(benefit.ended.from, now);
  return `从${sayMonth(benefit.since, now)}起每月在发`;
}

export const endedInWords = (from: PlainDate, now: Date): string => `${sayMonth(from, now)}起停发`;

/** What a worker chooses from who ends it; a month further away is seldom meant, and the rules take it too. */
export function presentEndingForm(
  { benefit }: Pick<WorkItem, 'benefit'>,
  allowed: readonly ActionType[],
  { definition, now }: { definition: ServiceDefinition; now: Date },
): Pick<StaffItem, 'ending'> {
  if (!benefit || !definition.runsOn || !allowed.includes('end-benefit')) return {};
  const today = monthOf(localDateOf(now));
  const months = Array.from({ length: MONTHS_BACK + MONTHS_AHEAD + 1 }, (_, place) =>
    addMonths(today, place - MONTHS_BACK),
  ).filter((month) => month >= benefit.since);
  return {
    ending: {
      choices: definition.runsOn.endings.map(({ code, title, plainWords, otherHelp }) => ({
        ...{ code, title, plainWords, otherHelp },
      })),
      months: months.map((from) => ({ from, words: sayMonth(from, now) })),
      next: addMonths(today, 1),
    },
  };
}

const BECAUSE: Record<CertificateEvent, string> = {
  cancelled: '残疾人证注销了',
  frozen: '残疾人证冻结了',
  regraded: '残疾人证的类别或者等级变了',
  relocated: '残疾人证迁走了',
};

/** Why it is looked into, where the register says so; undefined where somebody said it in words. */
export function recheckCause({ action, reason }: HistoryEntry): string | undefined {
  return action === 'begin-recheck' && reason ? BECAUSE[reason as CertificateEvent] : undefined;
}
