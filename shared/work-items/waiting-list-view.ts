import * as z from 'zod/mini';

/** The list of who waits for a place of a service in a county (轮候名单), as far as the viewer may see its items. */
export const WaitingList = z.strictObject({
  title: z.string(),
  unit: z.string(),
  year: z.int(),
  /** Null: no cap. */
  cap: z.nullable(z.int()),
  taken: z.int(),
  waiting: z.int(),
  /** In order; numbers are those of the whole list. */
  rows: z.array(
    z.strictObject({
      position: z.int(),
      id: z.string(),
      number: z.string(),
      /** Masked. */
      applicant: z.string(),
      place: z.string(),
      /** By which the list is ordered. */
      received: z.string(),
      since: z.string(),
    }),
  ),
});
export type WaitingList = z.infer<typeof WaitingList>;
