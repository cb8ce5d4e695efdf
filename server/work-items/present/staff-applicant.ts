import { dayInWords } from '@zhucantong/shared/calendar/day-words';
import { localDateOf, yearOf } from '@zhucantong/shared/calendar/plain-date';
import type { Caller } from '@zhucantong/shared/residents/caller';
import { isRelationInForce, RELATION_WORDS, type Relation } from '@zhucantong/shared/residents/relation';
import { maskName, maskPhone, type ContactPreference } from '@zhucantong/shared/residents/resident';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { presentMaskedPerson } from '../../residents/present-masked-person';
import type { OpenedItem } from './present-context';

/** The person concerned, masked: whole values only through a reveal with a reason. */
export function presentApplicant(
  { person, caller }: Pick<OpenedItem, 'person' | 'caller'>,
  place: string,
  now: Date,
): StaffItem['applicant'] {
  if (!person) return presentCaller(caller, place);
  return { ...presentMaskedPerson(person, place, now), contact: contactInWords(person.contact) };
}

/** Of whom no more is known than they said; nothing is made up for what is missing. */
function presentCaller(caller: Caller | undefined, place: string): StaffItem['applicant'] {
  const phone = caller?.phone ? maskPhone(caller.phone) : '没留电话';
  return {
    name: caller?.name ? maskName(caller.name) : '没留姓名',
    about: '没有登记的来电人',
    place,
    identityNumber: '没有登记',
    phone,
    certificate: '没有登记',
    contact: caller?.phone ? CHANNEL_WORDS.phone : '联系不上，等本人来问',
  };
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
