import type { JointPart } from '../../../shared/work-items/joint';
import type { HistoryEntry, WorkItem } from '../../../shared/work-items/work-item';
import { CLOSED, type CaseFile } from './case-file';
import { dayOf, dayOfText } from './wall-calendar';

const SAYS: Partial<Record<HistoryEntry['action'], JointPart['state']>> = {
  'recall-joint': 'recalled',
  'joint-answered': 'answered',
  'joint-returned': 'returned',
};

/** Every leaf that asked, and for each office that was asked the first leaf behind it that is about its part or ends the item. */
export function jointByHand({ history, statusAt, firstAfter }: CaseFile): Pick<WorkItem, 'joint'> {
  const joint = history.flatMap(({ n, joint: ask, until }, place) =>
    (ask?.to ?? []).map((to, number): JointPart => {
      const code = `${n}-${number + 1}`;
      const leaf =
        history[firstAfter(place, (entry) => entry.part === code || CLOSED.includes(statusAt(entry.n - 1)))];
      return {
        ...{ code, entry: n, to, mandatory: ask!.mandatory, dueOn: until! },
        state: leaf ? (leaf.part === code && SAYS[leaf.action]) || 'recalled' : 'asked',
        closedIn: leaf?.n ?? null,
      };
    }),
  );
  return joint.length > 0 ? { joint } : {};
}

/** Nobody who must be heard first is still in time to answer. */
export const isFreeToDecide = ({ item, now }: { item: Pick<WorkItem, 'joint'>; now: Date }): boolean =>
  !(item.joint ?? []).some(
    ({ state, mandatory, dueOn }) => state === 'asked' && mandatory && dayOf(now) <= dayOfText(dueOn),
  );
