import { NoticeBoard } from '@zhucantong/shared/work-items/notice-board';
import { request } from './request';

/** What hangs in a county today. @param county six digits. @param after where an earlier page ended; absent: the first. */
export function fetchNotices(county: string, after?: string): Promise<NoticeBoard> {
  const from = after === undefined ? '' : `&after=${encodeURIComponent(after)}`;
  return request({ path: `/api/public/notices?county=${county}${from}`, schema: NoticeBoard });
}
