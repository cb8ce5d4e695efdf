import type { Need } from '@zhucantong/shared/service-catalogue/need';

/** Every page of the program, by the name the code uses for it. Which of them are packages of their own, app.config.ts says. */
export const PAGES = {
  home: '/pages/home/index',
  items: '/pages/items/index',
  help: '/pages/help/index',
  me: '/pages/me/index',
  'sign-in': '/pages/sign-in/index',
  services: '/pages/services/list/index',
  guide: '/pages/services/guide/index',
  people: '/pages/residents/people/index',
  messages: '/pages/residents/messages/index',
  notices: '/pages/notices/board/index',
  apply: '/pages/applications/form/index',
  receipt: '/pages/applications/receipt/index',
  item: '/pages/work-items/item/index',
  papers: '/pages/work-items/papers/index',
  supplement: '/pages/work-items/supplement/index',
  withdraw: '/pages/work-items/withdraw/index',
  'confirm-receipt': '/pages/work-items/confirm-receipt/index',
  'second-assessment': '/pages/work-items/second-assessment/index',
  'report-change': '/pages/work-items/report-change/index',
} as const;

export type PageName = keyof typeof PAGES;

/** A place in the program with what it needs to know; personal data never stands in a route. */
export type Route =
  | { page: 'home' | 'items' | 'help' | 'me' | 'sign-in' | 'people' | 'messages' | 'notices' }
  /** One need, or everything. */
  | { page: 'services'; need?: Need }
  | { page: 'guide'; service: string }
  | { page: 'apply'; service: string; draft?: string }
  | {
      page:
        | 'receipt'
        | 'item'
        | 'papers'
        | 'supplement'
        | 'withdraw'
        | 'confirm-receipt'
        | 'second-assessment'
        | 'report-change';
      id: string;
    };

/** The address of a route as Taro and the browser write it, e.g. `/pages/work-items/item/index?id=…`. */
export function routePath(route: Route): string {
  const { page, ...params } = route;
  const query = Object.entries(params)
    .filter((pair): pair is [string, string] => typeof pair[1] === 'string')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return query ? `${PAGES[page]}?${query}` : PAGES[page];
}
