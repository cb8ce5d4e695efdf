import type { IconName } from '../icon/types';
import type { PressTarget } from '../press/types';

export type ServiceTile = PressTarget & {
  key: string;
  icon: IconName;
  title: string;
  hint?: string;
};

/** Services to choose from, two beside each other; one column in large type. */
export interface ServiceTilesProps {
  tiles: readonly ServiceTile[];
}
