import { maskAccount, maskIdentityNumber, maskName, maskPhone } from '@zhucantong/shared/residents/resident';
import { rowsOf, type Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import type { FormField } from '@zhucantong/shared/service-catalogue/form-field';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { OpenedItem } from './present-context';

/** Puts masks over what is known of the people of an item, wherever it stands in a text. */
export type Mask = (text: string) => string;

/** How the value of a field is hidden from staff until somebody reveals it; undefined: it is shown. */
export function maskOf(field: FormField, place: string): ((value: string) => string) | undefined {
  if (field.kind === 'phone') return maskPhone;
  if (field.kind === 'bank-account') return maskAccount;
  switch (field.prefill) {
    case 'person.phone':
    case 'agent.phone':
      return maskPhone;
    case 'person.name':
    case 'agent.name':
      return maskName;
    case 'person.address':
      return () => `${place}（门牌已遮挡）`;
    default:
      return undefined;
  }
}

/**
 * Names, numbers, telephones and addresses of an item's people, masked in any text that staff read: a worker's note may
 * repeat what the fields beside it hide (DESIGN idea 7).
 *
 * @param place what may stand in the open of where they live.
 */
export function maskKnown(definition: ServiceDefinition, opened: OpenedItem, place: string): Mask {
  const secrets = new Map<string, string>();
  const hide = (value: string | undefined, masked: (value: string) => string) => {
    if (value && value.length >= 2) secrets.set(value, masked(value));
  };
  for (const person of [opened.person, opened.agent]) {
    hide(person?.profile.certificate?.number, maskIdentityNumber);
    hide(person?.profile.identityNumber, maskIdentityNumber);
    hide(person?.profile.phone, maskPhone);
    hide(person?.profile.address, () => `${place}（门牌已遮挡）`);
    hide(person?.profile.name, maskName);
  }
  hide(opened.caller?.phone ?? undefined, maskPhone);
  hide(opened.caller?.name ?? undefined, maskName);
  for (const contents of opened.entries.values())
    hideAnswers(definition.fields, contents.answers ?? {}, place, hide);
  const longestFirst = [...secrets].sort(([a], [b]) => b.length - a.length);
  return (text) => longestFirst.reduce((masked, [secret, mask]) => masked.replaceAll(secret, mask), text);
}

function hideAnswers(
  fields: readonly FormField[],
  answers: Answers,
  place: string,
  hide: (value: string, masked: (value: string) => string) => void,
): void {
  for (const field of fields) {
    const value = answers[field.code];
    if (field.kind === 'group') for (const row of rowsOf(value)) hideAnswers(field.fields, row, place, hide);
    const mask = maskOf(field, place);
    if (mask && typeof value === 'string') hide(value, mask);
  }
}
