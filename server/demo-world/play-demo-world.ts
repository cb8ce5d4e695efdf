import { addDays, localDateOf, startOfLocalDay } from '@zhucantong/shared/calendar/plain-date';
import { getStep } from '@zhucantong/shared/service-catalogue/service-definition';
import { hashPassword } from '../sessions/passwords';
import { readDemoCounties, type DemoCounty } from './counties';
import { staffId } from './offices/office-ids';
import { DEMO_PASSWORD, staffSignIns } from './offices/sign-ins';
import { makeResidents } from './people/make-residents';
import { checkDesks } from './play/check-desks';
import { demoActors } from './play/demo-actors';
import { AT_ONCE, type PlayDeps } from './play/demo-deps';
import { demoPhotos } from './play/demo-photos';
import { inParallel } from './play/in-parallel';
import { openStaffAccounts } from './play/open-staff-accounts';
import { playStory, type Stage } from './play/play-story';
import type { InboxReader } from './play/read-older-messages';
import { confirmRelations, registerPeople } from './play/register-people';
import { playWaitingList } from './play/play-waiting-list';
import { setAmounts } from './play/set-amounts';
import { openNearlyAlways, setInCounty } from './play/set-services';
import { setUpOffices } from './play/set-up-offices';
import { chooseStories, VILLAGE_DESK } from './stories/choose-people';
import { chooseWaiting } from './stories/choose-waiting';
import { STEPS } from './stories/story-plan';
import { workingTime, type WorkingTime } from './stories/working-time';

export interface PlaySettings {
  regionsFolder: string;
  /** Today of the played world. */
  now: Date;
  /** One line at a time, how far the playing has come. */
  say(line: string): void;
}

/** Thirteen weeks: 24 August when today is 23 November. */
const PLAYED_DAYS = 91;
const SERVICE = 'assistive-device@1';
/** Applied for in spring only, fuel could hardly ever be looked at: the county whose desks are printed takes it nearly all year. */
const FUEL_ALL_YEAR = { county: VILLAGE_DESK.county, service: 'fuel-subsidy', reason: '县里常年受理' };
/** A line each time so much more is done. */
const TELL_EVERY = 500;

/**
 * Plays three months in five counties through the use cases with a moved clock. Every id follows from the seed and the day, so
 * playing again after a kill goes on where it stopped, as long as `now` is the same.
 *
 * @returns the staff, whose inboxes fill when what was played is delivered.
 * @throws Error when a desk whose name is printed would be opened in vain.
 */
export async function playDemoWorld(
  deps: PlayDeps,
  { regionsFolder, now, say }: PlaySettings,
): Promise<InboxReader[]> {
  const counties = readDemoCounties(regionsFolder);
  const today = localDateOf(now);
  const from = startOfLocalDay(addDays(today, -PLAYED_DAYS));
  const definition = deps.workItems.definition(SERVICE);
  for (const step of STEPS) getStep(definition, step);
  const timeOf = async (county: string): Promise<WorkingTime> =>
    workingTime(await deps.workItems.calendar(county), now, localDateOf(from));

  say('演示世界：五个县的单位、岗位……');
  for (const county of counties) await setUpOffices(deps, county, await timeOf(county.code), from);
  const people = makeResidents(counties, today);
  const ids = await registerPeople(deps, people, from, (done) => {
    if (done % TELL_EVERY === 0)
      say(`演示世界：登记居民 ${done}/${people.residents.length}（人物都是虚构的）`);
  });

  const signIns = staffSignIns(`${villageDeskCode(counties)}-01`);
  const actors = demoActors(deps, {
    passwordHash: await hashPassword(DEMO_PASSWORD),
    signIns: new Map(signIns.map((signIn) => [staffId(signIn.county, signIn.seat), signIn])),
    residents: people.cast.map(({ role, person }) => ({
      personId: ids.get(person)!,
      key: role.key,
      label: `${role.name}：${role.label}`,
    })),
    prefixes: new Map(counties.map((county) => [county.code, county.signIn])),
    openedAt: from,
  });
  await confirmRelations(deps, people, ids, actors, from);
  actors.forgetResidents();
  for (const { person } of people.cast) await actors.resident(ids.get(person)!);

  const times = new Map(
    await Promise.all(counties.map(async ({ code }) => [code, await timeOf(code)] as const)),
  );
  const stories = counties.flatMap((county, place) =>
    chooseStories(county, people, today, times.get(county.code)!.longestAgo, place * 1000),
  );
  const stage: Stage = { deps, definition, actors, photos: await demoPhotos(deps), ids, now };
  const listed = chooseWaiting(people, today);
  await setAmounts(stage, counties, from);
  await setInCounty(stage, { ...FUEL_ALL_YEAR, settings: openNearlyAlways(from, now) }, from);
  await playWaitingList(stage, listed, times.get(listed[0]!.county)!, from);
  let told = 0;
  await inParallel(stories, AT_ONCE, async (story) => {
    await playStory(stage, story, times.get(story.county)!);
    told += 1;
    if (told % 100 === 0) say(`演示世界：办件 ${told}/${stories.length}`);
  });
  const staff = await openStaffAccounts(deps, counties, actors);
  await checkDesks(deps, signIns, actors, timeOf, now);
  return staff.map((viewer) => ({ viewer, time: times.get(viewer.county)! }));
}

function villageDeskCode(counties: readonly DemoCounty[]): string {
  const county = counties.find((each) => each.code === VILLAGE_DESK.county);
  const town = county?.towns.find((each) => each.name === VILLAGE_DESK.town);
  const village = town?.villages.find(([, name]) => name === VILLAGE_DESK.village);
  if (!village) throw new Error(`there is no ${VILLAGE_DESK.village}`);
  return village[0];
}
