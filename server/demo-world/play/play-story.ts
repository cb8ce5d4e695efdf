import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import type { AnyAction, Basis, MissingItem, RequestedAction } from '@zhucantong/shared/work-items/actions';
import {
  getStep,
  serviceVersionId,
  type ServiceDefinition,
} from '@zhucantong/shared/service-catalogue/service-definition';
import { ADVANCES } from '@zhucantong/shared/work-items/status-table';
import type { ActingViewer } from '@zhucantong/shared/staff/viewer';
import { actOnWorkItem } from '../../work-items/act-on-work-item';
import { submitWorkItem } from '../../work-items/submit-work-item';
import { wakeWorkItem } from '../../work-items/wake-work-item';
import type { LoadedItem } from '../../work-items/work-items.repository';
import { staffId } from '../offices/office-ids';
import { createRandom, type Random } from '../seeded-random';
import type { Story } from '../stories/choose-people';
import { makePlan } from '../stories/make-plan';
import type { Happening, StepCode } from '../stories/story-plan';
import type { WorkingTime } from '../stories/working-time';
import { formAnswers, LATE, missingItems, stepRecord } from '../stories/words';
import type { DemoActors } from './demo-actors';
import { PLAYER, type PlayDeps } from './demo-deps';
import type { DemoPhotos } from './demo-photos';
import type { PersonIds } from './register-people';
import { schedule } from './schedule';

export interface Stage {
  deps: PlayDeps;
  definition: ServiceDefinition;
  actors: DemoActors;
  photos: DemoPhotos;
  ids: PersonIds;
  now: Date;
}

const CHANNEL = 'h5';
const four = (place: number) => String(place).padStart(4, '0');

/** Plays one application from its submission to today, through the use cases, time doing its part in between. */
export async function playStory(stage: Stage, story: Story, time: WorkingTime): Promise<void> {
  const random = createRandom(`story/${story.place}`);
  const { submittedAt, happenings } = schedule(makePlan(story.ending, time.longestAgo, random), time, random);
  const missing = missingItems(random);
  const newDay = time.dayAgo(-LATE.newDayIn);
  let loaded = await submit(stage, story, submittedAt, random);
  for (const [place, { happening, at }] of happenings.entries()) {
    const actionId = `demo-action-${four(story.place)}-${String(place).padStart(2, '0')}`;
    // Done before a kill: the story goes on after it.
    if (loaded.item.history.some((entry) => entry.actionId === actionId)) continue;
    loaded = await letTimePass(stage, loaded, at);
    loaded = await happen(stage, story, loaded, { happening, at, actionId, missing, newDay, random });
  }
  await letTimePass(stage, loaded, stage.now);
}

async function submit(stage: Stage, story: Story, now: Date, random: Random): Promise<LoadedItem> {
  const { deps, definition, actors, ids } = stage;
  const { beneficiary, filer, device, place } = story;
  const viewer = await actors.resident(ids.get(filer)!);
  const person = ids.get(beneficiary)!;
  const basis: Basis = viewer.actsFor.find((each) => each.personId === person)?.basis ?? 'self';
  const answers = formAnswers(beneficiary, filer, device, random);
  const papers: Record<string, string[]> = {
    'home-photos': [await upload(stage, story, 'home-photos', 0)],
  };
  if (answers['evidence'] === 'medical-record')
    papers['medical-record'] = [await upload(stage, story, 'medical-record', 0)];
  const submission = {
    submissionId: `demo-submission-${four(place)}`,
    service: serviceVersionId(definition),
    for: person,
    basis,
    answers,
    papers,
  };
  return (await submitWorkItem(deps.workItems, viewer, submission, { now, channel: CHANNEL })).loaded;
}

async function upload(
  { actors, photos, ids }: Stage,
  { filer, place }: Story,
  paper: string,
  round: number,
): Promise<string> {
  const viewer = await actors.resident(ids.get(filer)!);
  const scene = paper === 'medical-record' ? 'medical-record' : round === 0 ? 'front-door' : 'corridor';
  return photos.upload(viewer, `demo-upload-${four(place)}-${paper}-${round}`, paper, scene);
}

interface Moment {
  happening: Happening;
  at: Date;
  actionId: string;
  missing: MissingItem[];
  newDay: PlainDate;
  random: Random;
}

async function happen(stage: Stage, story: Story, before: LoadedItem, moment: Moment): Promise<LoadedItem> {
  const { what } = moment.happening;
  const byResident = !['pass', 'send-back', 'refuse', 'new-day'].includes(what);
  if (byResident) {
    const viewer = await stage.actors.resident(stage.ids.get(story.filer)!);
    return act(stage, viewer, before, moment, await residentAction(stage, story, moment));
  }
  const loaded = await bringBack(stage, before, moment);
  const viewer = await stage.actors.staff(assigneeOf(loaded));
  return act(stage, viewer, loaded, moment, staffAction(stage, story, loaded, moment));
}

function act(
  { deps }: Stage,
  viewer: ActingViewer,
  { item }: LoadedItem,
  { actionId, at }: Moment,
  action: AnyAction,
): Promise<LoadedItem> {
  const channel = viewer.kind === 'staff' ? 'admin' : CHANNEL;
  return actOnWorkItem(
    deps.workItems,
    viewer,
    item._id,
    { actionId, seenVersion: item.version, channel, action },
    at,
  );
}

async function residentAction(
  stage: Stage,
  story: Story,
  { happening, missing }: Moment,
): Promise<RequestedAction> {
  switch (happening.what) {
    case 'confirm':
      return { type: 'confirm-receipt' };
    case 'not-received':
      return { type: 'report-not-received', words: '只送到了村里，还没有教怎么用。' };
    case 'urge':
      return { type: 'urge' };
    case 'withdraw':
      return { type: 'withdraw', words: '亲戚送了一辆，先不用了。' };
    default: {
      const papers = { 'home-photos': [await upload(stage, story, 'home-photos', 1)] };
      const asksAddress = missing.some((each) => each.code === 'address');
      const answers: Answers = asksAddress
        ? { address: `${story.beneficiary.profile.address}，村口往里第二家` }
        : {};
      return { type: happening.what === 'reopen' ? 'reopen' : 'supplement', answers, papers };
    }
  }
}

function staffAction(
  { definition }: Stage,
  story: Story,
  { item }: LoadedItem,
  { happening, missing, newDay, random }: Moment,
): RequestedAction {
  if (happening.what === 'new-day') return { type: 'give-new-day', on: newDay, words: LATE.words };
  if (happening.what === 'send-back')
    return { type: 'request-supplement', missing, nothingElseMissing: true };
  if (happening.what === 'refuse') {
    const reason = random.pick(definition.refusals.filter((each) => each.steps.includes(item.step)));
    return { type: 'refuse', reason: reason.code, words: reason.plainWords, otherHelp: reason.otherHelp };
  }
  const type = ADVANCES[getStep(definition, item.step).kind];
  const record = stepRecord(item.step as StepCode, story.device, story.filer, story.place, random);
  return { type, record } as RequestedAction;
}

/** When the assignee is away at this moment, the head of the federation gives the item to the B-holder. */
async function bringBack(stage: Stage, loaded: LoadedItem, { actionId, at }: Moment): Promise<LoadedItem> {
  const { item } = loaded;
  const { absences, posts } = await stage.deps.organisations.get(item.county);
  const assignee = assigneeOf(loaded);
  const isAway = absences.some((each) => each.staffId === assignee && each.from <= at && at < each.to);
  const standIn = posts.find((post) => post._id === item.assignee?.post)?.holderB;
  if (!isAway || !standIn || standIn === assignee) return loaded;
  const head = await stage.actors.staff(staffId(item.county, 'ld-01'));
  const request = {
    actionId: `${actionId}-assign`,
    seenVersion: item.version,
    channel: 'admin' as const,
    action: { type: 'assign' as const, staffId: standIn, words: '经办人请假，请 B 岗接着办。' },
  };
  return actOnWorkItem(stage.deps.workItems, head, item._id, request, new Date(at.getTime() - 60_000));
}

function assigneeOf({ item }: LoadedItem): string {
  if (!item.assignee) throw new Error(`nobody has the demo item at ${item.step}`);
  return item.assignee.staffId;
}

/** Everything that time alone does to the item up to an instant, each at its own moment. */
async function letTimePass({ deps }: Stage, loaded: LoadedItem, until: Date): Promise<LoadedItem> {
  let current = loaded;
  for (let wakeAt = current.item.wakeAt; wakeAt && wakeAt <= until; wakeAt = current.item.wakeAt) {
    await wakeWorkItem(deps.workItems, current.item._id, wakeAt);
    current = await deps.main.items.get(PLAYER, current.item._id);
    if (current.item.wakeAt && current.item.wakeAt <= wakeAt) throw new Error('a demo item did not wake');
  }
  return current;
}
