import { maskPhone } from '@zhucantong/shared/residents/resident';
import { yearOf, localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { getStep } from '@zhucantong/shared/service-catalogue/service-definition';
import { explainDue } from '@zhucantong/shared/time-limits/explain-due';
import { explainInWords } from '@zhucantong/shared/time-limits/explain-in-words';
import { dueInputOf } from '@zhucantong/shared/work-items/clocks';
import type { Receipt } from '@zhucantong/shared/work-items/intake';
import { subjectLabel } from '@zhucantong/shared/work-items/item-words';
import { momentOf, type WorkItem } from '@zhucantong/shared/work-items/work-item';
import { whomToAsk } from '../../services/whom-to-ask.rules';
import { currentAnswers } from '../current-answers';
import { ceilingOf, currentStepClock, promiseOf } from './item-clocks';
import { maskKnown } from './mask-known';
import type { OpenedItem, PresentContext, StaffContext } from './present-context';
import { presentAnswers } from './staff-papers';
import { sayDay, sayDayOf, sayTime } from './say-when';
import { lastDeed, stepDeed } from './step-done-words';

const CHANNEL_WORDS: Partial<Record<WorkItem['filedBy']['channel'], string>> = {
  window: '窗口收件',
  phone: '电话登记',
  paper: '书面收件',
};

/** The slip for the person at the window: number, what was handed in, who has it, by when and why that day, how to follow it. */
export function presentReceipt(item: WorkItem, opened: OpenedItem, context: StaffContext): Receipt {
  const known = maskKnown(context.definition, opened, item.display.place);
  return { ...presentSlip(item, opened, context), answers: presentAnswers(item, opened, context, known) };
}

/** The same for whoever it concerns, without the answers: they gave them. */
export function presentSlip(
  item: WorkItem,
  opened: OpenedItem,
  context: PresentContext,
): Omit<Receipt, 'answers'> {
  const { definition, staffCard, now } = context;
  const { papers } = currentAnswers(item, opened.entries);
  const receivedAt = momentOf(item, 'received')!.at;
  const phone = opened.person?.profile.phone ?? opened.caller?.phone ?? null;
  return {
    itemId: item._id,
    number: item.number,
    service: definition.title,
    title: subjectLabel(definition, item.subject),
    applicant: opened.person || opened.caller?.name ? item.display.name : null,
    phone: phone && maskPhone(phone),
    receivedWords: `${sayDayOf(receivedAt, now)} ${sayTime(receivedAt)} ${CHANNEL_WORDS[item.filedBy.channel] ?? '收件'}`,
    receivedBy:
      item.filedBy.basis === 'on-request' ? (staffCard(item.history[0]!.by.memberId) ?? null) : null,
    papers: definition.papers
      .filter(({ code }) => papers[code]?.length)
      .map(({ code, title }) => ({ title, count: papers[code]!.length })),
    holder: item.isOpen && item.assignee ? (staffCard(item.assignee.staffId) ?? null) : null,
    unitName: context.unitName(item.unit),
    due: dueOf(item, context),
    follow: followWords(item, phone),
    phoneOfOffice: whomToAsk(definition.guide.consultPhone, context.office.phone).words,
  };
}

/** The promised day, or where nothing is promised the day of the step; with the reckoning in plain words. */
function dueOf(item: WorkItem, context: PresentContext): Receipt['due'] {
  if (!item.isOpen || item.status === 'on-waiting-list') return null;
  const { definition, calendar, now } = context;
  const promise = promiseOf(item);
  const clock = promise ?? currentStepClock(item);
  if (!clock) return null;
  const deed = promise ? lastDeed(context) : stepDeed(context, getStep(definition, item.step));
  const explained = ceilingOf(clock, item, definition) ?? clock;
  return {
    on: clock.dueOn,
    words: `最晚 ${sayDay(clock.dueOn, now)}${deed}`,
    provisional: clock.provisional,
    sentences: explainInWords(
      explainDue(dueInputOf(explained, item, definition), calendar),
      'resident',
      yearOf(localDateOf(now)),
    ),
  };
}

function followWords({ number }: WorkItem, phone: string | null): string[] {
  return phone
    ? [
        `凭编号 ${number} 和电话 ${maskPhone(phone)} 的后四位，可以在小程序或者网页上查，不用账号。`,
        '也可以打电话或者到窗口，报编号就行。',
      ]
    : [`没有留电话，请记住编号 ${number}，打电话或者到窗口来问。`];
}
