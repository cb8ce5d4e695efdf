import * as z from 'zod/mini';
import { PlainDate } from '../calendar/plain-date';
import type { FormField, Option } from './form-field';
import { optionsOf } from './form-field';
import { outcomeOf, type AmountRule, type PaymentOutcome } from './outcome';
import type { ServiceDefinition } from './service-definition';

/** Which line of what is paid, by its name; where the amount goes by an option, of which option. */
export const AmountName = z.strictObject({
  line: z.string().check(z.maxLength(60)),
  option: z.optional(z.string().check(z.maxLength(60))),
});
export type AmountName = z.infer<typeof AmountName>;

/** At most a million yuan: a slip of the finger stays visible. */
export const CountyFen = z
  .int('请写到分为止。')
  .check(z.minimum(1, '至少 0.01 元。'), z.maximum(100_000_000, '最多 1,000,000 元。'));

/** What a county pays in place of the definition's amount (本县发放标准), in fen. */
export const CountyAmount = z.strictObject({
  ...AmountName.shape,
  fen: CountyFen,
  effectiveFrom: PlainDate,
});
export type CountyAmount = z.infer<typeof CountyAmount>;

/** One amount as the definition has it. */
export interface NamedAmount {
  rule: AmountRule;
  option?: Option;
  title: string;
  fen: number;
}

/** An amount that the county sets. */
export interface CountyMaySet extends AmountName {
  title: string;
  fen: number;
  source: string;
}

export const isSameAmount = (one: AmountName, other: AmountName): boolean =>
  one.line === other.line && one.option === other.option;

/** Every amount of a service, line by line, and option by option where it goes by one; as a county has set it, if it has. */
export function namedAmounts(definition: ServiceDefinition): NamedAmount[] {
  const outcome = outcomeOf(definition);
  if (outcome?.kind !== 'payment') return [];
  return outcome.amount.flatMap((rule): NamedAmount[] => {
    if (rule.per !== 'option') return [{ rule, title: rule.title, fen: rule.fen }];
    return optionsOfRule(definition, rule).flatMap((option) => {
      const fen = fenOfOption(rule, option);
      return fen === undefined ? [] : [{ rule, option, title: `${rule.title}，${option.label}`, fen }];
    });
  });
}

/** Only lines that FACTS leaves to counties have a name here; a national amount is nobody's to set. */
export function amountsToSet(definition: ServiceDefinition): CountyMaySet[] {
  return namedAmounts(definition).flatMap(({ rule, option, title, fen }) =>
    rule.setByCounty === undefined
      ? []
      : [
          {
            line: rule.setByCounty,
            ...(option ? { option: option.value } : {}),
            title,
            fen,
            source: rule.source,
          },
        ],
  );
}

/** What an option comes to; undefined where it says nothing. */
export function fenOfOption(
  rule: Extract<AmountRule, { per: 'option' }>,
  option: Option | undefined,
): number | undefined {
  const fen = option && (rule.byOption?.[option.value] ?? option.facts?.[rule.fact]);
  return typeof fen === 'number' ? fen : undefined;
}

/** The options among which the answer to this line's question is chosen. */
export function optionsOfRule(
  definition: ServiceDefinition,
  rule: Extract<AmountRule, { per: 'option' }>,
): readonly Option[] {
  const group = definition.fields.find(({ code }) => code === rule.group);
  const fields: readonly FormField[] = group?.kind === 'group' ? group.fields : definition.fields;
  const field = fields.find(({ code }) => code === rule.field);
  return field ? optionsOf(definition, field) : [];
}

/** A definition that pays what a county has set in place of its own amounts. */
export function withCountyAmounts(
  definition: ServiceDefinition,
  amounts: readonly CountyAmount[] | undefined,
): ServiceDefinition {
  const outcome = outcomeOf(definition);
  if (!amounts || amounts.length === 0 || outcome?.kind !== 'payment') return definition;
  return {
    ...definition,
    outcome: { ...outcome, amount: outcome.amount.map((rule) => ownRule(rule, amounts)) },
  };
}

function ownRule(rule: AmountRule, amounts: readonly CountyAmount[]): PaymentOutcome['amount'][number] {
  const own = amounts.filter(({ line }) => line === rule.setByCounty);
  if (own.length === 0) return rule;
  if (rule.per === 'option')
    return {
      ...rule,
      byOption: Object.fromEntries(
        own.flatMap(({ option, fen }) => (option === undefined ? [] : [[option, fen]])),
      ),
    };
  const { fen, effectiveFrom } = own[0]!;
  return { ...rule, fen, effectiveFrom };
}
