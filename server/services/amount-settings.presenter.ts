import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import {
  amountsToSet,
  isSameAmount,
  type AmountName,
} from '@zhucantong/shared/service-catalogue/county-amounts';
import { yuanInWords } from '@zhucantong/shared/service-catalogue/payment-amount';
import {
  amountInForce,
  changesOf,
  type SettingChange,
} from '@zhucantong/shared/service-catalogue/service-settings';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { AmountRow } from '@zhucantong/shared/service-catalogue/settings-view';
import { plannedInWords } from './planned.presenter';

/** Every amount that the county sets: what the definition proposes, what counts today, what is set for later. */
export function presentAmounts(
  definition: ServiceDefinition,
  changes: readonly SettingChange[],
  today: PlainDate,
): AmountRow[] {
  return amountsToSet(definition).map(({ line, option, title, fen, source }) => {
    const name = { line, ...(option === undefined ? {} : { option }) };
    const set = amountInForce(changes, name, today);
    const own = changesOf(changes, 'amount').filter((change) => isSameAmount(change, name));
    return {
      ...{ ...name, title, fen, source, definition: yuanInWords(fen) },
      county:
        set && set.fen !== null
          ? { words: yuanInWords(set.fen), fen: set.fen, since: set.effectiveFrom }
          : null,
      planned: plannedInWords(own, today, amountSet),
    };
  });
}

/** '150 元', '照办事指南'. */
export const amountSet = ({ fen }: { fen: number | null }): string =>
  fen === null ? '照办事指南' : yuanInWords(fen);

/** What an amount is called in the list of changes, also where a later version has it no more. */
export const amountTitle = (definition: ServiceDefinition, name: AmountName): string =>
  amountsToSet(definition).find((each) => isSameAmount(each, name))?.title ?? name.option ?? name.line;
