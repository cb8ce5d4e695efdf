import type { TimeContext } from './clocks';
import { takenUpAgain } from './second-assessment';
import type { WorkItem } from './work-item';

/** What was closed already when it was found to be an accusation is taken up anew: nobody has decided about that. */
export function takenUpApart(item: WorkItem, at: Date, context: TimeContext): WorkItem {
  if (item.isOpen) return item;
  const stops = item.stops.map((stop) => (stop.to ? stop : { ...stop, to: at }));
  return takenUpAgain({ ...item, stops }, at, context);
}
