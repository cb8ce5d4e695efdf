import type { Calendar } from '@zhucantong/shared/calendar/working-days';
import type { SettingChange } from '@zhucantong/shared/service-catalogue/service-settings';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { Quotas } from '../quotas/quotas';
import type { FilesRepository } from '../files/files.repository';
import type { Residents } from '../residents/residents.repository';
import type { Organisation } from '../staff/organisation';
import type { RouteStep } from './route-steps';
import type { ClaimsRepository } from './claims.repository';
import type { WorkItemsRepository } from './work-items.repository';

/** What the use cases of work items need; wired in app.ts. Of one store, never both: what differs between them is handed in. */
export interface WorkItemDeps {
  items: WorkItemsRepository;
  files: Pick<FilesRepository, 'findOwn'>;
  claims: ClaimsRepository;
  route: RouteStep;
  residents: Pick<Residents, 'find'>;
  organisation(county: string): Promise<Organisation>;
  /** @param atLeast an edition that was met already: what is held must not be older. */
  calendar(county: string, atLeast?: string): Promise<Calendar>;
  /** The calendar as an edition had it; null where that cannot be told any more. */
  calendarAt(county: string, edition: string): Promise<Calendar | null>;
  /** Address that people open, for what is printed and said. */
  publicUrl: string;
  /** A published definition by code@version. @throws DomainError service-version-unknown */
  definition(versionId: string): ServiceDefinition;
  /** The version of a service in which forms are filled in now; null where it is not offered any more. */
  currentForm(code: string): ServiceDefinition | null;
  /** The service that parts of other offices are of (会办); undefined where this release has none. */
  jointService(): ServiceDefinition | undefined;
  /** What a county has set beside the definition of a service, by its code. */
  settings(county: string, service: string): Promise<readonly SettingChange[]>;
  /** Places of the year, of services that have so many. */
  quotas: Quotas;
  nextNumber(county: string): Promise<string>;
  /** The same for the same input, guessable by nobody. */
  keyedId(kind: string, account: string, clientId: string): string;
  /** Counties that work with this system: a matter can be handed over to them. */
  counties(): Promise<ReadonlySet<string>>;
  /** 甘棠镇枫香村 for an area code. */
  placeName(county: string, area: string): Promise<string>;
  /** Full names of places by code: of these counties every place, of all others the county itself. */
  areaNamer(counties: Iterable<string>): Promise<(code: string) => string | undefined>;
}
