import type { Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import type { FormField } from '@zhucantong/shared/service-catalogue/form-field';
import type { IntakeTyping } from './intake-typing';

/** Answers with what was just said about a new person; whoever is in the register is known here by masked values only. */
export function prefilled(fields: readonly FormField[], { answers, whom, newPerson }: IntakeTyping): Answers {
  if (whom !== 'new') return answers;
  const known = {
    'person.name': newPerson.name,
    'person.phone': newPerson.phone,
    'person.address': newPerson.address,
    'agent.name': '',
    'agent.phone': '',
  };
  const filled = fields.flatMap(({ code, prefill }) =>
    prefill && known[prefill] !== '' && !(code in answers) ? [[code, known[prefill]] as const] : [],
  );
  return { ...Object.fromEntries(filled), ...answers };
}
