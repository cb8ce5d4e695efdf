import type { ReactNode } from 'react';
import type { IconName } from '../icon/types';
import type { PressTarget } from '../press/types';

/** An icon above a word, beside the h1 of home. */
export type ToolButtonProps = PressTarget & {
  icon: IconName;
  children: ReactNode;
};

/** Holds the tool buttons together. */
export interface ToolsProps {
  children: ReactNode;
}
