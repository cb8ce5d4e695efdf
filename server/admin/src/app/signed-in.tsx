import { useQuery, useQueryClient } from '@tanstack/react-query';
import { plainDate } from '@zhucantong/shared/calendar/plain-date';
import type { StaffDesk } from '@zhucantong/shared/staff/staff-desk';
import type { StaffMe } from '@zhucantong/shared/staff/staff-me-view';
import { useEffect, useState } from 'react';
import { Navigate, Route, Routes, useLocation, useNavigate } from 'react-router';
import { getClock } from '../api/clock';
import { listenForSessionEnd } from '../api/request';
import { signOut } from '../api/session';
import { PageHeader } from '../components/page-header';
import { EmptyState, LoadingState } from '../components/page-state';
import { AlarmNotes, useCalendarAlarms } from '../features/calendar/alarm-notes';
import { CalendarPage } from '../features/calendar/calendar-page';
import { DemoBanner } from '../features/demo-clock/demo-banner';
import { DemoClockPage } from '../features/demo-clock/demo-clock-page';
import { IntakePage } from '../features/intake/intake-page';
import { ItemPage } from '../features/item/item-page';
import { MovedPage } from '../features/item/moved-page';
import { InboxPage } from '../features/messages/inbox-page';
import { unreadWords } from '../features/messages/inbox-words';
import { useAnnouncedUnread, useInbox } from '../features/messages/use-inbox';
import { OfficesPage } from '../features/offices/offices-page';
import { reachedMyself } from '../features/offices/reached';
import { QueuePage } from '../features/queue/queue-page';
import { countWords } from '../features/queue/queue-words';
import { useQueueCounts } from '../features/queue/use-queue';
import { AbsencesPage } from '../features/responsibility/absences-page';
import { ProposalNotes } from '../features/responsibility/proposal-notes';
import { ResponsibilityPage } from '../features/responsibility/responsibility-page';
import { SuccessionsPage } from '../features/responsibility/successions-page';
import { judgedBy, useProposals } from '../features/responsibility/use-proposals';
import { useResponsibilityList } from '../features/responsibility/use-responsibility';
import { useSuccessions } from '../features/responsibility/use-successions';
import { ServiceSettingsPage } from '../features/service-settings/service-settings-page';
import { SearchPage } from '../features/search/search-page';
import { rememberedSignIn } from '../features/sign-in/remembered-sign-in';
import { SessionLock } from '../features/sign-in/session-lock';
import { useIdleLock } from '../features/sign-in/use-idle-lock';
import { WaitingListPage } from '../features/waiting-list/waiting-list-page';
import { UndeliveredPage } from '../features/undelivered/undelivered-page';
import { useUndelivered } from '../features/undelivered/use-undelivered';
import { entriesOfDesks, routesOfDesks, useFurtherDesks } from './further-desks';
import type { NavEntry } from './shell/side-nav';
import { Shell } from './shell/shell';

/** On every page; the page of messages asks more often. */
const inboxPollMs = 30_000;

/** Every page behind the door, in the shell; a lost session locks the page without closing it. */
export function SignedIn({ me }: { me: StaffMe }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const clock = useQuery({
    queryKey: ['clock'],
    queryFn: getClock,
    staleTime: 30_000,
    refetchInterval: 60_000,
  });
  const [searched, setSearched] = useState('');
  const [isLocked, setLocked] = useState(false);

  useEffect(() => listenForSessionEnd(() => setLocked(true)), []);
  useIdleLock(!isLocked && rememberedSignIn().isSharedComputer, () => {
    setLocked(true);
    void signOut().catch(() => undefined);
  });

  const alarms = useCalendarAlarms(keepsCalendar(me));
  const gaps = useResponsibilityList(readsPosts(me)).data?.gaps.length ?? 0;
  const judged = judgedBy(useProposals(readsPosts(me)).data);
  const unconfirmed =
    useSuccessions(sharesPosts(me)).data?.lists.filter((each) => each.mayConfirm).length ?? 0;
  const undelivered = useUndelivered(tendsDeliveries(me)).data?.rows.length ?? 0;

  const unread = useInbox({ everyMs: inboxPollMs, isAsked: worksOnItems(me) }).data?.data.unread;
  useAnnouncedUnread(unread);

  const desks = useFurtherDesks(me);

  const home = worksOnItems(me)
    ? '/queue'
    : takesIn(me)
      ? '/intake'
      : me.mayMoveDemoClock
        ? '/demo-clock'
        : keepsCalendar(me)
          ? '/calendar'
          : '/welcome';

  const search = (text: string) => {
    setSearched(text);
    void navigate('/search');
  };

  const leave = async () => {
    await signOut().catch(() => undefined);
    client.clear();
    window.location.assign('/admin/');
  };

  return (
    <>
      <Shell
        person={{ name: me.name, unitName: me.unitName, title: me.title }}
        officeName={`${me.county.name}残联`}
        entries={entriesFor(me, useQueueCounts(false)?.mine, {
          alarms: alarms.length,
          undelivered,
          gaps,
          judged: judged.filter(({ state, returned }) => state === 'submitted' || !returned).length,
          unconfirmed,
          unread: unread ?? 0,
          desks,
        })}
        isDemo={clock.data?.isDemo ?? false}
        demoBanner={clock.data && clock.data.movedByDays > 0 ? <DemoBanner clock={clock.data} /> : null}
        isSlim={/^(\/[a-z]+)?\/items\//.test(pathname)}
        {...(worksOnItems(me) ? { onSearch: search, unread: unread ?? 0 } : {})}
        {...(worksOnItems(me) || takesIn(me) ? { myself: reachedMyself(me) } : {})}
        onSignOut={() => void leave()}
      >
        <AlarmNotes alarms={alarms} />
        {pathname !== '/responsibility' && <ProposalNotes judged={judged} />}
        <Routes>
          {worksOnItems(me) && (
            <Route
              path="/queue"
              element={<QueuePage {...(takesIn(me) ? { onNew: () => void navigate('/intake') } : {})} />}
            />
          )}
          {worksOnItems(me) && <Route path="/messages" element={<InboxPage />} />}
          {takesIn(me) && <Route path="/intake" element={<IntakePage county={me.county.code} />} />}
          <Route path="/items/:id" element={<ItemPage />} />
          <Route path="/search" element={<SearchPage text={searched} />} />
          {me.mayMoveDemoClock && (
            <Route
              path="/demo-clock"
              element={clock.data ? <DemoClockPage clock={clock.data} /> : <LoadingState label="时钟" />}
            />
          )}
          {keepsCalendar(me) && (
            <Route
              path="/calendar"
              element={
                clock.data ? (
                  <CalendarPage today={plainDate(clock.data.today)} />
                ) : (
                  <LoadingState label="工作日历" />
                )
              }
            />
          )}
          {worksOnItems(me) && <Route path="/waiting-lists/:service" element={<WaitingListPage />} />}
          {readsPosts(me) && <Route path="/responsibility" element={<ResponsibilityPage />} />}
          {readsPosts(me) && <Route path="/service-settings" element={<ServiceSettingsPage />} />}
          {setsOffices(me) && <Route path="/offices" element={<OfficesPage />} />}
          {sharesPosts(me) && <Route path="/absences" element={<AbsencesPage />} />}
          {sharesPosts(me) && <Route path="/successions" element={<SuccessionsPage />} />}
          {tendsDeliveries(me) && <Route path="/undelivered" element={<UndeliveredPage />} />}
          <Route path="/moved" element={<MovedPage />} />
          {routesOfDesks(desks)}
          <Route path="/welcome" element={<NoDesk />} />
          <Route path="*" element={<Navigate to={home} replace />} />
        </Routes>
      </Shell>
      {isLocked && (
        <SessionLock
          username={rememberedSignIn().username}
          onOpened={() => {
            setLocked(false);
            void client.invalidateQueries();
          }}
          onLeave={() => window.location.assign('/admin/')}
        />
      )}
    </>
  );
}

/** An account without a queue and without a clock: what is true, and whom to ask. */
function NoDesk() {
  return (
    <>
      <PageHeader title="工作台" sub="这个账号不办件" />
      <section className="card">
        <EmptyState title="这里还没有给您的页面">要办件，请本单位管理员给您安排岗位。</EmptyState>
      </section>
    </>
  );
}

/** Administrators and auditors who handle nothing have no queue; the server says so too. */
const worksOnItems = (me: StaffMe) =>
  me.roles.some((role) => role === 'handler' || role === 'section-head' || role === 'leader');

/** Who answers at the window or on the line. */
const takesIn = (me: StaffMe) =>
  me.roles.some((role) => role === 'handler' || role === 'section-head' || role === 'operator');

/** Days off, make-up days and the year that is still missing. */
const keepsCalendar = (me: StaffMe) => me.roles.includes('administrator');

/** How people reach the federation, its offices and who works there. */
const setsOffices = (me: StaffMe) => me.roles.includes('administrator');

/** The responsibility list, its gaps, and who would get what; and what the county has set of its services. */
const readsPosts = (me: StaffMe) =>
  me.roles.some((role) => ['administrator', 'leader', 'section-head', 'auditor'].includes(role));

/** Who is away, and what moved when posts changed hands, for both sides. */
const sharesPosts = (me: StaffMe) => worksOnItems(me) || me.roles.includes('administrator');

/** What did not arrive, and sending it again. */
const tendsDeliveries = (me: StaffMe) => me.roles.includes('administrator');

function entriesFor(
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
