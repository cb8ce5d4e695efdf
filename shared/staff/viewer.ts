import * as z from 'zod/mini';
import { Role } from './roles';
import { RelationBasis } from '../residents/relation';

/** A signed-in resident account. `actsFor` lists confirmed, unexpired relations only. */
export const ResidentViewer = z.strictObject({
  kind: z.literal('resident'),
  accountId: z.string(),
  personId: z.string(),
  county: z.string(),
  actsFor: z.array(z.strictObject({ personId: z.string(), basis: RelationBasis })),
});
export type ResidentViewer = z.infer<typeof ResidentViewer>;

/** Every footing on which a resident may act for a person; none for somebody who is a stranger to them. */
export function basesFor({ personId, actsFor }: ResidentViewer, person: string): ('self' | RelationBasis)[] {
  if (person === personId) return ['self'];
  return actsFor.filter((each) => each.personId === person).map(({ basis }) => basis);
}

/** A signed-in staff account. `unit` is the unit whose line it may read. */
export const StaffViewer = z.strictObject({
  kind: z.literal('staff'),
  accountId: z.string(),
  staffId: z.string(),
  county: z.string(),
  unit: z.string(),
  roles: z.array(Role),
});
export type StaffViewer = z.infer<typeof StaffViewer>;

/** Work nobody asked for: sweeps, deliveries. Named, so that history can say what acted. */
export interface JobViewer {
  kind: 'job';
  name: string;
}

/** Someone who knows an item number and the phone's last four digits, nothing else. */
export interface PublicViewer {
  kind: 'public';
  address: string;
}

/** Every read has a reader (DESIGN idea 6). */
export type Viewer = ResidentViewer | StaffViewer | JobViewer | PublicViewer;

/** Who can act on something: everybody but the public. */
export type ActingViewer = Exclude<Viewer, PublicViewer>;
