/** A number as it is said on the telephone, digit by digit: `靖 4839-1752` becomes `靖，4 8 3 9，1 7 5 2`. */
export function spell(number: string): string {
  return number
    .split(/[\s-]+/)
    .map((group) => (/^\d+$/.test(group) ? [...group].join(' ') : group))
    .join('，');
}
