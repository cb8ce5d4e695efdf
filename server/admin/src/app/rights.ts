import type { StaffMe } from '@zhucantong/shared/staff/staff-me-view';

/** Administrators and auditors who handle nothing have no queue; the server says so too. */
export const worksOnItems = (me: StaffMe) =>
  me.roles.some((role) => role === 'handler' || role === 'section-head' || role === 'leader');

/** Who answers at the window or on the line. */
export const takesIn = (me: StaffMe) =>
  me.roles.some((role) => role === 'handler' || role === 'section-head' || role === 'operator');

/** Who may open somebody's WeChat sign-in: whoever has them and their identity card in front of them, not on the line. */
export const givesSignInCodes = (me: StaffMe) =>
  me.roles.some((role) => role === 'handler' || role === 'section-head');

/** Days off, make-up days and the year that is still missing. */
export const keepsCalendar = (me: StaffMe) => me.roles.includes('administrator');

/** How people reach the federation, its offices and who works there. */
export const setsOffices = (me: StaffMe) => me.roles.includes('administrator');

/** The responsibility list, its gaps, and who would get what; and what the county has set of its services. */
export const readsPosts = (me: StaffMe) =>
  me.roles.some((role) => ['administrator', 'leader', 'section-head', 'auditor'].includes(role));

/** Who is away, who must keep away from whose cases, and what moved when posts changed hands, for both sides. */
export const sharesPosts = (me: StaffMe) => worksOnItems(me) || me.roles.includes('administrator');

/** What did not arrive, and sending it again. */
export const tendsDeliveries = (me: StaffMe) => me.roles.includes('administrator');
