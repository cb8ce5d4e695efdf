import * as z from 'zod/mini';
import { Reach } from './reach';
import { Unit } from './unit';

const OfficeRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: Unit.shape.kind,
  ...Reach.shape,
});
export type OfficeRow = z.infer<typeof OfficeRow>;

const MemberRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  unitName: z.string(),
  ...Reach.shape,
});
export type MemberRow = z.infer<typeof MemberRow>;

/** '电话：0745-0000001 改成 0745-0000002', of whom, by whom and when. */
const ReachChangeLine = z.strictObject({
  /** '康复股', '康复股的吴晓岚'. */
  whose: z.string(),
  what: z.string(),
  by: z.string(),
  when: z.string(),
});

/** How people reach a county's federation, its offices and who works there, for its administrator. */
export const OfficesView = z.strictObject({
  /** '工作日 8:30 到 12:00、14:00 到 17:30': set in the calendar, not here. */
  hours: z.string(),
  /** The federation first, then sections, towns, villages and outside bodies. */
  offices: z.array(OfficeRow),
  /** By office, in the same order. */
  members: z.array(MemberRow),
  /** Newest first. */
  history: z.array(ReachChangeLine),
});
export type OfficesView = z.infer<typeof OfficesView>;
