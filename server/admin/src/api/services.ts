import { ServiceGuide } from '@zhucantong/shared/service-catalogue/guide-view';
import { request } from './request';

/** @param serviceVersion 'assistive-device@1', the version an item lives by. */
export function getGuide(serviceVersion: string, signal?: AbortSignal): Promise<ServiceGuide> {
  const [code = '', version = ''] = serviceVersion.split('@').map(encodeURIComponent);
  return request(
    ServiceGuide,
    'GET',
    `/api/public/services/${code}/versions/${version}`,
    signal ? { signal } : {},
  );
}
