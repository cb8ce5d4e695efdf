import { optionsOf, type FormField, type Option } from '@zhucantong/shared/service-catalogue/form-field';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';

/** Lists longer than this first show only the usual options. */
const LONG = 8;
const USUAL = 5;

interface OptionLists {
  /** What is shown first: the whole list when it is short. */
  usual: Option[];
  /** The rest by group; empty when `usual` is everything. */
  groups: { title: string; options: Option[] }[];
}

/** A long list is shown in two steps: the options that were given a drawing are the usual ones, then the rest by group. */
export function optionLists(definition: ServiceDefinition, field: FormField, chosen: unknown): OptionLists {
  const options = optionsOf(definition, field);
  if (options.length <= LONG) return { usual: options, groups: [] };
  const drawn = options.filter((option) => option.icon);
  const first = drawn.length > 0 ? drawn : options.slice(0, USUAL);
  const isUsual = (option: Option) => first.includes(option) || option.value === chosen;
  const rest = options.filter((option) => !isUsual(option));
  const titles = [...new Set(rest.map((option) => option.group ?? '其他'))];
  return {
    usual: options.filter(isUsual),
    groups: titles.map((title) => ({
      title,
      options: rest.filter((option) => (option.group ?? '其他') === title),
    })),
  };
}
