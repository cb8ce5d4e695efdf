import { ServiceGuide, ServiceNames } from '@zhucantong/shared/service-catalogue/guide-view';
import { partsOfVersionId } from '@zhucantong/shared/service-catalogue/service-definition';
import { request } from './request';

/** What a queue may be narrowed to. */
export const getServiceNames = () => request(ServiceNames, 'GET', '/api/staff/service-names');

/**
 * @param serviceVersion 'assistive-device@1', the version an item lives by.
 * @param county six digits: promise, window and amounts are those of there.
 */
export function getGuide(
  serviceVersion: string,
  signal?: AbortSignal,
  county?: string,
): Promise<ServiceGuide> {
  const { code, version } = partsOfVersionId(serviceVersion);
  return request(
    ServiceGuide,
    'GET',
    `/api/public/services/${encodeURIComponent(code)}/versions/${encodeURIComponent(version)}${county ? `?county=${county}` : ''}`,
    signal ? { signal } : {},
  );
}
