import { ServiceSettingsList, type SetService } from '@zhucantong/shared/service-catalogue/settings-view';
import { request } from './request';

export const getServiceSettings = (signal: AbortSignal) =>
  request(ServiceSettingsList, 'GET', '/api/staff/service-settings', { signal });

/** One limit or window from a day on; answers with everything as it stands then. */
export const setService = (code: string, body: SetService) =>
  request(ServiceSettingsList, 'POST', `/api/staff/service-settings/${encodeURIComponent(code)}`, { body });
