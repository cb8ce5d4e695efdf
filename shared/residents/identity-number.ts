const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** The check character of 17 digits. @source GB 11643-1999, ISO 7064 MOD 11-2 (FACTS §1.3). */
export function identityCheckCharacter(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(body[place]), 0);
  return CHECK_CHARACTERS[sum % 11]!;
}

export type IdentityNumberFault = 'length' | 'birth-date' | 'in-future' | 'check-digit';

/** What whoever typed the number reads of each fault. */
export const IDENTITY_FAULT_WORDS: Record<IdentityNumberFault, string> = {
  length: '身份证号要 18 位，最后一位可以是 X。',
  'birth-date': '身份证号里的出生日期不存在，请再看一遍。',
  'in-future': '身份证号里的出生日期还没到，请再看一遍。',
  'check-digit': '身份证号最后一位对不上，请再看一遍。',
};

/**
 * What is wrong with a citizen number, or null. Unknown area codes are not a fault: codes get withdrawn (FACTS §1.3).
 * @param today 'YYYY-MM-DD', the day after which a birth date would lie in the future.
 */
export function findIdentityNumberFault(text: string, today: string): IdentityNumberFault | null {
  const number = normaliseIdentityNumber(text);
  if (!/^\d{17}[\dX]$/.test(number)) return 'length';
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const date = new Date(`${birth}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== birth) return 'birth-date';
  if (birth > today) return 'in-future';
  return identityCheckCharacter(number.slice(0, 17)) === number[17] ? null : 'check-digit';
}

/** Upper-case X, no spaces: the form that is stored and hashed. */
export function normaliseIdentityNumber(text: string): string {
  return text.replace(/\s/g, '').toUpperCase();
}

/** Birth date and sex as the number says them. @returns undefined for a number with a fault in its shape. */
export function readIdentityNumber(number: string): { bornOn: string; sex: 'male' | 'female' } | undefined {
  if (!/^\d{17}[\dX]$/.test(number)) return undefined;
  return {
    bornOn: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
    sex: Number(number[16]) % 2 === 1 ? 'male' : 'female',
  };
}
