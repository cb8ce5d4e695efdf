import * as z from 'zod/mini';
import { ReachedKind, UnitReach } from './unit-reach';

const OfficeRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: ReachedKind,
  ...UnitReach.shape,
});
export type OfficeRow = z.infer<typeof OfficeRow>;

/** '电话：0745-0000001 改成 0745-0000002', of which office, by whom and when. */
const OfficeChangeLine = z.strictObject({
  unit: z.string(),
  what: z.string(),
  by: z.string(),
  when: z.string(),
});

/** How people reach a county's federation and its offices, for its administrator. */
export const OfficesView = z.strictObject({
  /** '工作日 8:30 到 12:00、14:00 到 17:30': set in the calendar, not here. */
  hours: z.string(),
  /** The federation first, then sections, then towns. */
  offices: z.array(OfficeRow),
  /** Newest first. */
  history: z.array(OfficeChangeLine),
});
export type OfficesView = z.infer<typeof OfficesView>;
