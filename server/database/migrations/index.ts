import type { Migration } from '../migrations';
import { reckonedSpansAndNarrowedQueues } from './0001-reckoned-spans-and-narrowed-queues';
import { yearsOfApproval } from './0002-years-of-approval';
import { certificatesSayWhenAssessed } from './0003-certificates-say-when-assessed';

/** Every migration since the first release, each in a file of its own named `0001-what-it-does.ts`. */
export const MIGRATIONS: readonly Migration[] = [
  reckonedSpansAndNarrowedQueues,
  yearsOfApproval,
  certificatesSayWhenAssessed,
];
