import * as z from 'zod/mini';
import { DomainError } from '@zhucantong/shared/errors';
import { Tone } from '@zhucantong/shared/work-items/resident-view';
import type { JobViewer, ResidentViewer } from '@zhucantong/shared/staff/viewer';
import { isInRegister } from '@zhucantong/shared/work-items/work-item';
import { parseItemNumber } from '../database/item-number';
import { defineRoute, type Route } from '../http/route';
import type { Residents } from '../residents/residents.repository';
import type { Areas } from '../areas/areas.repository';
import { callerIn } from './caller-of';
import { presentResidentCard } from './present/resident-card';
import { currentLeg } from './legs-of-matter';
import { openForViewing, presentContextOf, type ViewWorkItemDeps } from './view-work-item';
import type { LoadedItem, WorkItemsRepository } from './work-items.repository';

export interface TrackDeps {
  workItems: ViewWorkItemDeps & { items: Pick<WorkItemsRepository, 'findByNumber'> };
  residents: Pick<Residents, 'hasPhoneEnding'>;
  areas: Pick<Areas, 'countyOfInitial'>;
}

const JOB: JobViewer = { kind: 'job', name: 'track-by-number' };

/** Following an item without an account: its number and the phone's last four digits, nothing else (DESIGN §5). */
export function trackRoutes(deps: TrackDeps): Route[] {
  return [
    defineRoute(
      {
        method: 'POST',
        path: '/api/public/track',
        door: 'public',
        name: 'track-by-number',
        permission: 'work-items.track',
        summary: 'Where an item stands, for who knows its number and the end of the phone number.',
        body: z.strictObject({
          number: z.string().check(z.maxLength(40)),
          phoneLast4: z.string().check(z.regex(/^\d{4}$/, '请写手机号后四位。')),
        }),
        response: z.strictObject({
          number: z.string(),
          title: z.string(),
          tag: z.strictObject({ word: z.string(), tone: Tone }),
          headline: z.string(),
        }),
        rateLimit: 'track',
      },
      async ({ body, now }) => {
        const number = parseItemNumber(body.number);
        const county = number && (await deps.areas.countyOfInitial(number.charAt(0)));
        const first = number && county ? await deps.workItems.items.findByNumber(JOB, county, number) : null;
        const loaded = first && (await currentLeg(deps.workItems.items, JOB, first));
        if (!loaded || !(await isTheirPhone(deps, loaded, body.phoneLast4)))
          throw new DomainError('not-found');
        const context = await presentContextOf(deps.workItems, loaded.item, now);
        // Where one may be restricted none is followed without signing in: an answer that stops coming would tell.
        if (context.definition.restricted) throw new DomainError('not-found');
        const viewer: ResidentViewer = {
          kind: 'resident',
          accountId: '',
          personId: loaded.item.for,
          county: loaded.item.county,
          actsFor: [],
        };
        const card = presentResidentCard(loaded.item, await openForViewing(deps.workItems, loaded), {
          ...context,
          viewer,
        });
        return { number: card.number, title: card.title, tag: card.tag, headline: card.headline };
      },
    ),
  ];
}

/** Whether the telephone of the person, or the one that a caller left, ends so. */
async function isTheirPhone(
  { residents }: Pick<TrackDeps, 'residents'>,
  loaded: LoadedItem,
  lastFour: string,
): Promise<boolean> {
  if (isInRegister(loaded.item)) return residents.hasPhoneEnding(loaded.item.for, lastFour);
  return callerIn(loaded)?.phone?.replace(/\D/g, '').endsWith(lastFour) ?? false;
}
