import { dayInWords } from '@zhucantong/shared/calendar/day-words';
import { localDateOf, yearOf } from '@zhucantong/shared/calendar/plain-date';
import {
  DISABILITY_CATEGORIES,
  DISABILITY_LEVELS,
} from '@zhucantong/shared/residents/disability-certificate';
import { readIdentityNumber } from '@zhucantong/shared/residents/identity-number';
import { isRelationInForce, RELATION_WORDS, type Relation } from '@zhucantong/shared/residents/relation';
import {
  maskIdentityNumber,
  maskName,
  maskPhone,
  type ContactPreference,
  type Resident,
} from '@zhucantong/shared/residents/resident';
import { ageOn } from '@zhucantong/shared/service-catalogue/eligibility-rules';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { OpenedItem } from './present-context';

/** The person concerned, masked: whole values only through a reveal with a reason. */
export function presentApplicant(person: Resident, place: string, now: Date): StaffItem['applicant'] {
  const { profile, contact } = person;
  return {
    name: maskName(profile.name),
    about: aboutPerson(profile.identityNumber, now),
    place,
    identityNumber: maskIdentityNumber(profile.identityNumber),
    phone: maskPhone(profile.phone),
    certificate: certificateInWords(person, now),
    contact: contactInWords(contact),
  };
}

/** '男，67 岁'. */
function aboutPerson(identityNumber: string, now: Date): string {
  const read = readIdentityNumber(identityNumber);
  const age = ageOn(identityNumber, localDateOf(now));
  return read && age !== undefined ? `${read.sex === 'male' ? '男' : '女'}，${age} 岁` : '';
}

/** '尾号 4242，肢体二级，有效到 2031年5月9日'. */
function certificateInWords({ profile: { certificate } }: Resident, now: Date): string {
  if (!certificate) return '没有残疾人证';
  const kind = `${DISABILITY_CATEGORIES[certificate.category]}${DISABILITY_LEVELS[certificate.level]}`;
  const isOver = certificate.validTo < localDateOf(now);
  const end = dayInWords(certificate.validTo, 0);
  return `尾号 ${certificate.number.slice(-4)}，${kind}，${isOver ? `${end} 已到期` : `有效到 ${end}`}`;
}

const CHANNEL_WORDS: Record<ContactPreference['channels'][number], string> = {
  wechat: '发微信',
  phone: '打电话',
  sms: '发短信',
  'village-worker': '请村里专委转告',
  paper: '寄书面',
};

/** '打电话、发微信，不自动外呼'. */
function contactInWords({ channels, neverCall, needsSpokenText }: ContactPreference): string {
  const ways = channels
    .filter((channel) => !(neverCall && channel === 'phone'))
    .map((channel) => CHANNEL_WORDS[channel]);
  return [ways.join('、'), neverCall ? '不打电话' : '', needsSpokenText ? '要念给本人听' : '']
    .filter(Boolean)
    .join('，');
}

/** Who filed it for the person, and whether that person may still act. */
export function presentAgent({ agent, relation }: OpenedItem, now: Date): StaffItem['agent'] {
  if (!agent) return null;
  return {
    name: maskName(agent.profile.name),
    relation: relation ? relationInWords(relation, now) : '关系没有登记',
  };
}

/** `until` is exclusive: the last day is the one before it ends. */
function relationInWords(relation: Relation, now: Date): string {
  const who = `${RELATION_WORDS[relation.basis]}，申请人是其${relation.kinship}`;
  if (!isRelationInForce(relation, now)) return `${who}，关系已经失效`;
  return relation.until
    ? `${who}，关系有效到 ${dayInWords(localDateOf(new Date(relation.until.getTime() - 1)), yearOf(localDateOf(now)))}`
    : who;
}
