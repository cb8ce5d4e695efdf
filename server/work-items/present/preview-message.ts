import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { renderMessage } from '@zhucantong/shared/messages/render-message';
import type { MissingItem } from '@zhucantong/shared/work-items/actions';
import type { Change } from '@zhucantong/shared/work-items/decision';
import type { MessagePreview } from '@zhucantong/shared/work-items/staff-view';
import type { MessageIntent } from '@zhucantong/shared/work-items/outbox';
import { titleOfMissing } from './labelled-values';
import { presentSecondAssessment, remedyAgainst } from './second-assessment-view';
import type { PresentContext } from './present-context';
import { sayDayAndWeekday } from './say-when';

/**
 * Exactly what the applicant will read. Read from the change that deciding would write, with the words of the same function
 * that delivers, so that the two cannot differ.
 *
 * @param change what `decide` answered for the action on the screen; nothing of it has been written.
 */
export function previewMessage(
  change: Change,
  context: Pick<PresentContext, 'definition' | 'office' | 'now' | 'unitName'>,
): MessagePreview {
  const { definition } = context;
  const intent = change.outbox.find(
    (each): each is MessageIntent => each.type === 'message' && each.to.kind === 'person',
  );
  if (!intent) return { wechat: { title: '这一步不给申请人发消息', lines: [] }, sms: '', paper: [] };
  const { title, body } = renderMessage(definition, intent.template, intent.params);
  const particulars = particularsOf(change, context);
  return {
    wechat: { title, lines: [body, ...particulars] },
    sms: `【助残通】${title}。${body}`,
    paper: [
      title,
      body,
      ...particulars,
      `${context.unitName(change.item.unit)}　${sayDayAndWeekday(localDateOf(change.entry.recordedAt), context.now)}`,
    ],
  };
}

/** What the item's page adds to the message: everything missing, why it came late, or reason, help and remedy. */
function particularsOf(
  { entry, contents, item }: Change,
  context: Pick<PresentContext, 'definition' | 'office' | 'now'>,
): string[] {
  const { definition } = context;
  if (entry.action === 'request-supplement') {
    return (contents?.missing ?? []).map((missing, place) => missingLine(missing, place, context));
  }
  if (entry.action === 'give-new-day' || entry.action === 'record-payment-return')
    return [contents?.words ?? ''];
  if (entry.action !== 'refuse' && entry.action !== 'end-benefit') return [];
  const isEnded = item.status === 'ended';
  const reasons = isEnded ? (definition.runsOn?.endings ?? []) : definition.refusals;
  const reason = reasons.find((each) => each.code === entry.reason);
  const help = contents?.otherHelp ?? [];
  return [
    `理由：${reason?.title ?? ''}`,
    contents?.words ?? '',
    help.length > 0 ? `还可以这样：${help.join('；')}。` : '',
    presentSecondAssessment(item, context).secondAssessment?.words ?? '',
    isEnded || item.status === 'refused' ? remedyAgainst(item, context, entry.reason) : '',
  ].filter(Boolean);
}

/** '1. 家门口和过道的照片：上次没拍到台阶。要整扇门都在照片里。' */
function missingLine(
  { kind, code, why, countsAsGood }: MissingItem,
  place: number,
  { definition }: Pick<PresentContext, 'definition'>,
): string {
  const good = countsAsGood ? `这样就行：${closed(countsAsGood)}` : '';
  return `${place + 1}. ${titleOfMissing(definition, { kind, code })}：${closed(why)}${good}`;
}

const closed = (sentence: string) => (/[。！？]$/.test(sentence) ? sentence : `${sentence}。`);
