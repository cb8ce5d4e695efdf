import type { Random } from '../../../server/demo-world/seeded-random';
import { addDays, localDateOf, type PlainDate } from '../../../shared/calendar/plain-date';
import type { Proposals } from '../../../shared/staff/list-proposal';
import type { Post } from '../../../shared/staff/post';
import { clientId } from '../client-id';
import { differences } from '../fold/differences';
import { STAFF } from '../fold/people';
import type { Kept } from './kept';
import { versionInForce } from '../routing/posts-by-hand';
import type { ServedWorld } from './served-world';

const PATH = '/api/staff/list-proposals';
const AT_ONCE = 3;

/** One post gets other holders from a day on, or has its last day. */
interface Wanted {
  id: string;
  post: Post;
  holderA: string | null;
  holderB: string | null;
  from: PlainDate;
  isEnd: boolean;
}

/**
 * The administrator proposes other hands for posts by which somebody has something, and the leader approves it.
 * @returns where the list is afterwards not the list with these changes.
 */
export async function changeTheList(
  world: ServedWorld,
  items: readonly Kept[],
  random: Random,
): Promise<string[]> {
  const { administrator } = world.county.staff;
  const { county } = administrator;
  const { now, at } = world.model();
  const before = at(county).organisation.posts;
  const wanted = random
    .shuffle(heldPosts(before, items, localDateOf(now)))
    .slice(0, AT_ONCE)
    .map((post) => wantedOf(post, localDateOf(now), random));
  if (wanted.length === 0) return [];
  const send = async (accountId: string, path: string, body: object): Promise<Proposals> => {
    const who = world.staff.find((each) => each.accountId === accountId)!;
    const answer = await (await world.client(who)).send('POST', `${PATH}/${path}`, body);
    if (answer.status !== 200) throw new Error(`${path} answered ${JSON.stringify(answer)}`);
    return answer.body as Proposals;
  };
  for (const each of wanted)
    await send(administrator.accountId, 'changes', { id: each.id, change: changeOf(each) });
  const { proposals } = await send(administrator.accountId, 'changes', {
    id: wanted[0]!.id,
    change: changeOf(wanted[0]!),
  });
  const { id, version } = proposals.find(({ state }) => state === 'collecting')!;
  await send(administrator.accountId, `${id}/submit`, { seenVersion: version });
  await send(CHAIR.accountId, `${id}/approve`, { seenVersion: version + 1 });
  await world.readTheListAgain();
  return differences(
    byId(world.model().at(county).organisation.posts),
    byId(wanted.reduce((posts, each) => withChange(posts, each, county), [...before])),
    'responsibility list',
  );
}

const CHAIR = STAFF.find(({ staffId }) => staffId === 'chair')!;

/** In force today, with nothing planned behind it, and somebody has an item by it. */
function heldPosts(posts: readonly Post[], items: readonly Kept[], today: PlainDate): Post[] {
  const held = new Set(items.flatMap(({ item }) => (item.isOpen ? (item.assignee?.post ?? []) : [])));
  return posts.filter(
    (post) =>
      held.has(post._id) &&
      versionInForce(posts, post._id, today)?._id === post._id &&
      post.effectiveTo === null &&
      !posts.some((each) => isOnePost(each, post) && each.effectiveFrom > today),
  );
}

const isOnePost = (one: Post, other: Post): boolean =>
  one.service === other.service && one.step === other.step && one.region === other.region;

function wantedOf(post: Post, today: PlainDate, random: Random): Wanted {
  const others = STAFF.map(({ staffId }) => staffId).filter((id) => id !== post.holderA);
  const [holderA, holderB] = random.shuffle(others);
  return {
    ...{ id: clientId(), post, from: addDays(today, random.pick([0, 0, 0, 1, 3])) },
    ...{ holderA: holderA!, holderB: random.chance(0.6) ? holderB! : null, isEnd: random.chance(0.2) },
  };
}

function changeOf({ post: { _id: postId }, holderA, holderB, from, isEnd }: Wanted) {
  return isEnd
    ? { what: 'end', postId, lastDay: from }
    : { what: 'holders', postId, holderA, holderB, effectiveFrom: from };
}

/** Nothing is overwritten: a version more, and a last day where one ends or would begin on the same day. */
function withChange(posts: readonly Post[], wanted: Wanted, county: string): Post[] {
  const { id, post, holderA, holderB, from, isEnd } = wanted;
  const last = (each: Post): Post => {
    if (!isOnePost(each, post)) return each;
    if (isEnd && (each.effectiveTo === null || each.effectiveTo > from))
      return { ...each, effectiveTo: from };
    return !isEnd && each.effectiveFrom === from ? { ...each, effectiveTo: addDays(from, -1) } : each;
  };
  const made = { ...post, _id: `p-${county}-${id}`, holderA, holderB, effectiveFrom: from };
  return [...posts.map(last), ...(isEnd ? [] : [made])];
}

const byId = (posts: readonly Post[]) => Object.fromEntries(posts.map((post) => [post._id, post]));
