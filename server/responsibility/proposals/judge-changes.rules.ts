import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import { DomainError, ERRORS } from '@zhucantong/shared/errors';
import type { ListChange } from '@zhucantong/shared/staff/list-proposal';
import type { Organisation } from '../../staff/organisation';
import { planListChange, withPlan, type PostPlan } from '../../staff/plan-list-change.rules';
import type { ProposedChange } from './proposal';

/** One change on the list as the changes before it leave it. */
export interface Verdict {
  proposed: ProposedChange;
  /** With days that are over moved to today. */
  change: ListChange;
  /** Null where it cannot be applied; `fault` says why then. */
  plan: PostPlan | null;
  fault: string | null;
  /** The list without this change and with it, those before it applied. */
  before: Organisation;
  after: Organisation;
}

/** The version that a change makes, whoever applies it and however often. */
export const versionIdOf = (county: string, changeId: string): string => `p-${county}-${changeId}`;

/**
 * Applies proposed changes to the list one after the other, each by the rules of the list and on what those before it leave; one
 * that cannot be applied changes nothing. A day that went by while a change waited becomes today.
 */
export function judgeChanges(
  organisation: Organisation,
  changes: readonly ProposedChange[],
  today: PlainDate,
): { after: Organisation; verdicts: Verdict[] } {
  let after = organisation;
  const verdicts = changes.map((proposed): Verdict => {
    const change = notBefore(proposed.change, today);
    const before = after;
    try {
      const plan = planListChange(after, change, versionIdOf(organisation.county, proposed.id), today);
      after = withPlan(after, plan);
      return { proposed, change, plan, fault: null, before, after };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { proposed, change, plan: null, fault: sayFault(error), before, after };
    }
  });
  return { after, verdicts };
}

/** The change itself where its day is not over. */
function notBefore(change: ListChange, today: PlainDate): ListChange {
  switch (change.what) {
    case 'new': {
      const { post } = change;
      return post.effectiveFrom < today ? { ...change, post: { ...post, effectiveFrom: today } } : change;
    }
    case 'holders':
      return change.effectiveFrom < today ? { ...change, effectiveFrom: today } : change;
    case 'end':
      return change.lastDay < today ? { ...change, lastDay: today } : change;
    case 'withdraw':
      return change;
  }
}

function sayFault({ code, details }: DomainError): string {
  if (details.errors) return details.errors.map(({ message }) => message).join('');
  if (code === 'not-found') return '清单里已经没有这个岗位。';
  if (code === 'wrong-state') return '这个岗位的安排已经变了，请看清单。';
  return ERRORS[code].advice;
}
