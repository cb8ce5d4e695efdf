import { optionsOf } from '../service-catalogue/form-field';
import type { PartOf } from './joint';
import type { WorkItem } from './work-item';
import type { ServiceDefinition } from '../service-catalogue/service-definition';

/** What the item is called: the thing applied for, or the service where no field names one. */
export function subjectLabel(definition: ServiceDefinition, subject: string | null): string {
  const field = definition.fields.find((each) => each.code === definition.subjectField);
  const option = field && optionsOf(definition, field).find((each) => each.value === subject);
  return option?.label ?? definition.title;
}

/** What an item is called; a part by what its lead is. */
export function itemTitle(
  { subject, partOf }: Pick<WorkItem, 'subject'> & { partOf?: Pick<PartOf, 'title'> | undefined },
  definition: ServiceDefinition,
): string {
  return partOf?.title ?? subjectLabel(definition, subject);
}
