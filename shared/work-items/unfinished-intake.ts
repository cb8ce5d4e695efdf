import * as z from 'zod/mini';

/** What of a form at the counter tells it from others. The rest of it is the counter's own. */
export const IntakeOutline = z.object({
  whom: z.enum(['', 'registered', 'new', 'caller']),
  person: z.nullable(z.object({ personId: z.string(), name: z.string() })),
  newPerson: z.object({ name: z.string() }),
  caller: z.object({ name: z.string() }),
  /** 'assistive-device@1'; empty until one is chosen. */
  service: z.string(),
});
export type IntakeOutline = z.infer<typeof IntakeOutline>;

/** A form that was begun at the counter and not sent (没交的登记). */
export const UnfinishedIntake = z.strictObject({
  id: z.string(),
  /** Masked; null as long as nobody was chosen or named. */
  name: z.nullable(z.string()),
  /** Of somebody in the register. */
  personId: z.nullable(z.string()),
  /** Code and title of what is asked for; null until it is chosen. */
  service: z.nullable(z.strictObject({ code: z.string(), title: z.string() })),
  begunAt: z.string(),
  savedAt: z.string(),
});
export type UnfinishedIntake = z.infer<typeof UnfinishedIntake>;

export const UnfinishedIntakes = z.strictObject({
  /** Touched last first. */
  forms: z.array(UnfinishedIntake),
  /** How many days one is kept after it was last touched. */
  keptDays: z.int(),
});
export type UnfinishedIntakes = z.infer<typeof UnfinishedIntakes>;
