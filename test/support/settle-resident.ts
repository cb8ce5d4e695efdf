import { randomBytes } from 'node:crypto';
import type { Dependencies } from '../../server/dependencies';
import { openResidentAccount } from '../../server/residents/open-resident-account';
import { registerResident } from '../../server/residents/register-resident';
import type { Resident } from '../../shared/residents/resident';
import { A_JOB } from '../factories/viewer';

/** Registers a resident with what they were handed before and opens an account for them, through the use cases. */
export async function settleResident(
  deps: Dependencies,
  { county, area, profile, contact, devices }: Resident,
  now: Date,
): Promise<{ accountId: string; personId: string }> {
  const requestId = `request-${randomBytes(8).toString('hex')}`;
  const { residentId: personId } = await registerResident(
    {
      residents: deps.residents,
      claims: deps.claims,
      keyring: deps.keyring,
      areaOf: (viewer) => deps.organisations.areaOf(viewer),
    },
    A_JOB,
    { requestId, county, area, profile, contact },
    now,
  );
  for (const { item, ...device } of devices)
    await deps.residents.addDevice(personId, { ...device, item: item ?? 'an-earlier-matter' });
  const accountId = `resident-${requestId}`;
  await openResidentAccount(deps, A_JOB, { accountId, personId, demo: null }, now);
  return { accountId, personId };
}
