import * as z from 'zod/mini';
import { MaskedPerson } from './masked-person';

/** Somebody found in the register. */
export const PersonFound = z.strictObject({
  personId: z.string(),
  ...MaskedPerson.shape,
  /** Whether messages reach them: without an account somebody has to tell them. */
  hasAccount: z.boolean(),
});
export type PersonFound = z.infer<typeof PersonFound>;

export const PeopleFound = z.strictObject({ people: z.array(PersonFound) });
