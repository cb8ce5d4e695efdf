import { DomainError } from '@zhucantong/shared/errors';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { RevealableField, RevealReason } from '@zhucantong/shared/work-items/staff-view';
import { currentAnswers } from './current-answers';
import type { OpenedItem } from './present/present-context';
import { recordRevealed, type RecordRevealedDeps } from './record-revealed';
import { isAtItsDesk, isHeadOf } from './work-items.policy';
import { openForViewing, type ViewWorkItemDeps } from './view-work-item';

export interface RevealFieldDeps extends ViewWorkItemDeps, RecordRevealedDeps {}

/** How long a revealed value stays on the screen, in seconds. */
export const REVEALED_SECONDS = 60;

/**
 * A masked value in full, for whoever works on the item, with a reason that stands in the access log before the value leaves.
 * @throws DomainError not-found, also where the service asks for no such thing; not-allowed.
 */
export async function revealField(
  deps: RevealFieldDeps,
  viewer: StaffViewer,
  id: string,
  { field, reason }: { field: RevealableField; reason: RevealReason },
  moment: { now: Date; requestId: string },
): Promise<string> {
  const loaded = await deps.items.get(viewer, id);
  const { item } = loaded;
  if (item.assignee?.staffId !== viewer.staffId && !isAtItsDesk(viewer, item) && !isHeadOf(viewer, item))
    throw new DomainError('not-allowed');
  await recordRevealed(deps, viewer, item, { field, reason }, moment);
  const opened = await openForViewing(deps, loaded);
  if (field !== 'contactPhone' && field !== 'bankAccount') return required(ownValue(field, opened));
  const kind = field === 'bankAccount' ? 'bank-account' : 'phone';
  const asked = deps.definition(item.service).fields.find((each) => each.kind === kind);
  const answer = asked && currentAnswers(item, opened.entries).answers[asked.code];
  if (typeof answer === 'string') return answer;
  return required(field === 'contactPhone' ? ownValue('phone', opened) : null);
}

/** What the register, or a caller, says of the person. */
function ownValue(
  field: Exclude<RevealableField, 'contactPhone' | 'bankAccount'>,
  { person, caller }: OpenedItem,
): string | null | undefined {
  if (person) return person.profile[field];
  return field === 'name' || field === 'phone' ? caller?.[field] : null;
}

/** @throws DomainError not-found for what nobody ever said. */
function required(value: string | null | undefined): string {
  if (value == null) throw new DomainError('not-found');
  return value;
}
