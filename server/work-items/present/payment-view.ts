import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { maskAccount } from '@zhucantong/shared/residents/resident';
import { outcomeOf } from '@zhucantong/shared/service-catalogue/outcome';
import { amountOf, totalInWords, yuanInWords } from '@zhucantong/shared/service-catalogue/payment-amount';
import type { PaymentView } from '@zhucantong/shared/work-items/outcome-view';
import type { ItemPayment } from '@zhucantong/shared/work-items/item-payment';
import { momentOf, type WorkItem } from '@zhucantong/shared/work-items/work-item';
import { currentAnswers } from '../current-answers';
import { benefitInWords } from './benefit-view';
import type { OpenedItem, PresentContext } from './present-context';
import { sayDay } from './say-when';

/** What is paid and how far it has come; null where nothing is paid, or will not be any more. */
export function presentPayment(
  item: WorkItem,
  { entries }: Pick<OpenedItem, 'entries'>,
  { definition, now }: Pick<PresentContext, 'definition' | 'now'>,
): PaymentView | null {
  const { payment } = item;
  if (!payment || (!item.isOpen && !item.benefit && item.status !== 'completed')) return null;
  const { answers } = currentAnswers(item, entries);
  const { lines } = amountOf(definition, answers, localDateOf(momentOf(item, 'received')!.at)) ?? {
    lines: [],
  };
  const outcome = outcomeOf(definition);
  const account = outcome?.kind === 'payment' ? answers[outcome.account] : undefined;
  const total = totalInWords(definition, payment.fen);
  const sum = total.startsWith('每月') ? total : `一共 ${total}`;
  const state = stateOf(item, payment);
  return {
    total,
    lines: lines.map(({ title, fen }) => ({ title, amount: yuanInWords(fen) })),
    account: typeof account === 'string' ? maskAccount(account) : null,
    state,
    words: {
      reckoned: `按填的内容，${sum}，以审批的为准`,
      approved: `批准了，${sum}，等着发`,
      returned: '银行没有收下，退回来了，改好再发',
      paid: [
        `${payment.paidOn ? sayDay(payment.paidOn, now) : ''}发到${accountInWords(item, entries)}`,
        benefitInWords(item, now) ?? [],
      ]
        .flat()
        .join('，'),
    }[state],
    returnedBecause: payment.returnedIn === null ? null : (entries.get(payment.returnedIn)?.words ?? null),
  };
}

function stateOf(item: WorkItem, payment: ItemPayment): PaymentView['state'] {
  if (payment.paidOn !== null) return 'paid';
  if (payment.returnedIn !== null) return 'returned';
  return momentOf(item, 'decided') ? 'approved' : 'reckoned';
}

/** '尾号 0427 的账户', as the bank's slip says. */
function accountInWords(item: WorkItem, entries: OpenedItem['entries']): string {
  const entry = item.history.findLast((each) => each.action === 'record-payment');
  const ending = entry && entries.get(entry.n)?.record?.['accountEnding'];
  return typeof ending === 'string' ? `尾号 ${ending} 的账户` : '您的账户';
}
