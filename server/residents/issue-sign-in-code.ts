import type { ClientSession } from 'mongodb';
import { inGroups, type IssuedSignInCode } from '@zhucantong/shared/residents/sign-in-code';
import type { StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { Together } from '../database/transactions';
import type { OfficeMessage } from '../messages/tell-person';
import { officeInWords, type Organisation } from '../staff/organisation';
import type { Residents } from './residents.repository';
import type { SignInCodes } from './sign-in-codes.repository';

export interface IssueSignInCodeDeps {
  residents: Pick<Residents, 'get'>;
  signInCodes: Pick<SignInCodes, 'issue'>;
  together: Together;
  organisation(county: string): Promise<Organisation>;
  /** Puts a message in common words into the person's own inbox. */
  tellPerson(session: ClientSession, message: OfficeMessage): Promise<void>;
  /** Eight digits that nobody can guess. */
  newSignInCode(): string;
  newId(): string;
  /** Codes run on system time, whatever the demo clock says. */
  systemNow(): Date;
}

/**
 * A code for the person who stands before the worker, shown this once. Whoever has it and their identity number opens their
 * account, so they are told in their inbox, and one that they did not ask for comes to light.
 *
 * @param now business time: when it stands in the inbox.
 * @throws DomainError not-found, also of people outside the worker's area.
 */
export async function issueSignInCode(
  { residents, signInCodes, together, organisation, tellPerson, ...deps }: IssueSignInCodeDeps,
  viewer: StaffViewer,
  personId: string,
  now: Date,
): Promise<IssuedSignInCode> {
  const { county } = await residents.get(viewer, personId);
  const params = officeInWords(await organisation(viewer.county), viewer.unit);
  const code = deps.newSignInCode();
  const key = `sign-in-code:${deps.newId()}`;
  const until = await together(async (session) => {
    const issued = { personId, county, code, by: viewer.staffId };
    const expiresAt = await signInCodes.issue(issued, deps.systemNow(), session);
    await tellPerson(session, {
      ...{ key, county, person: personId },
      ...{ template: 'sign-in-code-issued', params, at: now },
    });
    return expiresAt;
  });
  return { code: inGroups(code), until: until.toISOString() };
}
