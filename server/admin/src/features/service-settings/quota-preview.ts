import type { QuotaView } from '@zhucantong/shared/service-catalogue/settings-view';

/** What another number of places would do, by how things stand now; nobody's place is ever taken away. */
export function quotaPreview(
  { taken, waiting, unit }: Pick<QuotaView, 'taken' | 'waiting' | 'unit'>,
  amount: number | null,
): string {
  const queue = `排队的 ${waiting} ${unit}`;
  if (amount === null) return waiting > 0 ? `不再限名额，${queue}都轮到。` : '不再限名额，批准了就接着办。';
  const free = Math.max(0, amount - taken);
  const used = `今年已用 ${taken} ${unit}`;
  const kept = amount < taken ? '，给了的不收回' : '';
  if (free === 0)
    return `${used}${kept}，今年没有空的名额。${waiting > 0 ? `${queue}接着等。` : '再批准的排队等。'}`;
  if (waiting === 0) return `${used}，还能给 ${free} ${unit}。`;
  return free >= waiting
    ? `${used}，${queue}都轮到，还剩 ${free - waiting} ${unit}。`
    : `${used}，排在前面的 ${free} ${unit}轮到，后面的 ${waiting - free} ${unit}接着等。`;
}
