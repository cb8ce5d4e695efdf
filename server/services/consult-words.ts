import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';

/**
 * Whom to ask, with a number to dial: a definition names the section, the county has the telephone (FACTS §5.5).
 *
 * @param countyPhone absent where no county is asked for; a definition with a number of its own keeps it.
 */
export function consultWords(
  { guide }: Pick<ServiceDefinition, 'guide'>,
  countyPhone: string | undefined,
): string {
  const hasNumber = /\d{4}/.test(guide.consultPhone);
  return countyPhone && !hasNumber ? `${guide.consultPhone}，电话 ${countyPhone}` : guide.consultPhone;
}
