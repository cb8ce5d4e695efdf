import type { Random } from '../../../server/demo-world/seeded-random';
import { deferrablePapers } from '../../../shared/service-catalogue/deferrable-papers';
import { isShown, type Answers } from '../../../shared/service-catalogue/form-answers';
import {
  serviceVersionId,
  type ServiceDefinition,
} from '../../../shared/service-catalogue/service-definition';
import type { ResidentViewer } from '../../../shared/staff/viewer';
import { WHEELCHAIR } from '../../factories/wheelchair-story';
import type { ApiAnswer } from '../api-client';
import { clientId } from '../client-id';
import { randomAnswer } from '../fold/random-answer';
import { STAFF } from '../fold/people';
import { codeIn, statusFaults } from './answers';
import type { Kept, Verdict } from './kept';
import { refused, submitted, type Application } from './model-submission';
import { presentedFaults } from './presented';
import type { Applicant, ServedWorld } from './served-world';

export interface Applied {
  kept: Kept;
  faults: string[];
}

/**
 * Somebody applies: the person, an agent, or a worker at the window; now and then with a gap first, twice at once, again
 * afterwards, or a second time for the same thing.
 */
export async function apply(
  world: ServedWorld,
  { viewer, person }: Applicant,
  agent: ResidentViewer | null,
  random: Random,
  count: (name: string) => void,
): Promise<Applied> {
  // Places of a year are few where many want them.
  const scarce = world.services.filter(({ quota }) => quota);
  const definition = random.pick(scarce.length > 0 && random.chance(0.4) ? scarce : world.services);
  const by = random.chance(0.2) ? STAFF[0]! : (agent ?? viewer);
  const application: Application = {
    ...{ by, person, definition, submissionId: clientId() },
    answers: randomAnswers(definition, random),
    papers: { 'home-photos': [await world.aPhoto(by)] },
  };
  const faults: string[] = [];
  const isLike = (answer: ApiAnswer, verdict: Verdict, isAgain = false) => {
    faults.push(...statusFaults('submit', answer, verdict, isAgain ? 200 : 201));
    count(verdict === 'accepted' ? 'accepted' : `rejected: ${verdict}`);
  };
  const gap = random.chance(0.15) ? withAGap(application, random) : application;
  const gapVerdict = await refused(gap, world.model());
  if (gapVerdict) isLike(await send(world, gap), gapVerdict);
  // What can be left out all the same is an application as good as any; a place that nobody serves can be another.
  const whole = gapVerdict ? { ...application, answers: served(application.answers) } : gap;
  const times = random.chance(0.2) ? 2 : 1;
  const answers = await Promise.all(Array.from({ length: times }, () => send(world, whole)));
  return taken(world, whole, answers, random, { isLike, faults });
}

async function taken(
  world: ServedWorld,
  application: Application,
  answers: readonly ApiAnswer[],
  random: Random,
  {
    isLike,
    faults,
  }: { isLike(answer: ApiAnswer, verdict: Verdict, isAgain?: boolean): void; faults: string[] },
): Promise<Applied> {
  const first = answers.find(({ status }) => status === 201);
  if (!first)
    throw new Error(
      `not taken: ${answers.map(({ status, body }) => `${status} ${codeIn(body)}`).join(', ')}`,
    );
  const receipt = first.body as { id?: string; itemId?: string; number: string };
  const made = { id: receipt.id ?? receipt.itemId!, number: receipt.number };
  const model = world.model();
  const kept = await submitted(application, made, model);
  for (const answer of answers) {
    isLike(answer, 'accepted', answer !== first);
    const { by } = application;
    if (by.kind === 'resident') faults.push(...presentedFaults(answer.body, kept, by, model));
  }
  if (random.chance(0.15)) isLike(await send(world, application), 'accepted', true);
  if (random.chance(0.15)) {
    const other = { ...application, answers: { ...application.answers, address: '别处' } };
    isLike(await send(world, other), 'already-submitted');
  }
  if (random.chance(0.15)) {
    const once = { ...application, submissionId: clientId(), papers: {} };
    const more = { ...once, papers: { 'home-photos': [await world.aPhoto(application.by)] } };
    isLike(await send(world, more), 'claim-taken');
  }
  return { kept, faults };
}

async function send(world: ServedWorld, application: Application): Promise<ApiAnswer> {
  const { by, person, definition, submissionId, answers, papers } = application;
  const client = await world.client(by);
  const form = { submissionId, service: serviceVersionId(definition), answers, papers };
  if (by.kind === 'staff') {
    const applicant = { kind: 'registered', personId: person._id };
    return client.send('POST', '/api/staff/items', { ...form, channel: 'window', applicant });
  }
  const basis = by.actsFor.find(({ personId }) => personId === person._id)?.basis ?? 'self';
  return client.send('POST', '/api/resident/items', { ...form, for: person._id, basis });
}

const served = (answers: Answers): Answers =>
  answers['household'] === '999999' ? { ...answers, household: '511403' } : answers;

/** The wheelchair's answers, and fit ones to what else the service asks. */
function randomAnswers(definition: ServiceDefinition, random: Random): Answers {
  const more = definition.fields.filter(({ code, required }) => required && !(code in WHEELCHAIR));
  const given = more.map((field) => [field.code, randomAnswer(definition, field, random)]);
  return { ...WHEELCHAIR, ...Object.fromEntries(given) };
}

function withAGap(application: Application, random: Random): Application {
  const { definition, answers } = application;
  const asked = definition.fields.filter((field) => isShown(field, answers) && field.code in answers);
  const { [random.pick(asked).code]: _, ...rest } = answers;
  const lacking = deferrablePapers(definition, answers, {}).length > 0;
  return random.chance(0.7)
    ? { ...application, answers: rest }
    : { ...application, papers: lacking ? {} : { 'home-photos': [] } };
}
