import type { PlainDate } from '../calendar/plain-date';
import { amountInWords } from '../time-limits/time-limit';
import { windowInWords } from './application-window';
import type { Answers } from './form-answers';
import { amountOf, totalInWords } from './payment-amount';
import type { ServiceDefinition } from './service-definition';
import { applicantsInWords } from './through-whom';

/** Something that the newer version does differently, whatever is answered. */
export interface ChangedTerm {
  title: string;
  was: string;
  now: string;
}

interface Filled {
  definition: ServiceDefinition;
  answers: Answers;
}

/** Who may apply, what is paid for these answers, what it costs, what comes of it, how long it takes and when one may apply. */
export function changedTerms(before: Filled, after: Filled, today: PlainDate): ChangedTerm[] {
  const terms: [string, (filled: Filled) => string][] = [
    ['谁能申请', ({ definition }) => applicantsInWords(definition)],
    ['能领多少', ({ definition, answers }) => amountInYuan(definition, answers, today)],
    ['收不收钱', ({ definition }) => definition.guide.fee],
    ['办成是什么', ({ definition }) => definition.guide.result],
    ['多久办好', ({ definition }) => promisedInWords(definition)],
    [
      '什么时候能申请',
      ({ definition: { applicationWindow } }) =>
        applicationWindow ? windowInWords(applicationWindow, today) : '全年都可以',
    ],
  ];
  return terms
    .map(([title, say]) => ({ title, was: say(before), now: say(after) }))
    .filter(({ was, now }) => was !== now);
}

function amountInYuan(definition: ServiceDefinition, answers: Answers, today: PlainDate): string {
  const amount = amountOf(definition, answers, today);
  return amount ? totalInWords(definition, amount.fen) : '不发钱';
}

function promisedInWords({ clocks }: ServiceDefinition): string {
  const promise = clocks.find(({ nature }) => nature === 'promised');
  return promise ? amountInWords(promise.limit.amount, promise.limit.unit) : '没有承诺天数';
}
