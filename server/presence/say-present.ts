import { DomainError } from '@zhucantong/shared/errors';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { SAYS_SO_EVERY_MS, type PresentColleagues } from '@zhucantong/shared/work-items/presence-view';
import type { Organisation } from '../staff/organisation';
import type { PresencesRepository } from './presences.repository';

export interface SayPresentDeps {
  presences: PresencesRepository;
  /** Of the same store; null for what the viewer may not see. */
  items: { find(viewer: StaffViewer, id: string): Promise<unknown> };
  organisation(county: string): Promise<Organisation>;
  systemNow(): Date;
}

/** One missed answer is a slow network; two in a row, and nobody is there any more. */
const GONE_AFTER_MS = 2.5 * SAYS_SO_EVERY_MS;

/**
 * Says that the viewer has the item open, and hears who else has. Only whoever may see the item is heard or hears.
 *
 * @throws DomainError not-found
 */
export async function sayPresent(
  deps: SayPresentDeps,
  viewer: StaffViewer,
  itemId: string,
  isWriting: boolean,
): Promise<PresentColleagues> {
  const { presences, items } = deps;
  if (!(await items.find(viewer, itemId))) throw new DomainError('not-found');
  const now = deps.systemNow();
  await presences.say(viewer, itemId, isWriting, now);
  // The item may have left for the restricted store meanwhile: nobody is present at it here.
  if (!(await items.find(viewer, itemId))) {
    await presences.leave(viewer, itemId);
    throw new DomainError('not-found');
  }
  const [others, { staff }] = await Promise.all([
    presences.others(viewer, itemId, new Date(now.getTime() - GONE_AFTER_MS)),
    deps.organisation(viewer.county),
  ]);
  return {
    others: others.flatMap(({ staff: id, writingSince }) => {
      const member = staff.get(id);
      if (!member) return [];
      return [{ name: member.name, phone: member.phone, writingSince: writingSince?.toISOString() ?? null }];
    }),
  };
}
