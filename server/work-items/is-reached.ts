import { isRelationInForce } from '@zhucantong/shared/residents/relation';
import { isInRegister, type WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { OpenedItem } from './present/present-context';

export interface IsReachedDeps {
  /** Whether messages of this person have somebody who opens them. */
  hasAccount(county: string, personId: string): Promise<boolean>;
}

/** Whether a message about an item comes to anybody: to the person, or to who filed for them while that relation holds. */
export async function isReached(
  { hasAccount }: IsReachedDeps,
  item: Pick<WorkItem, 'county' | 'for'>,
  { agent, relation }: Pick<OpenedItem, 'agent' | 'relation'>,
  now: Date,
): Promise<boolean> {
  if (!isInRegister(item)) return false;
  if (await hasAccount(item.county, item.for)) return true;
  const reads = agent && relation && isRelationInForce(relation, now);
  return reads ? hasAccount(item.county, agent._id) : false;
}
