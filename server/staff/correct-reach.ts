import { DomainError } from '@zhucantong/shared/errors';
import { isSameReach, reachOf, type ChangeReach, type Reach } from '@zhucantong/shared/staff/reach';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { Organisations, ReachedAmong } from './organisations.repository';

export interface CorrectReachDeps {
  organisations: Pick<Organisations, 'get' | 'changeReach'>;
}

/** An office or a member of staff of the viewer's county, which the viewer may correct. */
export interface Reached {
  among: ReachedAmong;
  id: string;
  hasWindow: boolean;
}

/**
 * Another telephone or window address, at once and everywhere: guides, slips, messages and items that are shown from now on. The same
 * again, when an answer was lost, is the same change.
 *
 * @returns how it is reached now.
 * @throws DomainError invalid-input for a window where there is none, or the other way round, and where nothing differs;
 *   changed-meanwhile, with how it is reached now in `current`, when somebody else was first; not-found when it is gone.
 */
export async function correctReach(
  { organisations }: CorrectReachDeps,
  { county, staffId }: StaffViewer,
  { among, id, hasWindow }: Reached,
  { seen, reach }: ChangeReach,
  now: Date,
): Promise<Reach> {
  if (hasWindow !== (reach.windowAddress !== null))
    throw refused('windowAddress', hasWindow ? '请写窗口在哪里。' : '窗口地址只写县残联的。');
  if (isSameReach(seen, reach)) throw refused('phone', '和现在的一样，没有要改的。');
  const change = { from: seen, to: reach, by: staffId, at: now };
  if (await organisations.changeReach(among, { _id: id, county }, change)) return reach;
  const stands = (await organisations.get(county))[among].get(id);
  if (!stands) throw new DomainError('not-found');
  const current = reachOf(stands);
  if (!isSameReach(current, reach)) throw new DomainError('changed-meanwhile', { current });
  return current;
}

const refused = (field: string, message: string) =>
  new DomainError('invalid-input', { errors: [{ field, message }] });
