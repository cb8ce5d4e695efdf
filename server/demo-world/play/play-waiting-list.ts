import { DomainError } from '@zhucantong/shared/errors';
import { localDateOf, yearOf } from '@zhucantong/shared/calendar/plain-date';
import type { Setting } from '@zhucantong/shared/service-catalogue/service-settings';
import { getStep } from '@zhucantong/shared/service-catalogue/service-definition';
import type { AnyAction } from '@zhucantong/shared/work-items/actions';
import { ADVANCES } from '@zhucantong/shared/work-items/status-table';
import { setService } from '../../services/set-service';
import { actOnWorkItem } from '../../work-items/act-on-work-item';
import { submitWorkItem } from '../../work-items/submit-work-item';
import { staffId } from '../offices/office-ids';
import type { DemoPerson } from '../people/make-person';
import { HOME_RECORDS, homeAnswers } from '../stories/home-words';
import type { WorkingTime } from '../stories/working-time';
import type { Stage } from './play-story';

/** In the county whose desks are printed, so that whoever signs in there sees it. */
const COUNTY = '431229';
const SERVICE = 'home-accessibility';
/** A small number, so that the list is short to look at. */
const PLACES = 2;
/** How many working days ago each of them was received, checked, accepted, designed for and approved. */
const AGO = { received: 30, steps: [28, 27, 20, 3] } as const;

/**
 * A county that has given its two places of the year, and two who wait: the last of them can sign in. The county takes
 * applications nearly all year.
 *
 * @param applicants in the order in which they apply.
 */
export async function playWaitingList(
  stage: Stage,
  applicants: readonly DemoPerson[],
  time: WorkingTime,
  from: Date,
): Promise<void> {
  await setUp(stage, from);
  for (const [place, person] of applicants.entries()) await playOne(stage, person, place, time);
}

/** Settings as an administrator makes them; what stands already after a kill is not made again. */
async function setUp({ deps, actors, now }: Stage, from: Date): Promise<void> {
  const years = [...new Set([from, now].map((at) => yearOf(localDateOf(at))))];
  const settings: Setting[] = [
    ...years.map((year): Setting => ({
      what: 'window',
      year,
      spans: [{ from: '01-01', to: '12-30' }],
    })),
    { what: 'quota', amount: PLACES, effectiveFrom: localDateOf(from) },
  ];
  const made = (await deps.serviceSettings.ofCounty(COUNTY)).get(SERVICE)?.length ?? 0;
  const administrator = await actors.staff(staffId(COUNTY, 'bg-02'));
  const { staff } = await deps.organisations.get(COUNTY);
  const settingDeps = { ...deps, staffName: async (_: string, id: string) => staff.get(id)?.name ?? '' };
  for (const [n, setting] of settings.entries())
    if (n >= made)
      await setService(
        settingDeps,
        administrator,
        SERVICE,
        { seenVersion: n, reason: '按今年的任务数', setting },
        from,
      );
}

async function playOne(stage: Stage, person: DemoPerson, place: number, time: WorkingTime): Promise<void> {
  const { deps, actors, photos, ids } = stage;
  const id = ids.get(person)!;
  const viewer = await actors.resident(id);
  const name = `demo-home-${String(place).padStart(4, '0')}`;
  const photo = await photos.upload(viewer, `${name}-photo`, 'place-photos', 'front-door');
  const submission = {
    ...{ submissionId: `${name}-submission`, service: `${SERVICE}@1`, for: id, basis: 'self' as const },
    ...{ answers: homeAnswers(person), papers: { 'place-photos': [photo] } },
  };
  const minute = 9 * 60 + 10 + place * 20;
  const received = { now: time.at(AGO.received, minute), channel: 'h5' as const };
  let { item } = (await submitWorkItem(deps.workItems, viewer, submission, received)).loaded;
  for (const [n, { step, record }] of HOME_RECORDS.entries()) {
    const actionId = `${name}-action-${n}`;
    if (item.history.some((entry) => entry.actionId === actionId)) continue;
    const { kind } = getStep(deps.workItems.definition(item.service), step);
    if (!item.assignee) throw new DomainError('not-found');
    const worker = await actors.staff(item.assignee.staffId);
    const action = { type: ADVANCES[kind], record } as AnyAction;
    const request = { actionId, seenVersion: item.version, action, channel: 'admin' as const };
    const at = time.at(AGO.steps[n]!, minute);
    ({ item } = await actOnWorkItem(deps.workItems, worker, item._id, request, at));
  }
}
