import { localDateOf } from '../calendar/plain-date';
import { withoutSpaces, type FieldFault } from '../service-catalogue/form-answers';
import { outcomeOf } from '../service-catalogue/outcome';
import { amountOf } from '../service-catalogue/payment-amount';
import { PlainDate } from '../calendar/plain-date';
import type { Answers } from '../service-catalogue/form-answers';
import type { ServiceDefinition } from '../service-catalogue/service-definition';
import type { Facts } from './decision';
import type { ItemPayment } from './item-payment';
import type { HistoryEntry, WorkItem } from './work-item';

/** The amount with which answers enter the history; nothing where the service pays nothing. */
export function reckoned(
  definition: ServiceDefinition,
  answers: Answers,
  receivedAt: Date,
): Pick<HistoryEntry, 'fen'> {
  const amount = amountOf(definition, answers, localDateOf(receivedAt));
  return amount ? { fen: amount.fen } : {};
}

/** The amount and the day that a payment leaves in the history. */
export function paid(item: Pick<WorkItem, 'payment'>, record: Answers): Pick<HistoryEntry, 'fen' | 'on'> {
  const on = PlainDate.safeParse(record['paidOn']);
  return { ...(item.payment ? { fen: item.payment.fen } : {}), ...(on.success ? { on: on.data } : {}) };
}

/** A payment is recorded once it has happened, and to the account that was asked for. */
export function paymentFaults(
  record: Answers,
  recordedAt: Date,
  { definition, answers }: Facts,
): FieldFault[] {
  const faults: FieldFault[] = [];
  if (String(record['paidOn']) > localDateOf(recordedAt))
    faults.push({ field: 'paidOn', message: '到账日期不能在今天以后。' });
  const outcome = outcomeOf(definition);
  const account = outcome?.kind === 'payment' ? answers[outcome.account] : undefined;
  if (typeof account === 'string' && withoutSpaces(account).slice(-4) !== record['accountEnding'])
    faults.push({
      field: 'accountEnding',
      message: '和申请人的账户末四位不一样。发错了账户，请登记“银行退回”。',
    });
  return faults;
}

/** How far the payment has come after an entry: reckoned again with new answers, sent back, paid. */
export function paymentAfter(item: Pick<WorkItem, 'payment'>, entry: HistoryEntry): ItemPayment | undefined {
  if (entry.action === 'record-payment-return' && item.payment)
    return { ...item.payment, returnedIn: entry.n };
  if (entry.fen === undefined) return item.payment;
  return { fen: entry.fen, returnedIn: null, paidOn: entry.on ?? null };
}
