import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { DomainError } from '@zhucantong/shared/errors';
import { settingFaults } from '@zhucantong/shared/service-catalogue/setting-faults';
import type { SetService } from '@zhucantong/shared/service-catalogue/settings-view';
import { SettingChange } from '@zhucantong/shared/service-catalogue/service-settings';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { CountySettings } from './county-settings';
import type { PublishedServices } from './published-services';
import { maySetServices } from './service-settings.policy';
import type { ServiceSettingsRepository } from './service-settings.repository';

export interface SetServiceDeps {
  services: Pick<PublishedServices, 'newest'>;
  serviceSettings: ServiceSettingsRepository;
  countySettings: Pick<CountySettings, 'refresh'>;
  staffName(county: string, staffId: string): Promise<string>;
}

/**
 * Adds one setting of the viewer's county. Open items stay as they were promised (DESIGN idea 5): what is received from the
 * first day on goes by it.
 *
 * @throws DomainError not-allowed; not-found for a service that is not offered; invalid-input with what speaks against it;
 *   changed-meanwhile when somebody else has set something since.
 */
export async function setService(
  deps: SetServiceDeps,
  viewer: StaffViewer,
  service: string,
  { seenVersion, reason, setting }: SetService,
  now: Date,
): Promise<void> {
  const { county, staffId } = viewer;
  if (!maySetServices(viewer, county)) throw new DomainError('not-allowed');
  const definition = deps.services.newest(service);
  // Not what this process holds: what fits depends on the very changes behind which this one is added.
  const changes = (await deps.serviceSettings.ofCounty(county)).get(service) ?? [];
  if (changes.length !== seenVersion) throw new DomainError('changed-meanwhile');
  const errors = settingFaults(setting, definition, changes, localDateOf(now));
  if (errors.length > 0) throw new DomainError('invalid-input', { errors });
  const by = { staffId, name: await deps.staffName(county, staffId) };
  const change = SettingChange.parse({ ...setting, n: seenVersion + 1, by, at: now, reason });
  if (!(await deps.serviceSettings.add(county, service, change))) throw new DomainError('changed-meanwhile');
  deps.countySettings.refresh(county);
}
