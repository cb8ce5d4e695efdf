import type { Connection } from 'mongoose';
import { organisationModels } from '../../server/staff/organisation.model';
import { organisationsRepository } from '../../server/staff/organisations.repository';
import { calendarsRepositoryOn } from '../../server/time-limits/calendars.repository';
import { countyCalendars } from '../../server/time-limits/county-calendars';
import { localDateOf } from '../../shared/calendar/plain-date';
import { getStep, type ServiceDefinition } from '../../shared/service-catalogue/service-definition';
import { WorkItem } from '../../shared/work-items/work-item';
import { foldDifferences, onlyEdition } from './fold/fold-differences';
import { clientId } from './client-id';

/** Who answers for a step, by the ids of the demonstration offices (server/demo-world/offices/office-ids.ts). */
export interface Desk {
  unit: string;
  holderA: string;
  holderB?: string;
}

/** Appoints, while the program runs, who answers for the steps of a service from today on. */
export async function appointDesks(
  database: Connection,
  county: string,
  definition: ServiceDefinition,
  desks: Readonly<Record<string, Desk>>,
): Promise<void> {
  const now = new Date();
  const organisations = organisationsRepository(organisationModels(database), database, () => now);
  const staff = (key: string | undefined) => (key ? `s-${county}-${key}` : null);
  const posts = Object.entries(desks).map(([step, { unit, holderA, holderB }]) => ({
    ...{ _id: clientId(), county, region: county },
    title: `${definition.shortTitle}${getStep(definition, step).title}`,
    unit: `u-${county}-${unit}`,
    ...{ service: definition.code, step, holderA: staff(holderA), holderB: staff(holderB) },
    ...{ effectiveFrom: localDateOf(now), effectiveTo: null },
  }));
  await organisations.setUp({ units: [], staff: [], posts }, { recordedBy: 'test', recordedAt: now });
}

/** An item as it lies in the database. @throws Error when there is none, or it is no item. */
export async function storedItem(database: Connection, number: string): Promise<WorkItem> {
  const stored = await database.collection('workItems').findOne({ number });
  if (!stored) throw new Error(`${number} is not there`);
  const own = Object.entries(stored).filter(([name]) => name in WorkItem.shape);
  return WorkItem.parse(Object.fromEntries(own));
}

/** Where a stored item and the fold of its history part. */
export async function foldFaults(
  database: Connection,
  item: WorkItem,
  definition: ServiceDefinition,
): Promise<string[]> {
  const calendar = await countyCalendars(calendarsRepositoryOn(database), () => 0).get(item.county);
  return foldDifferences(item, { definition, calendarOf: onlyEdition(calendar), now: new Date() });
}
