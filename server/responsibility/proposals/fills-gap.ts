import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { ListChange } from '@zhucantong/shared/staff/list-proposal';
import type { Post } from '@zhucantong/shared/staff/post';
import { holderIds } from '../../routing/holders.rules';
import { indexOf } from '../../routing/organisation-index';
import { findPost } from '../../routing/specificity.rules';
import type { AnswerableStep } from '../../routing/gaps.rules';
import type { Organisation } from '../../staff/organisation';
import { planListChange, withPlan } from '../../staff/plan-list-change.rules';

/**
 * Whether a change does nothing but give somebody, from today on, what nobody answers for today: then it may take effect at once
 * and be approved afterwards. It must not take a step in any place from anybody who has it.
 *
 * @param places where items come from, and `steps` of services that take applications.
 * @throws DomainError as planning the change.
 */
export function fillsGap(
  organisation: Organisation,
  change: ListChange,
  { places, steps, today }: { places: readonly string[]; steps: readonly AnswerableStep[]; today: PlainDate },
): boolean {
  if (change.what !== 'new' && change.what !== 'holders') return false;
  const plan = planListChange(organisation, change, NEW, today);
  const [post] = plan.added;
  const isAnswered = (each: Post | undefined) =>
    each !== undefined && holderIds(each).some((staffId) => organisation.staff.has(staffId));
  if (!post || post.effectiveFrom !== today || !isAnswered(post)) return false;
  const before = indexOf(organisation).posts;
  const after = indexOf(withPlan(organisation, plan)).posts;
  const { county } = organisation;
  const taken = steps.flatMap(({ service, step }) =>
    places.flatMap((area) => {
      const query = { county, service, step, area };
      return findPost(after, query, today)?._id === NEW ? [findPost(before, query, today)] : [];
    }),
  );
  return taken.length > 0 && !taken.some(isAnswered);
}

const NEW = '~new';
