import type { JointPart } from '../../../shared/work-items/joint';
import type { HistoryEntry, WorkItem } from '../../../shared/work-items/work-item';
import { CLOSED, type CaseFile } from './case-file';
import { dayOf, dayOfText, startOf } from './wall-calendar';

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
      const ends = ({ n: leafNumber, part, action }: HistoryEntry) =>
        (part === code && SAYS[action] !== undefined) || CLOSED.includes(statusAt(leafNumber - 1));
      const leaf = history[firstAfter(place, ends)];
      const isMissed = history.some(({ action, part }) => action === 'joint-expired' && part === code);
      return {
        ...{ code, entry: n, to, mandatory: ask!.mandatory, dueOn: until! },
        state: leaf
          ? (leaf.part === code && SAYS[leaf.action]) || 'recalled'
          : isMissed
            ? 'expired'
            : 'asked',
        closedIn: leaf?.n ?? null,
      };
    }),
  );
  return joint.length > 0 ? { joint } : {};
}

/** Nobody who must be heard first is still in time to answer. */
export const isFreeToDecide = ({ item, now }: { item: Pick<WorkItem, 'joint'>; now: Date }): boolean =>
  !(item.joint ?? []).some(
    ({ closedIn, mandatory, dueOn }) => closedIn === null && mandatory && dayOf(now) <= dayOfText(dueOn),
  );

/** The end of each day by which somebody should have answered and of which nobody was told yet that it is over. */
export const partsToMiss = (file: CaseFile): Date[] =>
  (jointByHand(file).joint ?? [])
    .filter(({ state }) => state === 'asked')
    .map(({ dueOn }) => startOf(dayOfText(dueOn) + 1));
