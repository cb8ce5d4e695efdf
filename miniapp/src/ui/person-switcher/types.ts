import type { ReactNode } from 'react';
import type { PressTarget } from '../press/types';

/** Whose matter this is, on home, with the way to change it. */
export type PersonSwitcherProps = PressTarget & {
  /** 现在是替谁办, or 现在办的是 for oneself. */
  caption: string;
  /** 父亲 吴德贵 */
  name: string;
};

/** Whose matter this is, inside a flow; not pressed there. */
export interface PersonChipProps {
  children: ReactNode;
}
