import type { Post } from '@zhucantong/shared/staff/post';
import type { OrganisationIndex } from './organisation-index';
import { findPost } from './specificity.rules';

/** What must be answered for: a step of a service that takes applications. */
export interface AnswerableStep {
  service: string;
  step: string;
}

/** A step that nobody answers for in an area: no live post, or one without anybody. */
export interface Gap extends AnswerableStep {
  area: string;
  /** The post without holders; null where no post answers. */
  post: string | null;
}

const TOWN_DIGITS = 9;

/**
 * Steps that nobody answers for on a day, told for the largest area that holds: county, town, village.
 *
 * @param villages codes of every village of the county; a town without villages counts as one.
 */
export function findGaps(
  { posts }: Pick<OrganisationIndex, 'posts'>,
  {
    county,
    villages,
    steps,
    day,
  }: { county: string; villages: readonly string[]; steps: readonly AnswerableStep[]; day: string },
): Gap[] {
  return steps.flatMap(({ service, step }) => {
    const open = villages.flatMap((area) => {
      const post = findPost(posts, { county, service, step, area }, day);
      return post && hasHolder(post) ? [] : [{ area, post: post?._id ?? null }];
    });
    return merged(open, villages, county).map(({ area, post }) => ({ service, step, area, post }));
  });
}

type Open = Pick<Gap, 'area' | 'post'>;

const hasHolder = ({ holderA, holderB }: Post): boolean => holderA !== null || holderB !== null;

/** The whole county as one line, else a whole town as one, else villages; only where the same post stands behind them. */
function merged(open: readonly Open[], villages: readonly string[], county: string): Open[] {
  const isSame = (some: readonly Open[]) => some.every(({ post }) => post === some[0]!.post);
  if (open.length === 0) return [];
  if (open.length === villages.length && isSame(open)) return [{ area: county, post: open[0]!.post }];
  const towns = [...new Set(open.map(({ area }) => area.slice(0, TOWN_DIGITS)))];
  return towns.flatMap((town) => {
    const inTown = open.filter(({ area }) => area.startsWith(town));
    const isWhole = villages.filter((area) => area.startsWith(town)).length === inTown.length;
    return isWhole && isSame(inTown) ? [{ area: town, post: inTown[0]!.post }] : inTown;
  });
}
