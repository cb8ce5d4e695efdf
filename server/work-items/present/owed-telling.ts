import { renderMessage } from '@zhucantong/shared/messages/render-message';
import { maskPhone, type ContactPreference } from '@zhucantong/shared/residents/resident';
import { owedWords } from '@zhucantong/shared/work-items/intents';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import type { OpenedItem, PresentContext } from './present-context';

/**
 * What somebody has to tell the person, and how, because no message reaches them; null where it does, or nothing is owed.
 * Without an account, or without a record at all, silence would be all they hear (DESIGN idea 9).
 */
export function presentTelling(
  item: WorkItem,
  opened: OpenedItem,
  isReached: boolean,
  { definition }: Pick<PresentContext, 'definition'>,
): StaffItem['telling'] {
  if (isReached) return null;
  const [newest, ...older] = owedWords(item, definition);
  if (!newest) return null;
  return {
    why: opened.person ? '本人没有开通账号，消息送不到手机上。' : '没有登记的来电人，消息送不到。',
    how: howToTell(opened),
    upTo: newest.n,
    words: [newest, ...older].map(({ template, params }) => renderMessage(definition, template, params)),
  };
}

/** '打电话 138****6027、请村里专委转告，要念给本人听'. */
function howToTell({ person, caller }: OpenedItem): string {
  if (!person) return caller?.phone ? byPhone(caller.phone) : '没留电话，等本人来问的时候告诉';
  const { contact, profile } = person;
  const wished = contact.channels
    .filter((channel) => !(contact.neverCall && channel === 'phone'))
    .flatMap((channel) => WAYS[channel]?.(profile.phone) ?? []);
  const ways = wished.length > 0 ? wished : contact.neverCall ? OTHER_WAYS : [byPhone(profile.phone)];
  return [ways.join('、'), contact.neverCall ? '不打电话' : '', contact.needsSpokenText ? '要念给本人听' : '']
    .filter(Boolean)
    .join('，');
}

const byPhone = (phone: string) => `打电话 ${maskPhone(phone)}`;
/** No message comes to somebody's WeChat whose account nobody knows. */
const WAYS: Partial<Record<ContactPreference['channels'][number], (phone: string) => string>> = {
  phone: byPhone,
  sms: (phone) => `发短信 ${maskPhone(phone)}`,
  'village-worker': () => '请村里专委转告',
  paper: () => '寄书面',
};
const OTHER_WAYS = ['请村里专委转告', '寄书面'];
