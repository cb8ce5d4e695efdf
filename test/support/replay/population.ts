import type { Connection } from 'mongoose';
import { createKeyring } from '../../../server/database/keyring';
import { createSealer } from '../../../server/database/sealed';
import { createItemSeals } from '../../../server/work-items/item-seals';
import { grantedIn } from '../../../server/work-items/kept-beside';
import { reckonedSpan } from '../../../server/work-items/reckoned-span';
import type { StoredWorkItem } from '../../../server/work-items/work-items.model';
import assistiveDevice from '../../../shared/service-catalogue/definitions/assistive-device';
import jobSeeking from '../../../shared/service-catalogue/definitions/job-seeking';
import {
  serviceVersionId,
  type ServiceDefinition,
} from '../../../shared/service-catalogue/service-definition';
import { addDays, plainDate } from '../../../shared/calendar/plain-date';
import type { Calendar } from '../../../shared/calendar/working-days';
import type { Action } from '../../../shared/work-items/actions';
import { wakesOf } from '../../../shared/work-items/wake';
import { at } from '../../factories/calendar';
import { anApplication, type Story } from '../../factories/work-item';

export const COUNTY = '431229';
/** The day on which the schedule of the next year is published. */
export const TODAY = at('2026-12-21', '09:00');
const FIRST_DAY = plainDate('2026-11-02');
const DAYS = 49;
const TOGETHER = 1_000;
const SWEEP: Action['actor'] = { kind: 'job', id: 'time-limit-sweep', memberId: 'sweep', roles: [] };

/** Of what the population is: limits in working days, and one whose promise and last step count every day of the calendar. */
export const SERVICES: ReadonlyMap<string, ServiceDefinition> = new Map(
  [assistiveDevice, jobSeeking].map((definition) => [serviceVersionId(definition), definition]),
);

/**
 * So many open items, and a tenth as many closed ones, of the shape that the engine makes, submitted in the last seven weeks of 2026 and in every state: paused for
 * the applicant, in assessment, red, accepted by silence, handed over, closed.
 */
export async function loadPopulation(
  connection: Connection,
  masterKey: Uint8Array,
  calendar: Calendar,
  count: number,
): Promise<void> {
  const stories = makeStories(calendar);
  const open = stories.filter(({ item }) => item.isOpen);
  const closed = stories.filter(({ item }) => !item.isOpen);
  const storyOf = (n: number) => (n < count ? open[n % open.length]! : closed[n % closed.length]!);
  const all = count + Math.ceil(count / 10);
  const seals = createItemSeals(createSealer(createKeyring([masterKey], 'main')), 'workItems');
  const items = connection.collection<StoredWorkItem>('workItems');
  for (let from = 0; from < all; from += TOGETHER) {
    const documents = Array.from({ length: Math.min(TOGETHER, all - from) }, (_, place) =>
      documentOf(storyOf(from + place), from + place, seals),
    );
    await items.insertMany(documents as never[], { ordered: false, writeConcern: { w: 1 } });
  }
}

function makeStories(calendar: Calendar): Story[] {
  const stories = Array.from({ length: DAYS }, (_, place) => {
    const submitted = at(addDays(FIRST_DAY, place), place % 7 === 0 ? '19:20' : '10:00');
    const seeking = { definition: jobSeeking, answers: JOB_WANTED };
    return [
      ...LIVES.map((life) => life(anApplication({ on: submitted, calendar }))),
      ...JOB_LIVES.map((life) => life(anApplication({ on: submitted, calendar, ...seeking }))),
    ];
  });
  const isPast = ({ item }: Story) => item.history.at(-1)!.recordedAt <= TODAY;
  return stories.flat().filter(isPast).map(swept);
}

/** Each takes the next working day for what it does next. */
const LIVES: ((story: Story) => Story)[] = [
  (story) => story,
  (story) => story.sentBack(),
  (story) => story.sentBack().supplemented(),
  (story) => story.checked(),
  (story) => story.checked().accepted(),
  (story) => story.checked().sentBack().supplemented().accepted(),
  (story) => story.checked().accepted().assessed(),
  (story) => story.checked().accepted().assessed().approved(),
  (story) => story.checked().accepted().assessed().approved().handedOver(),
  (story) => story.checked().accepted().assessed().approved().handedOver().confirmed(),
  (story) => story.checked().accepted().refused(),
  (story) => story.noted('打过电话'),
];

const JOB_WANTED = {
  ...{ jobs: ['kitchen', 'guard'], wage: 1800, distance: 'county', now: 'none', help: 'car' },
  seekerPhone: '19900002207',
};
const registered = (story: Story) => story.act({ type: 'accept', record: { ready: 'ready' } });
const matched = (story: Story) =>
  registered(story).act({
    type: 'assess',
    record: { employers: 2, which: '渠阳酒店、飞山超市', recruitmentDay: '2027-02-18' },
  });
const JOB_LIVES: ((story: Story) => Story)[] = [(story) => story, registered, matched];

/** Everything that time alone did by now: marked red, accepted by silence, reminded, lapsed. */
function swept(story: Story): Story {
  const due = wakesOf(story.item, story.context).find((wake) => wake.at <= TODAY);
  return due ? swept(story.act(due.action, due.at, SWEEP)) : story;
}

function documentOf(
  { item, entries }: Story,
  n: number,
  seals: ReturnType<typeof createItemSeals>,
): StoredWorkItem {
  const _id = `replay-${String(n).padStart(7, '0')}`;
  const { key, contents } = seals.first(_id, entries.get(1) ?? null);
  const later = [...entries].filter(([entry]) => entry > 1);
  const sealed = { key, contents };
  return {
    ...item,
    _id,
    caseId: _id,
    number: `靖 ${String(n).padStart(7, '0')}`,
    for: `person-${n}`,
    desk: item.status === 'awaiting-supplement' ? 'waiting' : item.assignee ? 'assigned' : 'unassigned',
    reckoned: reckonedSpan(item),
    granted: grantedIn(item),
    key,
    contents: {
      ...contents,
      ...Object.fromEntries(later.map(([entry, words]) => [entry, seals.add(_id, sealed, entry, words)])),
    },
    outbox: [],
  };
}
