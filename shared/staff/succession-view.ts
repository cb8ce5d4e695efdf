import * as z from 'zod/mini';

/** A succession list (移交清单) as either side reads it: what, where it stands, due when, who has it now. */
export const SuccessionView = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** '12月1日 周二'. */
  since: z.string(),
  leavers: z.array(z.string()),
  holders: z.array(z.string()),
  isMoving: z.boolean(),
  lines: z.array(
    z.strictObject({
      item: z.string(),
      number: z.string(),
      applicant: z.string(),
      service: z.string(),
      step: z.string(),
      due: z.string(),
      from: z.string(),
      /** '待分派' where nobody could take it. */
      to: z.string(),
    }),
  ),
  confirmed: z.array(z.strictObject({ name: z.string(), when: z.string() })),
  /** Names of those who have not confirmed yet. */
  awaited: z.array(z.string()),
  mayConfirm: z.boolean(),
});
export type SuccessionView = z.infer<typeof SuccessionView>;

export const SuccessionLists = z.strictObject({ lists: z.array(SuccessionView) });
export type SuccessionLists = z.infer<typeof SuccessionLists>;
