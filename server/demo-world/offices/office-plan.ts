import type { Role } from '@zhucantong/shared/staff/roles';

/** A place in the county's office before anybody is named for it. `key` makes the ids: s-431229-kf-01. */
export interface Seat {
  key: string;
  title: string;
  roles: Role[];
  /** Named in a county's own cast, else drawn. */
  name?: string;
}

export interface SectionPlan {
  key: string;
  name: string;
  /** Key of the section it reports to; the federation itself when absent. */
  reportsTo?: string;
  seats: Seat[];
}

export const HEAD = 'ld-01';
export const DEPUTY_IN_CHARGE = 'ld-02';
/** Leaders of the federation itself. @source FACTS §10.1 */
export const LEADERS: readonly Seat[] = [
  { key: HEAD, title: '理事长', roles: ['leader'] },
  { key: DEPUTY_IN_CHARGE, title: '副理事长', roles: ['leader'] },
];

/** The sections; a small county gives one person several posts, which is what `posts` say, not this list. */
export const SECTIONS: readonly SectionPlan[] = [
  {
    key: 'kf',
    name: '康复股',
    seats: [
      { key: 'kf-01', title: '股长', roles: ['section-head', 'administrator'] },
      { key: 'kf-02', title: '干事', roles: ['handler'] },
      { key: 'kf-03', title: '干事', roles: ['handler'] },
    ],
  },
  {
    key: 'fj',
    name: '辅具评估中心',
    reportsTo: 'kf',
    seats: [
      { key: 'fj-01', title: '评估员', roles: ['handler'] },
      { key: 'fj-02', title: '评估员', roles: ['handler'] },
    ],
  },
  { key: 'jy', name: '教育就业股', seats: [{ key: 'jy-01', title: '股长', roles: ['section-head'] }] },
  { key: 'wq', name: '维权股', seats: [{ key: 'wq-01', title: '股长', roles: ['section-head'] }] },
  { key: 'zl', name: '组联股', seats: [{ key: 'zl-01', title: '股长', roles: ['section-head'] }] },
  {
    key: 'bg',
    name: '办公室',
    seats: [
      { key: 'bg-01', title: '主任', roles: ['section-head'] },
      { key: 'bg-02', title: '系统管理员', roles: ['administrator', 'auditor'] },
    ],
  },
];

/** The cast of 靖州, as in the pictures of the admin. All invented. */
export const JINGZHOU_NAMES: Readonly<Record<string, string>> = {
  'ld-01': '杨胜武',
  'ld-02': '潘国安',
  'kf-01': '龙安平',
  'kf-02': '吴晓岚',
  'kf-03': '龙建平',
  'fj-01': '田秀梅',
  'fj-02': '石文涛',
  'jy-01': '蒋志勇',
  'wq-01': '胡立群',
  'zl-01': '向国平',
  'bg-01': '张启荣',
  'bg-02': '储明',
  '431229101-01': '石玉梅',
  '431229101-02': '龙秀兰',
};

/** Villages that must have a worker of their own, because somebody signs in as one. */
export const NAMED_VILLAGE_WORKERS: Readonly<Record<string, string>> = { 大桥村: '潘红英' };
