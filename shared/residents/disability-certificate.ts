import * as z from 'zod/mini';
import { PlainDate } from '../calendar/plain-date';

/** Category codes of the certificate number. @source FACTS §1.2 */
export const DISABILITY_CATEGORIES = {
  1: '视力',
  2: '听力',
  3: '言语',
  4: '肢体',
  5: '智力',
  6: '精神',
  7: '多重',
} as const;
export const DISABILITY_LEVELS = { 1: '一级', 2: '二级', 3: '三级', 4: '四级' } as const;

export const DisabilityCategory = z.enum(['1', '2', '3', '4', '5', '6', '7']);
export const DisabilityLevel = z.enum(['1', '2', '3', '4']);

/** A Disability Certificate as held now; the number is no stable key, it changes with category or level (FACTS §1.2). */
export const DisabilityCertificate = z.strictObject({
  number: z.string(),
  category: DisabilityCategory,
  level: DisabilityLevel,
  issuedOn: PlainDate,
  validTo: PlainDate,
});
export type DisabilityCertificate = z.infer<typeof DisabilityCertificate>;

const SHAPE = /^\d{17}[\dX][1-7][1-4](B\d{0,2})?$/;

/** Whether the text has the shape of a certificate number, in any of the three suffix forms (FACTS §1.2). */
export function isCertificateNumber(text: string): boolean {
  return SHAPE.test(text.replace(/\s/g, '').toUpperCase());
}
