import type { ReactNode } from 'react';

/** Facts as pairs: 凭什么 — 父亲本人同意. */
export interface KeyValuesProps {
  rows: readonly { key: string; value: ReactNode }[];
  separated?: boolean;
}
