import * as z from 'zod/mini';

/** What an absence leaves behind (请假前看一看), before it is recorded. */
export const LeavePlan = z.strictObject({
  /** In the hands of who goes, due before they are back; the first fifty. */
  items: z.array(
    z.strictObject({
      id: z.string(),
      number: z.string(),
      version: z.int(),
      title: z.string(),
      /** The day on which it is due, in words. */
      due: z.string(),
      /** Who may take it once the absence has begun. */
      standIn: z.nullable(z.strictObject({ staffId: z.string(), name: z.string() })),
      /** Whether the viewer may hand it over now. */
      mayAssign: z.boolean(),
    }),
  ),
  /** Posts with neither A nor B then, and who steps in; null where nobody does and it waits unassigned. */
  postsLeft: z.array(z.strictObject({ id: z.string(), title: z.string(), stepsIn: z.nullable(z.string()) })),
});
export type LeavePlan = z.infer<typeof LeavePlan>;
