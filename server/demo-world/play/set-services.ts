import { localDateOf, yearOf } from '@zhucantong/shared/calendar/plain-date';
import type { Setting } from '@zhucantong/shared/service-catalogue/service-settings';
import { setService } from '../../services/set-service';
import { staffId } from '../offices/office-ids';
import type { Stage } from './play-story';

/** Settings of a county's service as an administrator makes them; what stands already after a kill is not made again. */
export async function setInCounty(
  { deps, actors }: Stage,
  { county, service, settings, reason }: CountySettings,
  at: Date,
): Promise<void> {
  const made = (await deps.serviceSettings.ofCounty(county)).get(service)?.length ?? 0;
  const administrator = await actors.staff(staffId(county, 'bg-02'));
  const { staff } = await deps.organisations.get(county);
  const settingDeps = { ...deps, staffName: async (_: string, id: string) => staff.get(id)?.name ?? '' };
  for (const [n, setting] of settings.entries())
    if (n >= made)
      await setService(settingDeps, administrator, service, { seenVersion: n, reason, setting }, at);
}

export interface CountySettings {
  county: string;
  service: string;
  settings: readonly Setting[];
  reason: string;
}

/** Open nearly all year in every year that is played: whenever a demonstration is looked at, it can be applied for. */
export function openNearlyAlways(from: Date, now: Date): Setting[] {
  const years = [...new Set([from, now].map((at) => yearOf(localDateOf(at))))];
  return years.map((year) => ({ what: 'window', year, spans: [{ from: '01-01', to: '12-30' }] }));
}
