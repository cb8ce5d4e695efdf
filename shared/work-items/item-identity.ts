import type { WorkItem } from './work-item';

/** The part of an item that no history entry changes: all else comes out of its history. */
export type ItemIdentity = Pick<
  WorkItem,
  | '_id'
  | 'caseId'
  | 'leg'
  | 'number'
  | 'kind'
  | 'county'
  | 'area'
  | 'service'
  | 'display'
  | 'for'
  | 'filedBy'
  | 'claims'
  | 'partOf'
>;

/** The identity alone, also of a whole item. */
export function identityOf(item: ItemIdentity): ItemIdentity {
  const {
    _id,
    caseId,
    leg,
    number,
    kind,
    county,
    area,
    service,
    display,
    for: whom,
    filedBy,
    claims,
    partOf,
  } = item;
  return {
    ...{ _id, caseId, leg, number, kind, county, area, service, display, for: whom, filedBy, claims },
    ...(partOf ? { partOf } : {}),
  };
}
