import { dayInWords } from '@zhucantong/shared/calendar/day-words';
import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import {
  DISABILITY_CATEGORIES,
  CANCEL_WORDS,
  DISABILITY_LEVELS,
  FREEZE_WORDS,
  openFreeze,
  type FormerCertificate,
} from '@zhucantong/shared/residents/disability-certificate';
import { readIdentityNumber } from '@zhucantong/shared/residents/identity-number';
import type { MaskedPerson } from '@zhucantong/shared/residents/masked-person';
import {
  maskIdentityNumber,
  maskName,
  maskPhone,
  type Resident,
} from '@zhucantong/shared/residents/resident';
import { ageOn } from '@zhucantong/shared/service-catalogue/eligibility-rules';

/** A resident as staff see them; whole values only through a reveal with a reason. @param place where they live, in words. */
export function presentMaskedPerson(
  person: Pick<Resident, 'profile'>,
  place: string,
  now: Date,
): MaskedPerson {
  const { profile } = person;
  return {
    name: maskName(profile.name),
    about: aboutPerson(profile.identityNumber, now),
    place,
    identityNumber: maskIdentityNumber(profile.identityNumber),
    phone: maskPhone(profile.phone),
    certificate: certificateForStaff(person, now),
  };
}

/** '男，67 岁'. */
function aboutPerson(identityNumber: string, now: Date): string {
  const read = readIdentityNumber(identityNumber);
  const age = ageOn(identityNumber, localDateOf(now));
  return read && age !== undefined ? `${read.sex === 'male' ? '男' : '女'}，${age} 岁` : '';
}

/** '尾号 4242，肢体二级，有效到 2031年5月9日', as staff read it. */
function certificateForStaff({ profile }: Pick<Resident, 'profile'>, now: Date): string {
  const { certificate, formerCertificates = [] } = profile;
  if (!certificate) return withoutCertificate(formerCertificates.at(-1));
  const kind = `${DISABILITY_CATEGORIES[certificate.category]}${DISABILITY_LEVELS[certificate.level]}`;
  const isOver = certificate.validTo < localDateOf(now);
  const end = dayInWords(certificate.validTo, 0);
  const held = `尾号 ${certificate.number.slice(-4)}，${kind}`;
  const frozen = openFreeze(certificate);
  if (frozen) return `${held}，${dayInWords(frozen.on, 0)} 起冻结（${FREEZE_WORDS[frozen.because]}）`;
  return `${held}，${isOver ? `${end} 已到期` : `有效到 ${end}`}`;
}

/** '没有残疾人证', '没有残疾人证，2026年8月10日 注销（户口迁走、证没有迁）'. */
function withoutCertificate(last: FormerCertificate | undefined): string {
  if (last?.because !== 'cancelled') return '没有残疾人证';
  const why = last.why ? `（${CANCEL_WORDS[last.why]}）` : '';
  return `没有残疾人证，${dayInWords(last.endedOn, 0)} 注销${why}`;
}
