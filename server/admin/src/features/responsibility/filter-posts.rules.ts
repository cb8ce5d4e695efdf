import type { PostRow, ResponsibilityList } from '@zhucantong/shared/staff/responsibility-list';

/** What is chosen of the list; empty: all of it. */
export interface PostFilter {
  service: string;
  step: string;
  area: string;
  person: string;
}

export const NO_FILTER: PostFilter = { service: '', step: '', area: '', person: '' };

/** Posts in force and to come that fit; those for every service or step answer for each. */
export function filterPosts(
  posts: readonly PostRow[],
  { service, step, area, person }: PostFilter,
): PostRow[] {
  return posts.filter(
    (post) =>
      post.state !== 'over' &&
      (!service || post.service === service || post.service === ANY) &&
      (!step || post.step === step || post.step === ANY) &&
      (!area || isAbout(post.region, area)) &&
      (!person || holds(post, person)),
  );
}

/** Codes of places begin with the code of what they lie in. */
const isAbout = (region: string, area: string) => area.startsWith(region) || region.startsWith(area);

const ANY = '*';
const holds = ({ holderA, holderB }: PostRow, person: string): boolean =>
  holderA?.staffId === person || holderB?.staffId === person;

/** What one person answers for. */
export interface PersonPosts {
  staffId: string;
  name: string;
  about: string;
  awayUntil: string | null;
  asA: PostRow[];
  asB: PostRow[];
}

/** By person, in the order of the staff; whoever is not on it any more comes last. With a person chosen, that one alone. */
export function byPerson(
  posts: readonly PostRow[],
  { staff }: Pick<ResponsibilityList, 'staff'>,
  person: string,
): PersonPosts[] {
  const found = new Map<string, PersonPosts>();
  for (const post of posts)
    for (const [holder, as] of [
      [post.holderA, 'asA'],
      [post.holderB, 'asB'],
    ] as const) {
      if (!holder || (person && holder.staffId !== person)) continue;
      const known = found.get(holder.staffId) ?? {
        ...{ ...holder, about: '', asA: [], asB: [] },
        about: staff.find(({ staffId }) => staffId === holder.staffId)?.about ?? '',
      };
      known[as].push(post);
      found.set(holder.staffId, known);
    }
  const place = ({ staffId }: PersonPosts) => {
    const at = staff.findIndex((each) => each.staffId === staffId);
    return at === -1 ? staff.length : at;
  };
  return [...found.values()].sort((a, b) => place(a) - place(b));
}
