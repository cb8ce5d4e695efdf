import { addYears, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { DemoPerson } from '../people/make-person';
import type { DemoPeople } from '../people/make-residents';

/** The leading role who stands in a waiting list. */
const IN_THE_LIST = 'pan-changfa';
const BEFORE_THEM = 3;

/** Who applies for a place of the year in the county of that role, in order: three whom the service is for, then the role. */
export function chooseWaiting({ residents, relations, cast }: DemoPeople, today: PlainDate): DemoPerson[] {
  const last = cast.find(({ role }) => role.key === IN_THE_LIST)!.person;
  const agents = new Set(relations.map(({ agent }) => agent));
  const leading = new Set(cast.flatMap(({ person, beneficiary }) => [person, beneficiary]));
  const others = residents.filter(
    (person) =>
      person.county === last.county && !agents.has(person) && !leading.has(person) && isFor(person, today),
  );
  return [...others.slice(0, BEFORE_THEM), last];
}

/** Grown up, in hardship, with a certificate of level one or two that has not run out. */
function isFor({ profile, bornOn }: DemoPerson, today: PlainDate): boolean {
  const { certificate, hardship } = profile;
  return (
    addYears(bornOn, 18) <= today &&
    hardship !== 'none' &&
    certificate !== null &&
    certificate.validTo > today &&
    (certificate.level === '1' || certificate.level === '2')
  );
}
