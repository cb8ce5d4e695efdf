import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { DomainError } from '@zhucantong/shared/errors';
import { asTakenOn } from '@zhucantong/shared/service-catalogue/older-forms';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { WorkItemDeps } from './work-items.deps';

/**
 * The form under which something is handed in now: the current version, or an older one that the current one still takes.
 * What was handed in before lives on by its own version; this is asked of new forms only.
 *
 * @throws DomainError service-version-unknown; service-version-old with the current version, so that the form can be carried over.
 */
export function formToFile(
  { definition, currentForm }: Pick<WorkItemDeps, 'definition' | 'currentForm'>,
  versionId: string,
  now: Date,
): ServiceDefinition {
  const form = definition(versionId);
  const current = currentForm(form.code);
  const taken = asTakenOn(form, current, localDateOf(now));
  if (!taken) throw new DomainError('service-version-old', { current: current?.version });
  return taken;
}
