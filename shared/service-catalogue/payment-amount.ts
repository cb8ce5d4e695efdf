import { yearOf, type PlainDate } from '../calendar/plain-date';
import { meets, rowsOf, type Answers } from './form-answers';
import { fenOfOption, namedAmounts, optionsOfRule } from './county-amounts';
import { rowTitleOf } from './form-field';
import { outcomeOf, type AmountRule } from './outcome';
import type { ServiceDefinition } from './service-definition';

/** One line of a reckoning: '第 1 个孩子，小学' 50000. */
export interface AmountLine {
  title: string;
  fen: number;
}

export interface PaymentAmount {
  fen: number;
  lines: AmountLine[];
}

/**
 * What these answers come to by the definition's rules. Lines that come to nothing are left out.
 *
 * @param receivedOn the year of the application chooses among amounts that change from year to year.
 * @returns null where the service pays nothing.
 */
export function amountOf(
  definition: ServiceDefinition,
  answers: Answers,
  receivedOn: PlainDate,
): PaymentAmount | null {
  const outcome = outcomeOf(definition);
  if (outcome?.kind !== 'payment') return null;
  const lines = outcome.amount
    .filter((rule) => isOfYear(rule, yearOf(receivedOn)))
    .flatMap((rule) => linesOf(definition, rule, answers))
    .filter((line) => line.fen > 0);
  return { fen: lines.reduce((sum, line) => sum + line.fen, 0), lines };
}

function isOfYear({ forYears }: AmountRule, year: number): boolean {
  return !forYears || (forYears.from <= year && year <= (forYears.to ?? year));
}

function linesOf(definition: ServiceDefinition, rule: AmountRule, answers: Answers): AmountLine[] {
  const inGroup = rule.per === 'application' ? undefined : rule.group;
  if (inGroup === undefined) {
    if (rule.when && !meets(rule.when, answers)) return [];
    return [{ title: rule.title, fen: fenOf(definition, rule, answers) }];
  }
  const group = definition.fields.find((field) => field.code === inGroup);
  if (group?.kind !== 'group') return [];
  return rowsOf(answers[inGroup]).flatMap((row, place) =>
    rule.when && !meets(rule.when, row)
      ? []
      : [
          {
            title: `${rowTitleOf(group, place)}，${rule.title}`,
            fen: fenOf(definition, rule, row),
          },
        ],
  );
}

function fenOf(definition: ServiceDefinition, rule: AmountRule, answers: Answers): number {
  if (rule.per !== 'option') return rule.fen;
  const chosen = optionsOfRule(definition, rule).find((option) => option.value === answers[rule.field]);
  return fenOfOption(rule, chosen) ?? 0;
}

/** Every amount that may be paid for what is received on a day: '资助金，大专' 200000. */
export function amountsOn(definition: ServiceDefinition, day: PlainDate): AmountLine[] {
  return namedAmounts(definition)
    .filter(({ rule }) => isOfYear(rule, yearOf(day)))
    .map(({ title, fen }) => ({ title, fen }));
}

/** '1,500 元', '1,500.50 元'. */
export function yuanInWords(fen: number): string {
  const yuan = Math.floor(fen / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = fen % 100;
  return `${yuan}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`} 元`;
}

/** '1500', '1500.5': yuan as they are typed, in whole fen; null where it is no amount of money. */
export function fenOfYuan(typed: string): number | null {
  const [, yuan, part = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(typed.trim()) ?? [];
  return yuan === undefined ? null : Number(yuan) * 100 + Number(part.padEnd(2, '0'));
}

/** The sum as people say it: '1,500 元', or '每月 140 元' where it is paid every month. */
export function totalInWords(definition: Parameters<typeof outcomeOf>[0], fen: number): string {
  const outcome = outcomeOf(definition);
  const isMonthly = outcome?.kind === 'payment' && outcome.every === 'month';
  return `${isMonthly ? '每月 ' : ''}${yuanInWords(fen)}`;
}
