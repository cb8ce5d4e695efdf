import * as z from 'zod/mini';
import { isOfficeTelephone, tidyTelephone } from '../residents/telephone';
import type { Unit } from './unit';

/** How an office is reached (FACTS §5.5): its telephone, and of the federation where its window is; null for the others. */
export const UnitReach = z.strictObject({ phone: z.string(), windowAddress: z.nullable(z.string()) });
export type UnitReach = z.infer<typeof UnitReach>;

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

/** What an administrator sends: how the office is reached from now on, and what stood on the screen. */
export const ChangeUnitReach = z.strictObject({ seen: UnitReach, reach: WantedReach });
export type ChangeUnitReach = z.infer<typeof ChangeUnitReach>;

/** Federation, sections and towns; a village is reached through its worker, an outside body by what its step says. */
export const ReachedKind = z.enum(['county', 'section', 'town']);
type ReachedKind = z.infer<typeof ReachedKind>;
export type ReachedUnit = Unit & { kind: ReachedKind };

export const hasReach = (unit: Unit): unit is ReachedUnit => ReachedKind.safeParse(unit.kind).success;

export const hasWindow = ({ kind }: Pick<Unit, 'kind'>): boolean => kind === 'county';

export const reachOf = ({ phone, windowAddress }: Unit): UnitReach => ({
  phone,
  windowAddress: windowAddress ?? null,
});

export const isSameReach = (one: UnitReach, other: UnitReach): boolean =>
  one.phone === other.phone && one.windowAddress === other.windowAddress;
