import { ruleOf, type FieldGroup } from './action-rules';
import { type ActionType } from './status-table';
import { isOpening, type WorkItem } from './work-item';

/**
 * What others changed since the version the client saw that this action rests on.
 * Empty means: go on with the newest state. A version from the future counts as seen.
 */
export function conflictingChanges(
  item: Pick<WorkItem, 'history'>,
  action: ActionType,
  seenVersion: number,
): FieldGroup[] {
  const changed = new Set<FieldGroup>(
    item.history
      .filter((entry) => entry.n > seenVersion)
      .flatMap(({ action }) => (isOpening(action) ? [] : [...ruleOf(action).changes])),
  );
  return ruleOf(action).restsOn.filter((group) => changed.has(group));
}
