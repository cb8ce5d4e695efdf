import { maskName } from '@zhucantong/shared/residents/resident';
import { StaffTyping } from '@zhucantong/shared/work-items/staff-view';
import { IntakeOutline, type UnfinishedIntake } from '@zhucantong/shared/work-items/unfinished-intake';
import type { PublishedServices } from '../services/published-services';
import type { OpenedDraft } from './drafts.repository';

/** An unfinished form as its list shows it: names masked, for the list stands open on the counter. */
export function presentUnfinishedIntake(
  { clientId, contents, begunAt, savedAt }: OpenedDraft,
  services: Pick<PublishedServices, 'find'>,
): UnfinishedIntake {
  const outline = IntakeOutline.safeParse(StaffTyping.parse(contents).form);
  const form = outline.success ? outline.data : null;
  const service = form ? services.find(form.service) : undefined;
  const name = form ? nameOf(form) : '';
  return {
    id: idOfForm(clientId),
    name: name === '' ? null : maskName(name),
    personId: form?.whom === 'registered' ? (form.person?.personId ?? null) : null,
    service: service ? { code: service.code, title: service.shortTitle } : null,
    begunAt: (begunAt ?? savedAt).toISOString(),
    savedAt: savedAt.toISOString(),
  };
}

function nameOf({ whom, person, newPerson, caller }: IntakeOutline): string {
  if (whom === 'registered') return person?.name ?? '';
  return (whom === 'new' ? newPerson.name : whom === 'caller' ? caller.name : '').trim();
}

/** No item has such an id: theirs are keyed hashes. */
const PREFIX = 'intake:';
export const clientIdOfForm = (form: string) => `${PREFIX}${form}`;
const idOfForm = (clientId: string) => clientId.slice(PREFIX.length);
