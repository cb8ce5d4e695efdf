import type { PersonCard } from '@zhucantong/shared/residents/me-view';
import type { Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';

/** What the office already knows and the form asks for; every value can still be changed. */
export function prefilled(
  definition: Pick<ServiceDefinition, 'fields'>,
  person: PersonCard,
  agent: PersonCard,
): Answers {
  const known = {
    'person.name': person.name,
    'person.phone': person.phone,
    'person.address': person.address,
    'agent.name': agent.name,
    'agent.phone': agent.phone,
  };
  return Object.fromEntries(
    definition.fields.flatMap(({ code, prefill }) =>
      prefill && known[prefill] ? [[code, known[prefill]]] : [],
    ),
  );
}
