import { remedyInWords } from '@zhucantong/shared/service-catalogue/remedy';
import type { ResidentItem } from '@zhucantong/shared/work-items/resident-view';
import { askableUntil, mayAskAgain, wasAskedAgain } from '@zhucantong/shared/work-items/second-assessment';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import { howToReach } from '../../services/where-to-go.rules';
import type { PresentContext } from './present-context';
import { sayDayAndWeekday } from './say-when';

type Refusal = NonNullable<ResidentItem['refusal']>;

/** What a refusal offers beside its remedy, with its last day; once that is over, plainly so. Empty where none is offered. */
export function presentSecondAssessment(
  item: Pick<WorkItem, 'history' | 'status'>,
  { now }: Pick<PresentContext, 'now'>,
): Pick<Refusal, 'secondAssessment'> {
  const until = askableUntil(item);
  if (!until) return {};
  const day = sayDayAndWeekday(until, now);
  const mayAsk = mayAskAgain(item, now);
  return {
    secondAssessment: {
      mayAsk,
      words: mayAsk
        ? `不同意评定结论，可以申请重新评定一次，由另一家机构评。最晚 ${day}申请。`
        : `申请重新评定的日子过了，最晚是 ${day}。`,
    },
  };
}

/** What can be done about a refusal; after a second assessment, what then remains. @param reason that it is refused for, or may be. */
export function remedyAgainst(
  item: Pick<WorkItem, 'history' | 'step'>,
  { definition: { refusals, remedy }, office }: Pick<PresentContext, 'definition' | 'office'>,
  reason?: string,
): string {
  const given = refusals.find((each) =>
    reason === undefined ? each.secondAssessment?.step === item.step : each.code === reason,
  );
  const offered = (wasAskedAgain(item) && given?.secondAssessment?.remedy) || remedy;
  return remedyInWords(offered, howToReach(office));
}
