import { ServiceGuide } from '@zhucantong/shared/service-catalogue/guide-view';
import { fetchGuide, fetchGuideVersion } from '@/api/services';
import { OfflineError } from '@/api/offline-error';
import { readStored, writeStored } from '@/platform/storage';

const KEY = 'guide.';

/** The newest definition, kept so that the form opens without a connection. */
export async function newestGuide(service: string, county: string): Promise<ServiceGuide> {
  const guide = await fetchGuide(service, county);
  keep(guide);
  return guide;
}

/** The definition a draft began with. @param id `code@version`. @throws OfflineError when it was never fetched on this phone. */
export async function guideOf(id: string, county?: string): Promise<ServiceGuide> {
  try {
    const guide = await fetchGuideVersion(id, county);
    keep(guide);
    return guide;
  } catch (failure) {
    const kept = failure instanceof OfflineError ? readStored(KEY + id, ServiceGuide) : undefined;
    if (kept) return kept;
    throw failure;
  }
}

function keep(guide: ServiceGuide): void {
  writeStored(`${KEY}${guide.code}@${guide.version}`, guide);
}
