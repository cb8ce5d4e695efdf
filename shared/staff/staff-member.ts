import * as z from 'zod/mini';
import { Role } from './roles';

/** A member of staff. `personId` links to the resident record where they are one, for interests in a case. */
export const StaffMember = z.strictObject({
  _id: z.string(),
  county: z.string(),
  unit: z.string(),
  name: z.string(),
  title: z.string(),
  phone: z.string(),
  roles: z.array(Role),
  /** People whose cases this member must not handle (relatives, self). */
  interests: z.array(z.string()),
});
export type StaffMember = z.infer<typeof StaffMember>;

/** How an officer is shown to a resident and to colleagues: never more than this. */
export const StaffCard = z.strictObject({
  staffId: z.string(),
  name: z.string(),
  unitName: z.string(),
  title: z.string(),
  phone: z.string(),
});
export type StaffCard = z.infer<typeof StaffCard>;
