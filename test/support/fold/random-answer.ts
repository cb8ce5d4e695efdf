import type { Random } from '../../../server/demo-world/seeded-random';
import { AREA_LEVELS } from '../../../shared/service-catalogue/area-answer';
import type { Answer, GroupRow } from '../../../shared/service-catalogue/form-answers';
import { optionsOf, type FormField, type OptionLists } from '../../../shared/service-catalogue/form-field';

/** A fit answer to any question. */
export function randomAnswer(definition: OptionLists, field: FormField, random: Random): Answer {
  switch (field.kind) {
    case 'choice':
      return random.pick(optionsOf(definition, field)).value;
    case 'choices':
      return optionsOf(definition, field).map(({ value }) => value);
    case 'number':
      return random.int(field.min, field.max);
    case 'consent':
      return true;
    case 'date':
      return '2026-03-02';
    case 'phone':
      return '19900002207';
    case 'area':
      return '431229101211'.slice(0, AREA_LEVELS[field.to].digits);
    case 'bank-account':
      return `62220000990000${random.int(1000, 9999)}`;
    case 'text':
    case 'long-text':
      return '写了几个字';
    case 'group':
      return Array.from({ length: random.int(field.atLeast, field.most) }, () => {
        const row = field.fields.map((each) => [each.code, randomAnswer(definition, each, random)]);
        return Object.fromEntries(row) as GroupRow;
      });
  }
}
