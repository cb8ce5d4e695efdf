import * as z from 'zod/mini';

const Value = z.strictObject({ code: z.string(), label: z.string(), value: z.string() });

/** An answer with its question, in words. `rows`: the rows of a group, each under its title; `value` then says them all. */
export const LabelledValue = z.strictObject({
  ...Value.shape,
  rows: z.optional(z.array(z.strictObject({ title: z.string(), values: z.array(Value) }))),
});
export type LabelledValue = z.infer<typeof LabelledValue>;
