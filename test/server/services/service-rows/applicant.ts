import type { Answers } from '../../../../shared/service-catalogue/form-answers';
import type { ApplicantBasis } from '../../../../shared/service-catalogue/through-whom';
import { aResidentViewer } from '../../../factories/viewer';
import type { ApiAnswer } from '../../../support/api-client';
import { clientId } from '../../../support/client-id';
import type { useCountyOverHttp } from '../../../support/county-over-http';
import { settleResident } from '../../../support/settle-resident';
import type { Person, ServiceRow } from './service-row';

/** Makes somebody signed in who may apply, for themselves or another, with a form that is complete unless told otherwise. */
export function applicantIn(county: ReturnType<typeof useCountyOverHttp>) {
  const { world } = county;
  return async (row: ServiceRow, who: Person = row.who, basis: ApplicantBasis = row.through[0]!) => {
    const { accountId, personId } = await settleResident(
      world.county.deps,
      { ...who.build(), profile: { ...who.build().profile, identityNumber: freshNumber(who) } },
      world.county.now(),
    );
    const person = aResidentViewer(personId, { accountId });
    const viewer =
      basis === 'self'
        ? person
        : await world.county.actingFor(await world.county.aPerson('龙小梅'), person, basis);
    const client = await county.app.as('resident', viewer.accountId);
    const apply = async (answers: Answers = row.answers, papers = row.papers): Promise<ApiAnswer> => {
      const files: Record<string, string[]> = {};
      for (const paper of papers) files[paper] = [await county.upload(client)];
      return client.send('POST', '/api/resident/items', {
        ...{ submissionId: clientId(), service: `${row.code}@1`, for: personId, basis },
        ...{ answers, papers: files },
      });
    };
    return { client, apply, viewer, personId };
  };
}

/** Each time somebody else of the same age: a number is registered once. */
function freshNumber(who: Person): string {
  return who.born(who.profile.identityNumber.slice(6, 14)).profile.identityNumber;
}
