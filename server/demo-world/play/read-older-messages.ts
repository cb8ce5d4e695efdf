import { startOfLocalDay } from '@zhucantong/shared/calendar/plain-date';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { WorkingTime } from '../stories/working-time';
import { AT_ONCE, type PlayDeps } from './demo-deps';
import { inParallel } from './in-parallel';

/** Somebody of the staff, with the days of their county. */
export interface InboxReader {
  viewer: StaffViewer;
  time: WorkingTime;
}

/** Once everything is delivered: staff have read what came before the last working day, as people who were there all along. */
export async function readOlderMessages(
  { main }: Pick<PlayDeps, 'main'>,
  readers: readonly InboxReader[],
): Promise<void> {
  await inParallel(readers, AT_ONCE, async ({ viewer, time }) => {
    const lastDay = startOfLocalDay(time.dayAgo(1));
    await main.messages.markRead(viewer, { upTo: new Date(lastDay.getTime() - 1) }, lastDay);
  });
}
