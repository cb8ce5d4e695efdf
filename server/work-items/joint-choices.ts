import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { DomainError } from '@zhucantong/shared/errors';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { AskedOf } from '@zhucantong/shared/work-items/joint';
import { mostDays } from '@zhucantong/shared/work-items/joint-parts';
import type { JointChoice, JointChoices } from '@zhucantong/shared/work-items/joint-view';
import { versionOn, versionsByPost } from '../routing/post-versions.rules';
import type { Organisation } from '../staff/organisation';
import { isAskable, jointServiceIn } from './joint-facts';
import { routeSteps } from './route-steps';
import { allowedActions } from './work-items.policy';
import type { WorkItemDeps } from './work-items.deps';

/**
 * Whom the holder of an item may ask for a part, units first, with who would get it today. Writes nothing.
 * @throws DomainError not-found, not-allowed.
 */
export async function jointChoices(
  deps: WorkItemDeps,
  viewer: StaffViewer,
  id: string,
  now: Date,
): Promise<JointChoices> {
  const { item } = await deps.items.get(viewer, id);
  const definition = await jointServiceIn(deps, item.county, now);
  if (
    !definition ||
    !allowedActions(viewer, item, { definition: deps.definition(item.service), now }).includes('ask-joint')
  )
    throw new DomainError('not-allowed');
  const [organisation, calendar] = await Promise.all([
    deps.organisation(item.county),
    deps.calendar(item.county),
  ]);
  const { county, area, filedBy } = item;
  const step = definition.steps[0]!.code;
  const routed = (to: AskedOf) =>
    routeSteps(
      { county, area, for: item.for, hands: [], filer: filedBy.person, accused: '', partOf: { to } },
      [step],
      { route: deps.route, organisation, calendar, definition, now },
    )[step]!;
  const choices = [...unitsOf(organisation), ...postsOf(organisation, area, now)].flatMap((choice) => {
    const { assignee, reason } = routed(choice.to);
    // Nobody asks themselves.
    return assignee === viewer.staffId ? [] : { ...choice, preview: reason };
  });
  return { most: mostDays(definition), choices: onceEach(choices) };
}

type Choice = Omit<JointChoice, 'preview'>;

function unitsOf({ units }: Organisation): Choice[] {
  return [...units.values()]
    .filter(isAskable)
    .map(({ _id, name }): Choice => ({ to: { unit: _id }, kind: 'unit', title: name }))
    .sort(byTitle);
}

/** Posts that answer for the place of the person concerned. */
function postsOf({ posts, units }: Organisation, area: string, now: Date): Choice[] {
  const today = localDateOf(now);
  return [...versionsByPost(posts.filter(({ region }) => area.startsWith(region))).values()]
    .flatMap((versions) => versionOn(versions, today) ?? [])
    .map(({ _id, unit, title }): Choice => ({
      to: { unit, post: _id },
      kind: 'post',
      title: `${units.get(unit)?.name ?? ''} ${title}`.trim(),
    }))
    .sort(byTitle);
}

/** A post of several steps or services is one post to ask: by one name and with the same people behind it. */
function onceEach(choices: readonly JointChoice[]): JointChoice[] {
  return [
    ...new Map(
      choices.map((choice) => [`${choice.kind} ${choice.title} ${choice.preview}`, choice]),
    ).values(),
  ];
}

const byTitle = (a: Choice, b: Choice): number => a.title.localeCompare(b.title, 'zh');
