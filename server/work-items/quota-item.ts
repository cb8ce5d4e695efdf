import { partsOfVersionId } from '@zhucantong/shared/service-catalogue/service-definition';
import { momentOf, type WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { QuotaItem, Quotas } from '../quotas/quotas';

/** An item as the ledger of its service and county knows it. */
export function quotaItemOf({
  _id,
  county,
  service,
  moments,
}: Pick<WorkItem, '_id' | 'county' | 'service' | 'moments'>): QuotaItem {
  const receivedAt = momentOf({ moments }, 'received')!.at;
  return { id: _id, county, service: partsOfVersionId(service).code, receivedAt };
}

/** The number of an item in the list; null for one that waits for no place. */
export async function placeInList(
  { quotas }: { quotas: Pick<Quotas, 'positionOf'> },
  { _id, county, service, status }: Pick<WorkItem, '_id' | 'county' | 'service' | 'status'>,
): Promise<number | null> {
  if (status !== 'on-waiting-list') return null;
  return quotas.positionOf({ id: _id, county, service: partsOfVersionId(service).code });
}
