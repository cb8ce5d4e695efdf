import { useQuery, useQueryClient } from '@tanstack/react-query';
import { plainDate } from '@zhucantong/shared/calendar/plain-date';
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
import { useAnnouncedUnread, useInbox } from '../features/messages/use-inbox';
import { OfficesPage } from '../features/offices/offices-page';
import { reachedMyself } from '../features/offices/reached';
import { QueuePage } from '../features/queue/queue-page';
import { useQueueCounts } from '../features/queue/use-queue';
import { RecusalsPage } from '../features/recusals/recusals-page';
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
import { routesOfDesks, useFurtherDesks } from './further-desks';
import { entriesFor } from './nav-entries';
import {
  givesSignInCodes,
  keepsCalendar,
  readsPosts,
  setsOffices,
  sharesPosts,
  takesIn,
  tendsDeliveries,
  worksOnItems,
} from './rights';
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
          {takesIn(me) && (
            <Route
              path="/intake"
              element={<IntakePage county={me.county.code} givesCodes={givesSignInCodes(me)} />}
            />
          )}
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
          {sharesPosts(me) && <Route path="/recusals" element={<RecusalsPage />} />}
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
