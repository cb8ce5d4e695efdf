import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import * as z from 'zod/mini';
import { DomainError } from '@zhucantong/shared/errors';
import {
  EligibilityAnswer,
  EligibilityQuestion,
} from '@zhucantong/shared/service-catalogue/eligibility-view';
import { ServiceGuide, ServiceList, ServicesToTakeIn } from '@zhucantong/shared/service-catalogue/guide-view';
import {
  serviceVersionId,
  type ServiceDefinition,
} from '@zhucantong/shared/service-catalogue/service-definition';
import { intakeOf, isBroughtIn, isTakenInBy } from '@zhucantong/shared/service-catalogue/intake-rule';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import { defineRoute, type Route } from '../http/route';
import type { Quotas } from '../quotas/quotas';
import type { CountyOffice } from '../staff/county-office';
import type { CountySettings } from './county-settings';
import { inCounty } from './in-county';
import { checkEligibility, type CheckEligibilityDeps } from './check-eligibility';
import type { PublishedServices } from './published-services';
import {
  presentServiceCard,
  presentServiceGuide,
  presentServiceToTakeIn,
  type KeptPromises,
} from './services.presenter';

export interface ServiceDeps extends CheckEligibilityDeps {
  services: PublishedServices;
  countySettings: Pick<CountySettings, 'of'>;
  /** The area that a worker's unit answers for; null for none. */
  areaOf(viewer: StaffViewer): Promise<string | null>;
  quotas: Pick<Quotas, 'standing'>;
  officeOf(county: string): Promise<CountyOffice>;
  /** Where one applies online, in whatever county. */
  publicUrl: string;
  /** Promises kept in a county, or in all where none is named, since an instant. Absent: guides say nothing of it. */
  keptPromises?(code: string, county: string | null, since: Date): Promise<KeptPromises>;
}

const Code = z.string().check(z.maxLength(60), z.regex(/^[a-z][a-z0-9-]*$/));
const InCounty = z.strictObject({ county: z.optional(z.string().check(z.regex(/^\d{6}$/))) });
const YEAR_MS = 365 * 86_400_000;

/** The catalogue for everybody, and whether somebody may apply. */
export function serviceRoutes(deps: ServiceDeps): Route[] {
  const guide = async (definition: ServiceDefinition, county: string | undefined, now: Date) => {
    const kept = await deps.keptPromises?.(
      definition.code,
      county ?? null,
      new Date(now.getTime() - YEAR_MS),
    );
    const today = localDateOf(now);
    const standing =
      county && definition.quota ? await deps.quotas.standing(county, definition.code, now) : null;
    const office = county
      ? await deps.officeOf(county)
      : { phone: undefined, window: undefined, online: deps.publicUrl };
    const offered = await inCounty(deps, definition, county, today);
    return presentServiceGuide(offered, kept ?? null, today, { ...office, standing });
  };
  return [
    defineRoute(
      {
        method: 'GET',
        path: '/api/public/services',
        door: 'public',
        name: 'list-services',
        permission: 'services.read',
        summary: 'Every service that takes applications online.',
        query: InCounty,
        response: ServiceList,
        etag: true,
      },
      async ({ query, now }) => {
        const today = localDateOf(now);
        const online = deps.services.offered().filter((each) => intakeOf(each).by.includes('online'));
        const offered = await Promise.all(online.map((each) => inCounty(deps, each, query.county, today)));
        const cards = offered.map((each) => presentServiceCard(each, today));
        return {
          etagParts: [today, ...offered.map(serviceVersionId), ...cards.map((card) => card.closedWords)],
          body: { services: cards },
        };
      },
    ),
    defineRoute(
      {
        method: 'GET',
        path: '/api/staff/services',
        door: 'staff',
        name: 'list-services-to-take-in',
        permission: 'work-items.take-in',
        summary: 'Every service that a worker can take in, by which ways, and whether a caller is enough.',
        response: ServicesToTakeIn,
      },
      async ({ viewer, now }) => {
        const today = localDateOf(now);
        const unitArea = await deps.areaOf(viewer);
        const ours = deps.services
          .offered()
          .filter((each) => isTakenInBy(intakeOf(each), viewer.county, unitArea));
        const offered = await Promise.all(ours.map((each) => inCounty(deps, each, viewer.county, today)));
        return { services: offered.flatMap((each) => presentServiceToTakeIn(each, today) ?? []) };
      },
    ),
    defineRoute(
      {
        method: 'GET',
        path: '/api/public/services/:code',
        door: 'public',
        name: 'get-service',
        permission: 'services.read',
        summary: 'Guide and form of the newest version of a service.',
        params: z.strictObject({ code: Code }),
        query: InCounty,
        response: ServiceGuide,
      },
      async ({ params, query, now }) =>
        guide(forApplicants(deps.services.newest(params.code)), query.county, now),
    ),
    defineRoute(
      {
        method: 'GET',
        path: '/api/public/services/:code/versions/:version',
        door: 'public',
        name: 'get-service-version',
        permission: 'services.read',
        summary: 'Guide and form of one published version: what items filed under it live by.',
        params: z.strictObject({ code: Code, version: z.string().check(z.regex(/^[1-9]\d{0,5}$/)) }),
        query: InCounty,
        response: ServiceGuide,
      },
      async ({ params, query, now }) =>
        guide(published(deps, `${params.code}@${params.version}`), query.county, now),
    ),
    defineRoute(
      {
        method: 'POST',
        path: '/api/resident/eligibility',
        door: 'resident',
        name: 'check-eligibility',
        permission: 'services.ask',
        summary: 'Whether a person may apply now, with reasons; answers may be partial.',
        body: EligibilityQuestion,
        response: EligibilityAnswer,
      },
      ({ viewer, body, now }) => checkEligibility(deps, viewer, body, now),
    ),
  ];
}

/** Looking for what was never published finds nothing; only submitting it is a conflict. @throws DomainError not-found */
function published({ services }: Pick<ServiceDeps, 'services'>, versionId: string): ServiceDefinition {
  const definition = services.find(versionId);
  if (!definition) throw new DomainError('not-found');
  return forApplicants(definition);
}

/** What the office opens for itself has no guide. @throws DomainError not-found */
function forApplicants(definition: ServiceDefinition): ServiceDefinition {
  if (!isBroughtIn(definition)) throw new DomainError('not-found');
  return definition;
}
