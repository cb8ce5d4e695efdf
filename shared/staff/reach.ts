import * as z from 'zod/mini';
import { isOfficeTelephone, tidyTelephone } from '../residents/telephone';
import type { StaffMember } from './staff-member';
import type { Unit } from './unit';

/**
 * How an office or a member of staff is reached (FACTS §5.5): the telephone, and of the federation where its window is; null for
 * all others.
 */
export const Reach = z.strictObject({ phone: z.string(), windowAddress: z.nullable(z.string()) });
export type Reach = z.infer<typeof Reach>;

/** Characters; it stands within a sentence of the guide. */
export const LONGEST_ADDRESS = 60;

/** In one line and without a full stop: a guide goes on behind it. */
export const tidyAddress = (typed: string): string =>
  typed
    .replace(/\s+/g, ' ')
    .replace(/[\s。，；、,.;]+$/, '')
    .trim();

const WantedReach = z.strictObject({
  phone: z
    .string()
    .check(
      z.maxLength(40),
      z.overwrite(tidyTelephone),
      z.refine(
        isOfficeTelephone,
        '请写打得通的号码：带区号的座机（比如 0745-1234567）、11 位手机号，或者 12385 这样的服务热线，不带分机号。',
      ),
    ),
  windowAddress: z.nullable(
    z
      .string()
      .check(
        z.overwrite(tidyAddress),
        z.minLength(1, '请写窗口在哪里，让人找得到：路名、哪座楼、几号窗口。'),
        z.maxLength(LONGEST_ADDRESS, `最多 ${LONGEST_ADDRESS} 个字。`),
      ),
  ),
});

/** What is sent: how the office or the member is reached from now on, and what stood on the screen. */
export const ChangeReach = z.strictObject({ seen: Reach, reach: WantedReach });
export type ChangeReach = z.infer<typeof ChangeReach>;

/** Federation, sections and towns are called; a village or an outside body where somebody of the county's staff works there. */
export function isReachedOffice({ _id, kind }: Unit, staff: Iterable<Pick<StaffMember, 'unit'>>): boolean {
  if (kind !== 'village' && kind !== 'outside') return true;
  return [...staff].some(({ unit }) => unit === _id);
}

export const hasWindow = ({ kind }: Pick<Unit, 'kind'>): boolean => kind === 'county';

export const reachOf = ({ phone, windowAddress }: Pick<Unit, 'phone' | 'windowAddress'>): Reach => ({
  phone,
  windowAddress: windowAddress ?? null,
});

export const isSameReach = (one: Reach, other: Reach): boolean =>
  one.phone === other.phone && one.windowAddress === other.windowAddress;
