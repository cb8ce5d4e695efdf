import { dayInWords } from '@zhucantong/shared/calendar/day-words';
import { localDateOf, yearOf } from '@zhucantong/shared/calendar/plain-date';
import {
  DISABILITY_CATEGORIES,
  DISABILITY_LEVELS,
  FREEZE_WORDS,
  openFreeze,
} from '@zhucantong/shared/residents/disability-certificate';
import type { Certificates } from '@zhucantong/shared/residents/certificate-history';
import type { Me, PersonCard } from '@zhucantong/shared/residents/me-view';
import { isWithoutVoice } from '@zhucantong/shared/residents/without-voice';
import type { Relation } from '@zhucantong/shared/residents/relation';
import type { Resident } from '@zhucantong/shared/residents/resident';

export interface MeFacts {
  self: Resident;
  /** Relations in force with the person at the other end. */
  relations: { relation: Relation; person: Resident }[];
  places: ReadonlyMap<string, string>;
  county: Me['county'];
  helper: Me['helper'];
  typeScale: number;
  now: Date;
}

/** The signed-in person with everybody they may act for, each kept apart. */
export function presentMe({ self, relations, places, county, helper, typeScale, now }: MeFacts): Me {
  const year = yearOf(localDateOf(now));
  const card = (
    person: Resident,
    part: Pick<PersonCard, 'kinship' | 'isSelf' | 'basis' | 'untilWords'>,
  ): PersonCard => ({
    personId: person._id,
    name: person.profile.name,
    place: places.get(person.area) ?? '',
    certificate: certificateInWords(person.profile, now),
    phone: person.profile.phone,
    address: person.profile.address,
    ...part,
  });
  return {
    personId: self._id,
    county,
    people: [
      card(self, { kinship: '本人', isSelf: true, basis: 'self', untilWords: null }),
      ...relations.map(({ relation, person }) =>
        card(person, {
          kinship: relation.kinship,
          isSelf: false,
          basis: relation.basis,
          untilWords: relation.until ? dayInWords(localDateOf(relation.until), year) : null,
        }),
      ),
    ],
    contact: self.contact,
    withoutVoice: isWithoutVoice(self.contact, self.profile.certificate),
    typeScale,
    helper,
  };
}

/** '肢体二级，有效到2030年5月6日', '肢体二级，2026年8月10日起冻结：…', '残疾人证2026年8月10日注销了'. */
function certificateInWords(
  { certificate, formerCertificates = [] }: Certificates,
  now: Date,
): string | null {
  const last = formerCertificates.at(-1);
  if (!certificate)
    return last?.because === 'cancelled' ? `残疾人证${dayInWords(last.endedOn, 0)}注销了` : null;
  const kind = `${DISABILITY_CATEGORIES[certificate.category]}${DISABILITY_LEVELS[certificate.level]}`;
  const frozen = openFreeze(certificate);
  if (frozen) return `${kind}，${dayInWords(frozen.on, 0)}起冻结：${FREEZE_WORDS[frozen.because]}`;
  const { validTo } = certificate;
  const isInForce = validTo >= localDateOf(now);
  const day = dayInWords(validTo, 0);
  return `${kind}，${isInForce ? `有效到${day}` : `${day}已经到期`}`;
}
