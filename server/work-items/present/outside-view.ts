import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { getStep } from '@zhucantong/shared/service-catalogue/service-definition';
import type { OutsideView } from '@zhucantong/shared/work-items/outcome-view';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import { whomToAsk } from '../../services/whom-to-ask.rules';
import type { PresentContext } from './present-context';
import { sayDay } from './say-when';

/** In whose hands it is and since when, while an outside body works on it (DESIGN §4: "with … since"); null otherwise. */
export function presentOutside(
  item: Pick<WorkItem, 'status' | 'step' | 'stepSince'>,
  { definition, office, now }: Pick<PresentContext, 'definition' | 'office' | 'now'>,
): OutsideView | null {
  const body = getStep(definition, item.step).outside;
  if (!body || item.status !== 'open') return null;
  const sinceOn = localDateOf(item.stepSince);
  return {
    body: body.name,
    ask: whomToAsk(body.ask, office.phone),
    words: `在${body.name}，从${sayDay(sinceOn, now)}起`,
    sinceOn,
  };
}
