import type { StaffDesk } from '@zhucantong/shared/staff/staff-desk';
import type { StaffMe } from '@zhucantong/shared/staff/staff-me-view';
import { unreadWords } from '../features/messages/inbox-words';
import { countWords } from '../features/queue/queue-words';
import { entriesOfDesks } from './further-desks';
import {
  keepsCalendar,
  readsPosts,
  setsOffices,
  sharesPosts,
  takesIn,
  tendsDeliveries,
  worksOnItems,
} from './rights';
import type { NavEntry } from './shell/side-nav';

/** What stands in the navigation of this member of staff, with how much waits there. */
export function entriesFor(
  me: StaffMe,
  mine: number | undefined,
  {
    alarms,
    undelivered,
    gaps,
    judged,
    unconfirmed,
    unread,
    desks,
  }: Record<'alarms' | 'undelivered' | 'gaps' | 'judged' | 'unconfirmed' | 'unread', number> & {
    desks: readonly StaffDesk[];
  },
): NavEntry[] {
  const queue: NavEntry[] = [
    {
      to: '/queue',
      icon: 'inbox',
      label: '办件',
      alsoFor: ['/items/', '/search'],
      ...(mine === undefined ? {} : { count: countWords(mine) }),
    },
    {
      to: '/messages',
      icon: 'bell',
      label: '消息',
      ...(unread > 0 ? { count: unreadWords(unread) } : {}),
    },
  ];
  return [
    ...(worksOnItems(me) ? queue : []),
    ...(takesIn(me) ? [{ to: '/intake', icon: 'plus' as const, label: '窗口登记' }] : []),
    ...entriesOfDesks(desks),
    ...(sharesPosts(me)
      ? [
          {
            to: '/successions',
            icon: 'redo' as const,
            label: '移交清单',
            ...(unconfirmed > 0 ? { count: countWords(unconfirmed) } : {}),
          },
        ]
      : []),
    ...(sharesPosts(me) ? [{ to: '/absences', icon: 'user' as const, label: '谁不在岗' }] : []),
    ...(sharesPosts(me) ? [{ to: '/recusals', icon: 'no' as const, label: '回避关系' }] : []),
    ...(readsPosts(me)
      ? [
          {
            to: '/responsibility',
            icon: 'users' as const,
            label: '岗位责任清单',
            ...(judged > 0 ? { count: `待批 ${judged}` } : gaps > 0 ? { count: `缺 ${gaps}` } : {}),
          },
        ]
      : []),
    ...(readsPosts(me) ? [{ to: '/service-settings', icon: 'file' as const, label: '业务设置' }] : []),
    ...(setsOffices(me) ? [{ to: '/offices', icon: 'phone' as const, label: '办公地点和电话' }] : []),
    ...(keepsCalendar(me)
      ? [
          {
            to: '/calendar',
            icon: 'cal' as const,
            label: '工作日历',
            ...(alarms > 0 ? { count: `缺 ${alarms}` } : {}),
          },
        ]
      : []),
    ...(tendsDeliveries(me)
      ? [
          {
            to: '/undelivered',
            icon: 'send' as const,
            label: '没送到的',
            ...(undelivered > 0 ? { count: countWords(undelivered) } : {}),
          },
        ]
      : []),
    ...(me.mayMoveDemoClock ? [{ to: '/demo-clock', icon: 'clock' as const, label: '演示时钟' }] : []),
  ];
}
