import { chosenRoute } from '../../../server/work-items/choose-assignee';
import { accusedWords, currentAnswers } from '../../../server/work-items/current-answers';
import { namedOnNotice } from '../../../server/work-items/may-be-named';
import { namedOnTheLine } from '../../../server/work-items/named-on-the-line';
import { requireOwnFiles } from '../../../server/work-items/own-files';
import { routeSteps } from '../../../server/work-items/route-steps';
import type { ActingViewer } from '../../../shared/staff/viewer';
import type { Facts } from '../../../shared/work-items/decision';
import { lastRecords } from '../../../server/work-items/last-records';
import { getStep } from '../../../shared/service-catalogue/service-definition';
import { dispensationsOf } from '../../../shared/work-items/dispensation';
import { handsOf, isStepWork } from '../../../shared/work-items/hands';
import { declaredInterest } from '../../../shared/work-items/interest';
import { stepsAfter } from '../../../shared/work-items/steps-after';
import type { Kept, ModelWorld, Sent } from './kept';
import { askedOffices } from './model-asking';
import { comesToAPlace, turnOf } from './model-places';
import { takeOverOf } from './model-take-over';
import { routeOf } from './route-of';

/**
 * What a decision looks at, found by pure functions in the model's own world.
 * @throws DomainError as the server does: a photo that is not the sender's, a colleague out of reach.
 */
export async function decideSurroundings(
  kept: Kept,
  viewer: ActingViewer,
  { body, files }: Sent,
  world: ModelWorld,
): Promise<Facts> {
  const { item, definition, contents, person } = kept;
  const { at, counties, now } = world;
  const { organisation, calendar } = at(item.county);
  const current = currentAnswers(item, contents);
  const accused = accusedWords(definition, current.answers, contents);
  const known = new Set(Object.values(current.papers).flat());
  if (viewer.kind !== 'job' && 'papers' in body && body.papers)
    requireOwnFiles(
      files,
      Object.fromEntries(
        Object.entries(body.papers).map(([code, ids]) => [code, ids.filter((id) => !known.has(id))]),
      ),
    );
  const isWork = viewer.kind === 'staff' && isStepWork(body.type);
  const around = { organisation, calendar, definition, now };
  return {
    definition,
    calendar,
    ...current,
    ...(getStep(definition, item.step).otherThan ? { records: lastRecords(item, contents) } : {}),
    ...(definition.places ? { counties } : {}),
    routing: routeSteps(
      {
        ...item,
        hands: [...handsOf(item), ...(isWork ? [{ staffId: viewer.staffId, step: item.step }] : [])],
        filer: item.filedBy.person,
        dispensed: dispensationsOf(item),
        recused: [
          ...declaredInterest(item),
          ...(viewer.kind === 'staff' && body.type === 'declare-interest' ? [viewer.staffId] : []),
        ],
        accused: [accused, body.type === 'restrict' ? (body.against ?? '') : ''].join(' '),
      },
      stepsAfter(item, body.type, { definition }),
      { ...around, route: routeOf(item.readers !== undefined || body.type === 'restrict') },
    ),
    ...(await namedOnNotice({ residents: { find: async () => person } }, body, item, {
      ...{ definition, ...current, opened: contents, now },
    })),
    ...askedOffices(body, item.county, world),
    ...(comesToAPlace(item, body, definition) ? { turn: turnOf(item, world) } : {}),
    ...chosenRoute(body, viewer, item, {
      ...{ organisation, calendar, accused, now },
      standIn: takeOverOf(kept, world),
    }),
    ...namedOnTheLine(body, viewer, item, around),
  };
}
