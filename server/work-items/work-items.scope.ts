import { queueFilter } from './queues';
import { scopesWith, type Sight, type StaffSight } from './sight';

/** In the open store staff see items in their unit's line, in their hands, or on which they acted. */
const ON_THE_LINE: StaffSight = {
  filter: ({ county, unit, staffId }) => ({
    county,
    $or: [{ line: unit }, { 'assignee.staffId': staffId }, { 'acted.staffId': staffId }],
  }),
  sees: ({ county, unit, staffId }, item) =>
    item.county === county &&
    (item.line.includes(unit) ||
      item.assignee?.staffId === staffId ||
      item.acted.some((act) => act.staffId === staffId)),
};

/** The open store: unit and reporting line see. What has named readers may not lie here. */
export const sightByLine: Sight = {
  keeps: (item) => item.readers === undefined,
  ...scopesWith(ON_THE_LINE),
  queueFilter,
  tendedBy: ({ county }) => ({ county }),
};
