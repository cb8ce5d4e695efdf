import type { MessageTemplate } from '../service-catalogue/service-definition';

/** Words that are the same whatever the service is: no definition has to bring them. */
export const COMMON_MESSAGES: Readonly<Record<string, MessageTemplate>> = {
  'handled-apart': {
    title: '您的这一件转到专人办理',
    body: '编号 {number} 不变。按规定只有指定的人能看到，进展在“保密件”里看。',
  },
  'named-reader': {
    title: '您被指定办理一件保密件',
    body: '编号 {number}。只有指定的人能看到，请不要告诉别人。',
  },
  unheld: { title: '一件保密件没有人接', body: '编号 {number}。请领办，或者指定能办的人。' },
};
