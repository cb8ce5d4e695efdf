import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { ageOn } from '@zhucantong/shared/service-catalogue/eligibility-rules';
import type { Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import { mayBeNamed } from '@zhucantong/shared/service-catalogue/public-notice';
import { getStep, type ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { JobViewer } from '@zhucantong/shared/staff/viewer';
import type { AnyAction } from '@zhucantong/shared/work-items/actions';
import type { Facts } from '@zhucantong/shared/work-items/decision';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { EntryContents } from '@zhucantong/shared/work-items/entry-contents';
import type { WorkItemDeps } from './work-items.deps';

const JOB: JobViewer = { kind: 'job', name: 'name-on-notice' };

/**
 * Whether the notice that is being posted may name the person; nothing for any other action. What the register says of them
 * counts whoever posts it: an office that answers for another area sees the item and not the register.
 */
export async function namedOnNotice(
  { residents }: Pick<WorkItemDeps, 'residents'>,
  action: AnyAction,
  item: WorkItem,
  world: {
    definition: ServiceDefinition;
    answers: Answers;
    opened: ReadonlyMap<number, EntryContents>;
    now: Date;
  },
): Promise<Pick<Facts, 'mayBeNamed'>> {
  const { notice } = getStep(world.definition, item.step);
  if (action.type !== 'post-notice' || !notice) return {};
  const person = (await residents.find(JOB, item.for))?.profile;
  const age = person && ageOn(person.identityNumber, localDateOf(world.now));
  const known: Answers = { ...world.answers };
  for (const { record } of world.opened.values()) Object.assign(known, record);
  const about = { age: age ?? null, category: person?.certificate?.category ?? null };
  return { mayBeNamed: mayBeNamed(notice, about, known) };
}
