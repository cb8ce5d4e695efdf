import { confirmRelation } from '../../residents/confirm-relation';
import { registerResident } from '../../residents/register-resident';
import { requestRelation } from '../../residents/request-relation';
import { staffId } from '../offices/office-ids';
import type { DemoPerson } from '../people/make-person';
import type { DemoPeople } from '../people/make-residents';
import type { DemoActors } from './demo-actors';
import { AT_ONCE, PLAYER, type PlayDeps } from './demo-deps';
import { inParallel } from './in-parallel';

/** Ids of registered people. */
export type PersonIds = ReadonlyMap<DemoPerson, string>;

/** Enters everybody. Safe to repeat: the same request id is the same person. */
export async function registerPeople(
  deps: PlayDeps,
  people: DemoPeople,
  now: Date,
  onProgress: (done: number) => void,
): Promise<PersonIds> {
  const ids = new Map<DemoPerson, string>();
  const register = { ...deps, areaOf: deps.organisations.areaOf };
  await inParallel(people.residents, AT_ONCE, async (person) => {
    const { requestId, county, area, profile, contact } = person;
    const { residentId } = await registerResident(
      register,
      PLAYER,
      { requestId, county, area, profile, contact },
      now,
    );
    ids.set(person, residentId);
    onProgress(ids.size);
  });
  return ids;
}

const YEAR_MS = 365 * 86_400_000;

/** Agents ask to act for somebody, and the town's worker, who has seen the proof, confirms. Safe to repeat. */
export async function confirmRelations(
  deps: PlayDeps,
  people: DemoPeople,
  ids: PersonIds,
  actors: DemoActors,
  now: Date,
): Promise<void> {
  await inParallel(
    [...people.relations.entries()],
    AT_ONCE,
    async ([place, { agent, beneficiary, basis, kinship }]) => {
      const asking = await actors.resident(ids.get(agent)!);
      const worker = await actors.staff(staffId(agent.county, `${agent.area.slice(0, 9)}-01`));
      const relation = await requestRelation(
        deps,
        asking,
        {
          requestId: `demo-relation-${place}`,
          county: agent.county,
          agent: asking.personId,
          beneficiary: ids.get(beneficiary)!,
          basis,
          kinship,
          until: new Date(now.getTime() + YEAR_MS),
        },
        now,
      );
      await confirmRelation(deps, worker, relation._id, now);
    },
  );
}
