import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import {
  withCountyApplicants,
  type SettingChange,
} from '@zhucantong/shared/service-catalogue/service-settings';
import type { ResidentViewer } from '@zhucantong/shared/staff/viewer';
import type { Residents } from '../residents/residents.repository';

interface Deps {
  residents: Pick<Residents, 'find'>;
  settings(county: string, service: string): Promise<readonly SettingChange[]>;
}

/** A service as the county of a person takes applications for them; as it was published for whom the viewer may not see. */
export const takenFor =
  ({ residents, settings }: Deps) =>
  async (viewer: ResidentViewer, person: string, form: ServiceDefinition, now: Date) => {
    const found = await residents.find(viewer, person);
    if (!found) return form;
    return withCountyApplicants(form, await settings(found.county, form.code), localDateOf(now));
  };
