import type { StaffDesk } from '@zhucantong/shared/staff/staff-desk';
import { createContext, useContext } from 'react';

/** The desk whose items a page shows: where its routes and its pages stand. */
export interface Desk {
  /** '/api/staff' or what the server named. */
  api: string;
  /** Before `/queue` and `/items/…`. */
  path: string;
  /** What the server said of a further desk; null for the one that everybody has. */
  apart: StaffDesk | null;
}

export const commonDesk: Desk = { api: '/api/staff', path: '', apart: null };

export const DeskContext = createContext<Desk>(commonDesk);

export const useDesk = (): Desk => useContext(DeskContext);
