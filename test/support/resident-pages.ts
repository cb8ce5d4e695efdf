/** Pages that need nothing to stand on. */
export const PLACES = {
  home: '/pages/home/index',
  items: '/pages/items/index',
  help: '/pages/help/index',
  me: '/pages/me/index',
  people: '/pages/residents/people/index',
  messages: '/pages/residents/messages/index',
  services: '/pages/services/list/index',
  'services of a need': '/pages/services/list/index?need=health',
  guide: '/pages/services/guide/index?service=assistive-device',
  'guide out of season': '/pages/services/guide/index?service=student-grant',
  'guide with much to say': '/pages/services/guide/index?service=nursing-subsidy',
} as const;

export type ItemPage = 'item' | 'papers' | 'supplement' | 'withdraw' | 'confirm-receipt' | 'receipt';

/** The address of a page about one item. */
export function itemPage(page: ItemPage, id: string): string {
  const folder = page === 'receipt' ? 'applications' : 'work-items';
  return `/pages/${folder}/${page}/index?id=${id}`;
}

/** Every page of the phone's program, with those about an item that waits for the resident. */
export function residentPages(itemId: string): string[] {
  return [
    ...Object.values(PLACES),
    '/pages/applications/form/index?service=assistive-device',
    ...(['item', 'papers', 'supplement', 'withdraw', 'receipt'] as const).map((page) =>
      itemPage(page, itemId),
    ),
  ];
}
