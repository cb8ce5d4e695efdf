import * as z from 'zod/mini';

/** Somebody as staff see them: enough to tell them from their namesakes, every number masked. @source FACTS §7.3 */
export const MaskedPerson = z.strictObject({
  name: z.string(),
  /** '男，67 岁'. */
  about: z.string(),
  place: z.string(),
  identityNumber: z.string(),
  phone: z.string(),
  certificate: z.string(),
});
export type MaskedPerson = z.infer<typeof MaskedPerson>;
