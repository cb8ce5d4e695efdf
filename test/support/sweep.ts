import { sweepDueItems } from '../../server/work-items/sweep-due-items';
import { clientId } from './client-id';
import type { SmallCounty } from './small-county';

/** One sweep at the county's own time, as a server's job does it. What cannot be woken is thrown, unless somebody listens. */
export function sweep(
  { deps, now }: Pick<SmallCounty, 'deps' | 'now'>,
  onFailure: (itemId: string, error: unknown) => void = (_, error) => {
    throw error;
  },
): Promise<number> {
  return sweepDueItems(deps.workItems, {
    now: now(),
    systemNow: deps.systemNow,
    name: clientId(),
    onFailure,
  });
}
