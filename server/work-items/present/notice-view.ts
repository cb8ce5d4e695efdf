import { localDateOf, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import { getStep } from '@zhucantong/shared/service-catalogue/service-definition';
import type { NoticeView, StaffNoticeView } from '@zhucantong/shared/work-items/notice-view';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import { whomToAsk } from '../../services/whom-to-ask.rules';
import type { Mask } from './mask-known';
import type { OpenedItem, PresentContext } from './present-context';
import { sayDay, sayWhen } from './say-when';

/** To which day it hangs; after that day, that it did. */
export const noticeInWords = (until: PlainDate, now: Date): string =>
  hangs(until, now) ? `公示中，到${sayDay(until, now)}` : '公示满了';

/** To the end of its last day. */
export const hangs = (until: PlainDate, now: Date): boolean => localDateOf(now) <= until;

/** Until when the notice hangs, where, and whom to call with an objection; null while none hangs. */
export function presentNotice(
  item: WorkItem,
  { entries }: Pick<OpenedItem, 'entries'>,
  { definition, office, now }: Pick<PresentContext, 'definition' | 'office' | 'now'>,
): NoticeView | null {
  const rule = getStep(definition, item.step).notice;
  const { notice } = item;
  if (!rule || !notice) return null;
  const postedAt = entries.get(notice.entry)?.record?.['postedAt'];
  return {
    words: noticeInWords(notice.until, now),
    where: typeof postedAt === 'string' ? postedAt : rule.where,
    objectTo: whomToAsk(rule.ask, office.phone),
    shows: notice.named ? `${item.display.name}，${item.display.place}` : '不写姓名，只写本乡镇有几件',
  };
}

/** Who objected is read by those who handle the item, and by nobody else (FACTS §7.3). */
export function presentStaffNotice(
  item: WorkItem,
  opened: OpenedItem,
  context: PresentContext,
  mask: Mask,
): StaffNoticeView | null {
  const view = presentNotice(item, opened, context);
  if (!view) return null;
  const { definition, now } = context;
  return {
    ...view,
    objections: item.notice!.objections.map(({ entry, finding }) => {
      const contents = opened.entries.get(entry);
      return {
        entry,
        finding,
        when: sayWhen(item.history.find(({ n }) => n === entry)!.recordedAt, now),
        words: mask(contents?.words ?? ''),
        by: contents?.objector ?? null,
      };
    }),
    backTo: (getStep(definition, item.step).notice?.backTo ?? []).map((code) => ({
      code,
      title: getStep(definition, code).title,
    })),
    mayRefuse: definition.refusals.some(({ steps }) => steps.includes(item.step)),
  };
}
