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
export type DisabilityCategory = z.infer<typeof DisabilityCategory>;
export type DisabilityLevel = z.infer<typeof DisabilityLevel>;

/** Why it is frozen. @source FACTS §0.2 TL-CERT-13 (one place): the household moved and the certificate did not follow. */
export const FreezeReason = z.enum(['household-moved']);
export const FREEZE_WORDS: Record<z.infer<typeof FreezeReason>, string> = {
  'household-moved': '户口迁走了，证没有迁',
};

/** A time for which it stands still: held, and in force for nothing. The matters (caseId) that began and ended it. */
const Freeze = z.strictObject({
  on: PlainDate,
  because: FreezeReason,
  matter: z.string(),
  lifted: z.optional(z.strictObject({ on: PlainDate, matter: z.string() })),
});
export type Freeze = z.infer<typeof Freeze>;

/** Why one was cancelled. @source FACTS §1.8 (death, no longer meeting the standard), TL-CERT-13; own wish as the application asks it */
export const CancelReason = z.enum(['died', 'recovered', 'own-wish', 'household-moved']);
export type CancelReason = z.infer<typeof CancelReason>;
export const CANCEL_WORDS: Record<CancelReason, string> = {
  died: '去世',
  recovered: '不再符合标准',
  'own-wish': '本人要求',
  'household-moved': '户口迁走、证没有迁',
};

/** A Disability Certificate as held now; the number is no stable key, it changes with category or level (FACTS §1.2). */
export const DisabilityCertificate = z.strictObject({
  number: z.string(),
  category: DisabilityCategory,
  level: DisabilityLevel,
  issuedOn: PlainDate,
  validTo: PlainDate,
  /** When category and level were last assessed (评定), however often it was issued since; absent where the register does not know. */
  assessedOn: z.optional(PlainDate),
  /** The day in its remarks on which the holder moved in (迁入), where it came from another place (FACTS §1.8). */
  movedInOn: z.optional(PlainDate),
  /** Every time that it was frozen, the oldest first; absent where it never was. */
  freezes: z.optional(z.array(Freeze)),
  /** The matter (caseId) by which it was issued; absent where it came into the register from paper. */
  matter: z.optional(z.string()),
});
export type DisabilityCertificate = z.infer<typeof DisabilityCertificate>;

/** Why a certificate is no longer the one that counts: 换领, 挂失, 等级变更, 迁移, 注销. */
export const CertificateEnd = z.enum(['renewed', 'lost', 'regraded', 'relocated', 'cancelled']);
export type CertificateEnd = z.infer<typeof CertificateEnd>;

/** A certificate that was held before, with the matter that ended it: the history of numbers (FACTS §1.2). */
export const FormerCertificate = z.strictObject({
  ...DisabilityCertificate.shape,
  endedOn: PlainDate,
  because: CertificateEnd,
  /** Of a cancelled one, where the matter says it. */
  why: z.optional(CancelReason),
  endedBy: z.string(),
});
export type FormerCertificate = z.infer<typeof FormerCertificate>;

/** The freeze that has not been lifted; undefined where it stands free. */
export function openFreeze({ freezes = [] }: Pick<DisabilityCertificate, 'freezes'>): Freeze | undefined {
  return freezes.find(({ lifted }) => lifted === undefined);
}

const SHAPE = /^\d{17}[\dX][1-7][1-4](B\d{0,2})?$/;

/** Whether the text has the shape of a certificate number, in any of the three suffix forms (FACTS §1.2). */
export function isCertificateNumber(text: string): boolean {
  return SHAPE.test(text.replace(/\s/g, '').toUpperCase());
}

/** Citizen number, category, level. @source FACTS §1.2 */
export function certificateNumber(
  identityNumber: string,
  { category, level }: Pick<DisabilityCertificate, 'category' | 'level'>,
): string {
  return `${identityNumber}${category}${level}`;
}

/** The number under which a lost certificate is issued again: B1, then B2; an older plain B counts as the first (FACTS §1.2). */
export function reissueNumber(lost: string): string {
  const [plain = '', times] = lost.split('B');
  return `${plain}B${times === undefined ? 1 : Number(times || 1) + 1}`;
}
