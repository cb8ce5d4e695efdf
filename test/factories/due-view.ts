import type { DueView } from '@zhucantong/shared/work-items/queue-view';

/** Due on Thursday 26 November 2026, seen on the Tuesday before. */
export const dueSoon: DueView = {
  kind: 'soon',
  sentence: '还剩 2 个工作日',
  date: '11月26日 周四',
  on: '2026-11-26',
  provisional: false,
};
