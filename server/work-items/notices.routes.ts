import { localDateOf, PlainDate, plainDate } from '@zhucantong/shared/calendar/plain-date';
import { getStep } from '@zhucantong/shared/service-catalogue/service-definition';
import { NoticeBoard } from '@zhucantong/shared/work-items/notice-board';
import * as z from 'zod/mini';
import type { Areas } from '../areas/areas.repository';
import { defineRoute, type Route } from '../http/route';
import type { CountyOffice } from '../staff/county-office';
import { whomToAsk } from '../services/whom-to-ask.rules';
import type { NoticeMark, NoticesRepository } from './notices.repository';
import { sayDay } from './present/say-when';
import type { WorkItemDeps } from './work-items.deps';

export interface NoticeDeps {
  workItems: Pick<WorkItemDeps, 'definition'> & { items: NoticesRepository };
  areas: Pick<Areas, 'placeName'>;
  officeOf(county: string): Promise<Pick<CountyOffice, 'phone'>>;
}

interface Posted {
  service: string;
  step: string;
  until: PlainDate;
}

const PAGE = 100;
/** '2026-06-12~item': the last row of the page before. */
const After = z.string().check(
  z.maxLength(80),
  z.regex(/^[^~]+~[\w-]+$/),
  z.refine((after) => PlainDate.safeParse(after.split('~')[0]).success),
);

/** The notice board of a county (公示栏), for everybody. */
export function noticeRoutes({ workItems, areas, officeOf }: NoticeDeps): Route[] {
  const posted = (row: Posted, phoneOfCounty: string | undefined, now: Date) => {
    const definition = workItems.definition(row.service);
    const { where, ask } = getStep(definition, row.step).notice!;
    return {
      ...{ title: definition.title, until: row.until, untilWords: sayDay(row.until, now), where },
      objectTo: whomToAsk(ask, phoneOfCounty),
    };
  };
  return [
    defineRoute(
      {
        method: 'GET',
        path: '/api/public/notices',
        door: 'public',
        name: 'list-notices',
        permission: 'public',
        summary: 'Public notices that hang in a county today: masked names and villages, or counts by town.',
        query: z.strictObject({
          county: z.string().check(z.regex(/^\d{6}$/)),
          after: z.optional(After),
        }),
        response: NoticeBoard,
        etag: true,
      },
      async ({ viewer, query, now }) => {
        const today = localDateOf(now);
        const after = query.after === undefined ? null : markIn(query.after);
        const [{ phone }, rows, counts] = await Promise.all([
          officeOf(query.county),
          workItems.items.namedNotices(viewer, query.county, today, { after, limit: PAGE }),
          after ? [] : workItems.items.countedNotices(viewer, query.county, today),
        ]);
        const last = rows.length === PAGE ? rows.at(-1)! : undefined;
        return {
          etagParts: [today, phone, rows.map(({ _id, version }) => [_id, version]), counts],
          body: async () => ({
            named: rows.map(({ display, notice, ...row }) => ({
              ...posted({ ...row, until: notice.until }, phone, now),
              ...display,
            })),
            counted: await Promise.all(
              counts.map(async ({ town, count, ...row }) => ({
                ...posted(row, phone, now),
                town: await areas.placeName(query.county, town),
                count,
              })),
            ),
            next: last ? `${last.notice.until}~${last._id}` : null,
          }),
        };
      },
    ),
  ];
}

function markIn(after: string): NoticeMark {
  const [until = '', id = ''] = after.split('~');
  return { until: plainDate(until), id };
}
