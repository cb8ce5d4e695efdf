import { getStep } from '../service-catalogue/service-definition';
import { stepAfterAcceptance, stepsThatMayFollow, stepsToDispatch } from '../service-catalogue/step-order';
import { stepsBetween } from '../service-catalogue/handling-place';
import type { TimeContext } from './clocks';
import { leavesCounty } from './hand-over';
import { stepAssessingAgain } from './second-assessment';
import type { HistoryEntry, WorkItem } from './work-item';

/** Codes of the steps this action can lead to: each is routed before deciding. */
export function stepsAfter(
  item: Pick<WorkItem, 'step' | 'places' | 'county' | 'history' | 'status'>,
  action: HistoryEntry['action'],
  { definition }: Pick<TimeContext, 'definition'>,
): string[] {
  switch (action) {
    case 'submit':
      return [stepsBetween(definition.steps, item.places)[0]!.code];
    case 'pass-check':
    case 'accept':
    case 'assess':
    case 'enter-outside-result':
    case 'approve':
    case 'take-turn':
    case 'end-notice':
    case 'transfer': {
      // Another county routes its own steps, once it has the matter.
      return stepsThatMayFollow(definition, item.step, item.places)
        .filter(({ place }) => !leavesCounty(item, place))
        .map(({ code }) => code);
    }
    case 'deem-accepted': {
      const next = stepAfterAcceptance(definition, item.places);
      return next ? [next.code] : [];
    }
    case 'restrict':
      return definition.restricted ? [definition.restricted.step] : [];
    case 'answer-objection':
      return getStep(definition, item.step).notice?.backTo ?? [];
    case 'dispatch':
      return stepsToDispatch(definition, item.step).map(({ code }) => code);
    case 'ask-second-assessment':
      return [stepAssessingAgain(item, definition) ?? []].flat();
    case 'begin-recheck':
      return [definition.runsOn?.recheck ?? []].flat();
    case 'reopen':
    case 'declare-interest':
    case 'change-holder':
    case 'find-holder':
      return [item.step];
    default:
      return [];
  }
}
