import type { ServiceCard } from '@zhucantong/shared/service-catalogue/guide-view';
import { Need, NEED_WORDS } from '@zhucantong/shared/service-catalogue/need';
import type { IconName } from '@/ui/icon/types';

/** What one comes for, with the services for it; those that take applications now come first. */
export interface ServicesForNeed {
  need: Need;
  words: string;
  icon: IconName;
  services: ServiceCard[];
}

const ICONS: Record<Need, IconName> = {
  certificate: 'document',
  living: 'allowance',
  health: 'wheelchair',
  home: 'home',
  school: 'certificate',
  work: 'people',
};

/** Needs in their order; those for which there is nothing are left out. */
export function byNeed(services: readonly ServiceCard[]): ServicesForNeed[] {
  return Need.options.flatMap((need) => {
    const found = services.filter((service) => service.need === need);
    if (found.length === 0) return [];
    const inOrder = [...found.filter(({ isOpen }) => isOpen), ...found.filter(({ isOpen }) => !isOpen)];
    return [{ need, words: NEED_WORDS[need], icon: ICONS[need], services: inOrder }];
  });
}
