import type { ReactNode } from 'react';
import type { PressTarget } from '../press/types';

/** One outlined button of a state. */
export type StateAction = PressTarget & { words: string };

export interface EmptyProps {
  words: ReactNode;
  action?: StateAction;
}

export interface LoadingProps {
  /** Default 正在打开，请等一下. Shown after 300 ms only. */
  words?: string;
}

export interface OfflineProps {
  /** Something was filled in and is kept on the phone. */
  keepsAnswers?: boolean;
  /** When what is shown below was fetched, e.g. `9:05`. */
  seenAt?: string;
}

export interface ErrorStateProps {
  /** What failed; default 这一步没做成. */
  title?: string;
  /** What to do; default says that nothing is lost. */
  advice?: ReactNode;
  /** To report on the telephone, e.g. `E-7F3A`. */
  number?: string;
  onRetry?: () => void;
}

export interface NotFoundProps {
  /** The same words for "does not exist" and "not yours". */
  words?: ReactNode;
  action: StateAction;
}
