import { stepAfter, stepAfterAcceptance } from '../service-catalogue/service-definition';
import type { TimeContext } from './clocks';
import type { HistoryEntry, WorkItem } from './work-item';

/** Codes of the steps this action can lead to: each is routed before deciding. */
export function stepsAfter(
  item: Pick<WorkItem, 'step'>,
  action: HistoryEntry['action'],
  { definition }: Pick<TimeContext, 'definition'>,
): string[] {
  switch (action) {
    case 'submit':
      return [definition.steps[0]!.code];
    case 'pass-check':
    case 'accept':
    case 'assess':
    case 'enter-outside-result':
    case 'approve': {
      const next = stepAfter(definition, item.step);
      return next ? [next.code] : [];
    }
    case 'deem-accepted': {
      const next = stepAfterAcceptance(definition);
      return next ? [next.code] : [];
    }
    case 'reopen':
    case 'change-holder':
      return [item.step];
    default:
      return [];
  }
}
