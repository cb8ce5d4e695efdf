import * as z from 'zod/mini';
import { StaffCard } from '../staff/staff-member';

/** What stands on an item that only named readers see, said by the server, so that no client carries its words. */
export const ApartView = z.strictObject({
  title: z.string(),
  words: z.string(),
  /** Whom this viewer may name beside. */
  nameable: z.array(StaffCard),
});
export type ApartView = z.infer<typeof ApartView>;
