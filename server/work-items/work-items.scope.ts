import { queueFilter } from './queues';
import { scopesWith, type Sight, type StaffSight } from './sight';

/** In the open store staff see items in their unit's line, in their hands, on which they acted, or that wait for their answer. */
const ON_THE_LINE: StaffSight = {
  filter: ({ county, unit, staffId }) => ({
    county,
    $or: [
      { line: unit },
      { 'assignee.staffId': staffId },
      { 'acted.staffId': staffId },
      { 'requests.approver': staffId },
    ],
  }),
  sees: ({ county, unit, staffId }, item) =>
    item.county === county &&
    (item.line.includes(unit) ||
      item.assignee?.staffId === staffId ||
      item.acted.some((act) => act.staffId === staffId) ||
      item.requests?.some((request) => request.approver === staffId) === true),
};

/** The open store: unit and reporting line see. What has named readers may not lie here. */
export const sightByLine: Sight = {
  keeps: (item) => item.readers === undefined,
  ...scopesWith(ON_THE_LINE),
  queueFilter,
  tendedBy: ({ county }) => ({ county }),
};
