import type { Organisation } from '../../../server/staff/organisation';
import type { Post } from '../../../shared/staff/post';

/** Which step of what is asked, where, and on which day; the words of the responsibility list. */
export interface Question {
  county: string;
  service: string;
  step: string;
  area: string;
  today: string;
}

const isInForce = ({ effectiveFrom, effectiveTo }: Post, today: string): boolean =>
  !(effectiveFrom > today) && !(effectiveTo !== null && effectiveTo < today);

/**
 * Whoever answers for it is found by striking out (DESIGN idea 4): of all posts that answer, those that name the service, if any does;
 * of these those that name the step; then the smallest area, the latest first day, the smallest id.
 */
export function postByHand({ posts }: Pick<Organisation, 'posts'>, question: Question): Post | undefined {
  const { county, service, step, area, today } = question;
  let left = posts.filter(
    (post) =>
      post.county === county &&
      isInForce(post, today) &&
      ['*', service].includes(post.service) &&
      ['*', step].includes(post.step) &&
      area.slice(0, post.region.length) === post.region,
  );
  const strikeOut = (stays: (post: Post) => boolean) => {
    if (left.some(stays)) left = left.filter(stays);
  };
  strikeOut((post) => post.service !== '*');
  strikeOut((post) => post.step !== '*');
  const deepest = Math.max(...left.map(({ region }) => region.length));
  strikeOut(({ region }) => region.length === deepest);
  const latest = left
    .map(({ effectiveFrom }) => String(effectiveFrom))
    .sort()
    .at(-1);
  strikeOut(({ effectiveFrom }) => effectiveFrom === latest);
  const [first] = left.map(({ _id }) => _id).sort();
  return left.find(({ _id }) => _id === first);
}

/** Of all versions of the post that one of them names, the newest that is in force on a day. */
export function versionInForce(posts: readonly Post[], id: string, day: string): Post | undefined {
  const named = posts.find(({ _id }) => _id === id);
  const versions = posts.filter(
    (each) =>
      each.service === named?.service &&
      each.step === named.step &&
      each.region === named.region &&
      each.county === named.county &&
      isInForce(each, day),
  );
  const latest = versions
    .map(({ effectiveFrom }) => String(effectiveFrom))
    .sort()
    .at(-1);
  const [first] = versions.flatMap((each) => (each.effectiveFrom === latest ? each._id : [])).sort();
  return versions.find(({ _id }) => _id === first);
}
