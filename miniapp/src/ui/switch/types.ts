import type { IconName } from '../icon/types';

/** On or off, at once. */
export interface SwitchProps {
  id: string;
  label: string;
  hint?: string;
  icon?: IconName;
  on: boolean;
  onChange: (on: boolean) => void;
}
