import * as z from 'zod/mini';

/** One day in "why this day": numbered when counted, hatched when stopped. */
export const DayCell = z.strictObject({
  on: z.string(),
  kind: z.enum(['outside', 'received', 'counted', 'stopped', 'rest', 'holiday', 'make-up', 'due']),
  /** The n-th counted working day; null when the day does not count. */
  n: z.nullable(z.int()),
  /** 端午节, 补正, 评估. */
  name: z.nullable(z.string()),
  isToday: z.boolean(),
  /** A working weekend (调休上班). */
  isMakeUp: z.boolean(),
});
export type DayCell = z.infer<typeof DayCell>;
