import { isDialable, type WhomToAsk } from '@zhucantong/shared/residents/telephone';

/**
 * Definitions are for every county, so they name an office; the county has the telephone (FACTS §5.5). What names a number of its
 * own keeps it.
 *
 * @param named an office (县残联康复股, 乡镇残联) or a number (12345).
 * @param countyPhone of the county's federation, which puts callers through; absent where no county is asked for.
 */
export function whomToAsk(named: string, countyPhone: string | undefined): WhomToAsk {
  if (isDialable(named)) return { words: named, phone: named };
  if (!countyPhone) return { words: named, phone: null };
  const words = named.startsWith('县残联')
    ? `${named}，电话 ${countyPhone}`
    : `${named}，或者打县残联 ${countyPhone}`;
  return { words, phone: isDialable(countyPhone) ? countyPhone : null };
}
