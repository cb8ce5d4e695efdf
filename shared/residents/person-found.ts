import * as z from 'zod/mini';

/** Somebody found in the register: enough to tell them from their namesakes, everything masked. */
export const PersonFound = z.strictObject({
  personId: z.string(),
  name: z.string(),
  /** '男，67 岁'. */
  about: z.string(),
  place: z.string(),
  identityNumber: z.string(),
  phone: z.string(),
  certificate: z.string(),
  /** Whether messages reach them: without an account somebody has to tell them. */
  hasAccount: z.boolean(),
});
export type PersonFound = z.infer<typeof PersonFound>;

export const PeopleFound = z.strictObject({ people: z.array(PersonFound) });
