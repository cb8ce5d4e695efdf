import * as z from 'zod/mini';
import { Role } from './roles';
import { StaffDesk } from './staff-desk';

/** The signed-in member of staff. */
export const StaffMe = z.strictObject({
  staffId: z.string(),
  name: z.string(),
  title: z.string(),
  /** What residents see beside what this member has in hand. */
  phone: z.string(),
  unitName: z.string(),
  county: z.strictObject({ code: z.string(), name: z.string() }),
  roles: z.array(Role),
  mayMoveDemoClock: z.boolean(),
  /** Absent for everybody who has but the one desk. */
  desks: z.optional(z.array(StaffDesk)),
});
export type StaffMe = z.infer<typeof StaffMe>;

export const StaffSignIn = z.strictObject({
  username: z.string().check(z.trim(), z.minLength(1, '请写用户名。'), z.maxLength(64)),
  password: z.string().check(z.minLength(1, '请写密码。'), z.maxLength(200)),
  oneTimeCode: z.optional(z.string().check(z.regex(/^\d{6}$/, '验证码是 6 位数字。'))),
});
/** `needsOneTimeCode`: the password was right and the account has a second step. */
export const StaffSignInAnswer = z.strictObject({ needsOneTimeCode: z.boolean(), me: z.nullable(StaffMe) });
export type StaffSignInAnswer = z.infer<typeof StaffSignInAnswer>;

/** What the business clock says; a banner stands on every page while it is not the real time. */
export const ClockState = z.strictObject({
  isDemo: z.boolean(),
  now: z.string(),
  today: z.string(),
  movedByDays: z.int(),
});
export type ClockState = z.infer<typeof ClockState>;
export const MoveClock = z.strictObject({
  days: z.int().check(z.minimum(1, '至少往前走 1 天。'), z.maximum(366, '一次最多走 366 天。')),
});
