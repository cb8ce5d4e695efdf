import type { Dependencies } from '../../../../server/dependencies';
import { A_JOB } from '../../../factories/viewer';
import type { ServiceRow } from './service-row';

/** What the row says the register holds of the person, once the document is handed over. */
export async function itIsInTheRegister(
  { residents }: Pick<Dependencies, 'residents'>,
  { register }: ServiceRow,
  personId: string,
  way: 'within' | 'across' = 'within',
): Promise<void> {
  if (register === undefined) return;
  const { profile, county, area } = await residents.get(A_JOB, personId);
  const { certificate, formerCertificates = [] } = profile;
  if (register === null) {
    expect(certificate).toBeNull();
    expect(formerCertificates).toMatchObject([{ because: 'cancelled' }]);
    return;
  }
  const { number, grade, validTo, before } = register;
  expect(certificate).toMatchObject({ validTo });
  expect(`${certificate!.category}/${certificate!.level}`).toBe(grade);
  expect(certificate!.number.slice(18)).toBe(number);
  expect(formerCertificates.map(({ because }) => because)).toEqual(before);
  const movedTo = register.movedTo?.[way];
  if (movedTo) expect(area).toBe(movedTo);
  expect(county).toBe(area.slice(0, 6));
  const found = await residents.findByCertificateNumber(A_JOB, county, certificate!.number);
  expect(found.map(({ _id }) => _id)).toContain(personId);
}
