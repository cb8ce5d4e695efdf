import type { ReactNode } from 'react';

/** On a demo database: says on every page that this is a demonstration and which day it plays. */
export interface DemoBannerProps {
  children: ReactNode;
}
