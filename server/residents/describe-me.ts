import type { Me } from '@zhucantong/shared/residents/me-view';
import type { ResidentViewer } from '@zhucantong/shared/staff/viewer';
import type { Areas } from '../areas/areas.repository';
import type { CountyOffice } from '../staff/county-office';
import { getCountyUnit } from '../staff/organisation';
import type { Organisations } from '../staff/organisations.repository';
import { presentMe } from './present-me';
import type { Relations } from './relations.repository';
import type { ResidentAccountsRepository } from './resident-accounts.repository';
import type { Residents } from './residents.repository';

export interface DescribeMeDeps {
  residents: Residents;
  relations: Relations;
  residentAccounts: Pick<ResidentAccountsRepository, 'find'>;
  organisations: Organisations;
  areas: Areas;
  officeOf(county: string): Promise<Pick<CountyOffice, 'window'>>;
}

/** What the signed-in resident's own page and every form begin with. */
export async function describeMe(deps: DescribeMeDeps, viewer: ResidentViewer, now: Date): Promise<Me> {
  const [self, account, relations, county, organisation, office] = await Promise.all([
    deps.residents.get(viewer, viewer.personId),
    deps.residentAccounts.find(viewer.accountId),
    deps.relations.findInForce(viewer.personId, now),
    deps.areas.county(viewer.county),
    deps.organisations.get(viewer.county),
    deps.officeOf(viewer.county),
  ]);
  const people = await deps.residents.findMany(
    viewer,
    relations.map((relation) => relation.beneficiary),
  );
  const pairs = relations.flatMap((relation) => {
    const person = people.get(relation.beneficiary);
    return person ? [{ relation, person }] : [];
  });
  const places = new Map<string, string>();
  for (const person of [self, ...people.values()])
    places.set(person.area, await deps.areas.placeName(person.county, person.area));
  return presentMe({
    self,
    relations: pairs,
    places,
    county: {
      code: county.code,
      name: county.name,
      shortName: county.shortName,
      phone: getCountyUnit(organisation).phone,
      window: office.window ?? null,
    },
    helper: helperOf(organisation, self.area),
    typeScale: account?.typeScale ?? 1,
    now,
  });
}

/** The worker nearest to home: the village's, else the town's. */
function helperOf(organisation: Awaited<ReturnType<Organisations['get']>>, area: string): Me['helper'] {
  const near = [...organisation.units.values()]
    .filter((unit) => (unit.kind === 'village' || unit.kind === 'town') && area.startsWith(unit.area))
    .sort((a, b) => b.area.length - a.area.length);
  for (const unit of near) {
    const worker = [...organisation.staff.values()].find(
      (member) => member.unit === unit._id && member.roles.includes('handler'),
    );
    if (worker) return { name: worker.name, unitName: unit.name, phone: worker.phone };
  }
  return null;
}
