import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { PublicViewer } from '@zhucantong/shared/staff/viewer';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { Model } from 'mongoose';
import type { StoredWorkItem } from './work-items.model';

type Posted = Pick<WorkItem, '_id' | 'version' | 'service' | 'step' | 'display'> &
  Required<Pick<WorkItem, 'notice'>>;

/** People of a town who stand on no list by name. */
export interface Counted {
  service: string;
  step: string;
  until: PlainDate;
  town: string;
  count: number;
}

/** The last row of a page. */
export interface NoticeMark {
  until: PlainDate;
  id: string;
}

/** What hangs on walls anyway: masked, not opened, whoever looks (FACTS §7.3). Items of named readers are never posted. */
export interface NoticesRepository {
  namedNotices(
    viewer: PublicViewer,
    county: string,
    today: PlainDate,
    page: { after: NoticeMark | null; limit: number },
  ): Promise<Posted[]>;
  countedNotices(viewer: PublicViewer, county: string, today: PlainDate): Promise<Counted[]>;
}

const TOWN_DIGITS = 9;
const LOOK = { version: 1, service: 1, step: 1, display: 1, notice: 1 };
const BY_DAY = { 'notice.until': 1, _id: 1 } as const;

/** Those that hang today and may be named, after a row. */
export const namedFilter = (county: string, today: PlainDate, after: NoticeMark | null) => ({
  county,
  'notice.named': true,
  'notice.until': { $gte: after?.until ?? today },
  ...(after
    ? {
        $or: [
          { 'notice.until': { $gt: after.until } },
          { 'notice.until': after.until, _id: { $gt: after.id } },
        ],
      }
    : {}),
});

export function noticesRepository(model: Model<StoredWorkItem>): NoticesRepository {
  return {
    namedNotices: (_viewer, county, today, { after, limit }) =>
      model
        .find(namedFilter(county, today, after), LOOK)
        .sort(BY_DAY)
        .limit(limit)
        .lean<Posted[]>(),
    countedNotices: (_viewer, county, today) =>
      model.aggregate<Counted>([
        { $match: { county, 'notice.named': false, 'notice.until': { $gte: today } } },
        {
          $group: {
            _id: {
              ...{ service: '$service', step: '$step', until: '$notice.until' },
              town: { $substrBytes: ['$area', 0, TOWN_DIGITS] },
            },
            count: { $sum: 1 },
          },
        },
        { $replaceWith: { $mergeObjects: ['$_id', { count: '$count' }] } },
        { $sort: { until: 1, service: 1, town: 1 } },
      ]),
  };
}
