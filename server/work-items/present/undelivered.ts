import { dayAndWeekday } from '@zhucantong/shared/calendar/day-words';
import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { ERRORS } from '@zhucantong/shared/errors';
import { renderMessage } from '@zhucantong/shared/messages/render-message';
import type { UndeliveredRow } from '@zhucantong/shared/messages/undelivered-view';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { Effect, MessageIntent } from '@zhucantong/shared/work-items/outbox';
import type { Organisation } from '../../staff/organisation';
import { ATTEMPTS_UNTIL_SHOWN, type FailedDelivery } from '../delivery-attempts.rules';
import type { Waiting } from '../item-jobs.repository';

const EFFECT_WORDS: Readonly<Record<Effect['type'], string>> = {
  'search-entry': '让这一件能被搜到',
  'attach-files': '把照片归到这一件',
  'release-claims': '放开这一项，好再申请',
  'hold-claims': '记下已经办了，到期前不重复办',
  'report-moved-dates': '记进期限变动清单',
  'give-back-place': '把名额让给排队的人',
  'open-leg': '在另一个县立件',
  'open-part': '在会办的单位立件',
  'recall-part': '收回会办',
  'tell-lead': '把会办的答复交给主办',
  'record-delivery': '把领到的辅具记进档案',
  'record-document': '把证件的变动记进档案',
};

/** The entries of an item that failed so often that somebody must look. */
export function presentUndelivered(
  { _id, number, outbox, delivery }: Waiting,
  definition: ServiceDefinition,
  organisation: Organisation,
  thisYear: number,
): UndeliveredRow[] {
  const entries = new Map(outbox.map((entry) => [entry.key, entry]));
  return (delivery?.failed ?? []).flatMap((failure) => {
    const entry = entries.get(failure.key);
    if (!entry || failure.attempts < ATTEMPTS_UNTIL_SHOWN) return [];
    return {
      key: entry.key,
      itemId: _id,
      number,
      service: definition.title,
      ...(entry.type === 'message'
        ? {
            what: renderMessage(definition, entry.template, entry.params).title,
            to: recipientOf(entry, organisation),
          }
        : { what: EFFECT_WORDS[entry.type] }),
      since: failure.since.toISOString(),
      sinceWords: dayAndWeekday(localDateOf(failure.since), thisYear),
      attempts: failure.attempts,
      why: whyOf(failure),
    };
  });
}

function recipientOf({ to }: MessageIntent, { staff, units }: Organisation): string {
  if (to.kind === 'person') return '申请人';
  if (to.kind === 'staff') return staff.get(to.id)?.name ?? '已不在名册上的同事';
  return `${units.get(to.unit)?.name ?? '已撤销的股室'}往上的负责人`;
}

/** Only what the administrator can mend is explained; the rest is for whoever keeps the program. */
function whyOf({ fault }: FailedDelivery): string {
  if (fault === 'unexpected') return '程序出错。一直不成的，请把编号告诉维护人员。';
  if (fault !== 'nobody-to-tell') return `没有做成（${fault}）。一直不成的，请把编号告诉维护人员。`;
  const { title, advice } = ERRORS[fault];
  return `${title}。${advice}`;
}
