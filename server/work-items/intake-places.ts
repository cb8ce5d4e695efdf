import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { IntakePlaces } from '@zhucantong/shared/work-items/intake';
import { covers } from '../residents/residents.policy';
import type { WorkItemDeps } from './work-items.deps';

export interface IntakePlacesDeps extends Pick<WorkItemDeps, 'organisation'> {
  /** Every place of a county by code: towns of nine digits, villages of twelve. */
  places(county: string): Promise<readonly { _id: string; name: string }[]>;
}

const TOWN_DIGITS = 9;
const VILLAGE_DIGITS = 12;

/** The villages of the worker's unit, by code; none where the unit answers for no place. */
export async function intakePlaces(
  { organisation, places }: IntakePlacesDeps,
  { county, unit }: StaffViewer,
): Promise<IntakePlaces> {
  const area = (await organisation(county)).units.get(unit)?.area;
  if (!area) return { places: [] };
  const all = await places(county);
  const names = new Map(all.map(({ _id, name }) => [_id, name]));
  return {
    places: all
      .filter(({ _id }) => _id.length === VILLAGE_DIGITS && covers(area, _id))
      .map(({ _id, name }) => ({
        code: _id,
        town: names.get(_id.slice(0, TOWN_DIGITS)) ?? '',
        village: name,
      })),
  };
}
