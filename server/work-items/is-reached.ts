import { isRelationInForce } from '@zhucantong/shared/residents/relation';
import { isInRegister, type WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { OpenedItem } from './present/present-context';

export interface IsReachedDeps {
  /** Whether messages of this person have somebody who opens them. */
  hasAccount(county: string, personId: string): Promise<boolean>;
}

/**
 * Whether a message about an item comes to anybody: to the person, or to who filed for them while that relation holds. An
 * account is of the county in which its person is registered, whichever county has the matter now.
 */
export async function isReached(
  { hasAccount }: IsReachedDeps,
  item: Pick<WorkItem, 'for'>,
  { person, agent, relation }: Pick<OpenedItem, 'person' | 'agent' | 'relation'>,
  now: Date,
): Promise<boolean> {
  if (!isInRegister(item) || !person) return false;
  if (await hasAccount(person.county, person._id)) return true;
  const reads = agent && relation && isRelationInForce(relation, now);
  return reads ? hasAccount(agent.county, agent._id) : false;
}
