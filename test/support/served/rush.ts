import type { Random } from '../../../server/demo-world/seeded-random';
import { allowedActions } from '../../../server/work-items/work-items.policy';
import type { StaffViewer } from '../../../shared/staff/viewer';
import type { WorkItem } from '../../../shared/work-items/work-item';
import type { ModelWorld, Predicted } from './kept';
import { answered, answerFaults, sendAsked, type Asked } from './requests';
import type { ServedHistory } from './served-history';
import type { ServedWorld } from './served-world';
import { itemStored } from './stored';

/** One who may approve a matter that comes to a place of the year with that. */
interface Approval {
  history: ServedHistory;
  by: StaffViewer;
}
const MOST = 3;

/** The last places of a year: several are approved at one instant, and each has what one order of them leaves it. */
export async function rush(
  world: ServedWorld,
  histories: readonly ServedHistory[],
  random: Random,
): Promise<void> {
  const approvals = histories.flatMap((history) => approvalOf(world, history) ?? []);
  const services = new Map<string, Approval[]>();
  for (const each of approvals) {
    const { county, service } = each.history.kept.item;
    const line = `${county}/${service}`;
    services.set(line, [...(services.get(line) ?? []), each]);
  }
  await Promise.all(
    [...services.values()]
      .filter((each) => each.length > 1)
      .map((each) => approvedAtOnce(world, random.shuffle(each).slice(0, MOST))),
  );
}

function approvalOf(world: ServedWorld, history: ServedHistory): Approval | undefined {
  if (history.faults.length > 0) return undefined;
  const { item, definition } = history.kept;
  if (definition.quota?.takenAt !== item.step) return undefined;
  const by = world.staff.find(({ staffId }) => staffId === item.assignee?.staffId);
  const policy = { definition, now: world.model().now };
  return by && allowedActions(by, item, policy).includes('approve') ? { history, by } : undefined;
}

async function approvedAtOnce(world: ServedWorld, approvals: readonly Approval[]): Promise<void> {
  const requests = await Promise.all(
    approvals.map(({ history, by }) =>
      history.request(by, history.body('approve', history.kept), history.kept),
    ),
  );
  const orders = await Promise.all(
    ordersOf(approvals.map((_, place) => place)).map((order) =>
      inThisOrder(approvals, requests, order, world.model()),
    ),
  );
  const answers = await Promise.all(requests.map((each) => sendAsked(world, each)));
  const stored = await Promise.all(approvals.map(({ history }) => itemStored(world, history.kept)));
  const order = orders.find((each) => each.every(({ kept }, place) => isSame(kept.item, stored[place]!)));
  approvals.forEach(({ history }, place) => {
    const predicted = (order ?? orders[0]!)[place]!;
    if (!order) history.faults.push('places were given in no order of those who came for them');
    history.faults.push(...answerFaults(requests[place]!, answers[place]!, predicted, world.model()));
    history.tell([requests[place]!], [predicted]);
    history.count('approved at once with others');
    history.take({ lead: predicted.kept, parts: history.parts });
  });
}

/** By the place of the request. */
async function inThisOrder(
  approvals: readonly Approval[],
  requests: readonly Asked[],
  order: readonly number[],
  world: ModelWorld,
): Promise<Predicted[]> {
  const predicted: Predicted[] = [];
  for (const place of order) {
    const done = predicted.map(({ kept }) => kept.item);
    const others = (item: WorkItem) =>
      world.others(item).map((each) => done.find((one) => one?._id === each._id) ?? each);
    predicted[place] = await answered(approvals[place]!.history.kept, requests[place]!, { ...world, others });
  }
  return predicted;
}

const isSame = (one: WorkItem, other: WorkItem): boolean => {
  const [a, b] = [one.history.at(-1)!, other.history.at(-1)!];
  return a.n === b.n && a.placeIn === b.placeIn && a.waits?.position === b.waits?.position;
};

function ordersOf(places: readonly number[]): number[][] {
  if (places.length < 2) return [[...places]];
  return places.flatMap((first) =>
    ordersOf(places.filter((each) => each !== first)).map((rest) => [first, ...rest]),
  );
}
