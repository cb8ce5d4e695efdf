import * as z from 'zod/mini';

/** By which ways matters of a service come in, and for whom. */
export const IntakeRule = z.strictObject({
  /** 'caller': also for somebody who is not in the register, of whom at most a name and a telephone are known (FACTS §4.10). */
  from: z.enum(['registered', 'caller']),
  by: z.array(z.enum(['online', 'window', 'phone', 'paper'])),
  /** Staff take it in at the county only: no village or town learns that somebody asks for it (FACTS §7.3). */
  onlyCountyOffice: z.optional(z.literal(true)),
  /** The office begins it by itself (依职权): the person is told at once, and cannot take back what they did not ask for. */
  byOffice: z.optional(z.literal(true)),
});
export type IntakeRule = z.infer<typeof IntakeRule>;

const ANY_WAY: IntakeRule = { from: 'registered', by: ['online', 'window', 'phone', 'paper'] };

/** Whether anybody brings in matters of a service; what nobody does is opened by the office itself. */
export const isBroughtIn = (definition: { intake?: IntakeRule | undefined }): boolean =>
  intakeOf(definition).by.length > 0;

export function intakeOf({ intake }: { intake?: IntakeRule | undefined }): IntakeRule {
  return intake ?? ANY_WAY;
}

export const isBegunByOffice = (definition: { intake?: IntakeRule | undefined }): boolean =>
  intakeOf(definition).byOffice === true;

/** Whether a unit takes in matters of such a service at all. @param unitArea that it answers for; null for none. */
export function isTakenInBy(
  { onlyCountyOffice }: IntakeRule,
  county: string,
  unitArea: string | null,
): boolean {
  return !onlyCountyOffice || unitArea === county;
}

/** Nobody applies for what the office begins by itself, and nothing is accepted against the person by letting time pass. */
export function beginsWhole(definition: {
  intake?: IntakeRule | undefined;
  clocks: readonly { whenPassed?: unknown }[];
}): boolean {
  return (
    !isBegunByOffice(definition) ||
    (!intakeOf(definition).by.includes('online') && definition.clocks.every(({ whenPassed }) => !whenPassed))
  );
}
