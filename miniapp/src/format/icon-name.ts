import { ICONS, type IconName } from '@/ui/icon/types';

/** The drawing a definition names, or undefined when this version of the program has none of that name. */
export function toIcon(name: string | undefined): IconName | undefined {
  return ICONS.find((icon) => icon === name);
}
