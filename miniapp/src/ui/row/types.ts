import type { ReactNode } from 'react';
import type { IconName } from '../icon/types';
import type { PressTarget } from '../press/types';

interface RowContent {
  /** The plate at the head. */
  icon?: IconName;
  iconTone?: 'ok' | 'warn';
  title: ReactNode;
  /** Title in the size of a name, as for a person. */
  strong?: boolean;
  /** Title not bold, as in a list of further things to do. */
  plain?: boolean;
  /** Smaller words under the title. */
  hint?: ReactNode;
  /** A StatusLine under both. */
  status?: ReactNode;
  /** Its own card. */
  box?: boolean;
}

/** One row that leads somewhere: one link, one sentence, a chevron. */
export type RowProps = PressTarget & RowContent;

/** One row that leads nowhere; `end` may hold a tag, words or one button. */
export type PlainRowProps = RowContent & {
  end?: ReactNode;
  /** Without its own padding, inside a padded card. */
  bare?: boolean;
};

/** Rows under each other with hairlines. */
export interface RowListProps {
  /** ordered: numbered things to do. */
  ordered?: boolean;
  label?: string;
  /** Inside a padded card instead of being the card. */
  inner?: boolean;
  children: ReactNode;
}
