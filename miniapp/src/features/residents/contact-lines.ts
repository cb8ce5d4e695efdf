import type { ContactPreference } from '@zhucantong/shared/residents/resident';

const CHANNEL_WORDS: Record<ContactPreference['channels'][number], string> = {
  wechat: '发微信',
  phone: '打电话',
  sms: '发短信',
  'village-worker': '村里的专委上门说',
  paper: '寄信',
};

/** The contact preference as sentences, in the order preferred. */
export function contactLines(contact: ContactPreference): string[] {
  const channels = contact.channels
    .filter((channel) => !(contact.neverCall && channel === 'phone'))
    .map((channel) => CHANNEL_WORDS[channel]);
  return [
    ...(channels.length > 0 ? [`先${channels.join('，再')}`] : ['看这里的消息']),
    ...(contact.neverCall ? ['不给我打电话'] : []),
    ...(contact.needsSpokenText ? ['不能只发图片，要有能读出来的文字'] : []),
  ];
}
