import type { FormField } from './form-field';
import { POSTING_PAPER, POSTING_RECORD } from './public-notice';
import type { Paper } from './paper';
import type { Step } from './step';

/** What is written down of every payment, beside what the definition asks (FACTS §2.6: to whose account, in which batch). */
export const PAYMENT_RECORD = [
  {
    code: 'paidOn',
    kind: 'date',
    label: '哪天到账',
    required: true,
    whenEmpty: '请填银行回单上的日期。',
  },
  {
    code: 'accountEnding',
    kind: 'text',
    label: '收款账户末四位',
    hint: '照着银行回单写，和申请人的账户对得上才算发到',
    required: true,
    whenEmpty: '请照银行回单写账户末四位。',
    maxLength: 4,
  },
  {
    code: 'batch',
    kind: 'text',
    label: '批次号',
    required: true,
    whenEmpty: '请写银行的批次号，对账要用。',
    maxLength: 40,
  },
] as const satisfies readonly FormField[];

/** A signature may be added to every hand-over, also where the definition names no papers. */
const SIGNATURE: Paper = {
  code: 'signature',
  title: '签收照片',
  why: '',
  countsAsGood: '签收单或者人和东西一起拍，申请人也看得到',
  required: false,
  most: 3,
};

/** Everything a worker writes down when a step is done. */
export function recordFieldsOf(step: Step): readonly FormField[] {
  return step.kind === 'payment' ? [...PAYMENT_RECORD, ...step.record] : step.record;
}

/** Papers that belong to what is written down. */
export function recordPapersOf(step: Step): readonly Paper[] {
  return step.papers ?? (step.kind === 'hand-over' ? [SIGNATURE] : []);
}

/** All that may stand written of a step: of a notice also how it was hung up, which comes before its record. */
export function writtenFieldsOf(step: Step): readonly FormField[] {
  return step.notice ? [...POSTING_RECORD, ...recordFieldsOf(step)] : recordFieldsOf(step);
}

export function writtenPapersOf(step: Step): readonly Paper[] {
  return step.notice ? [POSTING_PAPER, ...recordPapersOf(step)] : recordPapersOf(step);
}
