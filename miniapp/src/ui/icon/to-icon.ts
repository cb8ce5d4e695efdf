import { ICONS, type IconName } from './types';

/** The drawing a definition names, or undefined when this version of the program has none of that name. */
export function toIcon(name: string | undefined): IconName | undefined {
  return ICONS.find((icon) => icon === name);
}

/** The drawing of a service; a sheet of paper where there is none of that name. */
export function serviceIcon(name: string): IconName {
  return toIcon(name) ?? 'document';
}
