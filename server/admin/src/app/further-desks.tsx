import { useQuery } from '@tanstack/react-query';
import type { StaffDesk } from '@zhucantong/shared/staff/staff-desk';
import type { StaffMe } from '@zhucantong/shared/staff/staff-me-view';
import { useMemo, type ReactNode } from 'react';
import { Route } from 'react-router';
import { DeskContext } from '../components/desk';
import { desksKey, getDesks } from '../features/item/further-desks';
import { ItemPage } from '../features/item/item-page';
import { InboxPage } from '../features/messages/inbox-page';
import { unreadWords } from '../features/messages/inbox-words';
import { QueuePage } from '../features/queue/queue-page';
import { countWords } from '../features/queue/queue-words';
import { UndeliveredPage } from '../features/undelivered/undelivered-page';
import type { NavEntry } from './shell/side-nav';

const pollMs = 60_000;

/** Desks that only this account has, as the server says now: one may be given or its counts may change while the page is open. */
export function useFurtherDesks(me: StaffMe): readonly StaffDesk[] {
  const { data } = useQuery({
    queryKey: desksKey,
    queryFn: ({ signal }) => getDesks(signal),
    initialData: me.desks ?? [],
    staleTime: pollMs,
    refetchInterval: pollMs,
  });
  return data;
}

/** The pages of a desk: the same as everybody's, over its own routes. */
export const routesOfDesks = (desks: readonly StaffDesk[]) =>
  desks.map((desk) => (
    <Route key={desk.path} path={desk.path}>
      <Route path="queue" element={atDesk(desk, <QueuePage />)} />
      <Route path="items/:id" element={atDesk(desk, <ItemPage />)} />
      <Route path="messages" element={atDesk(desk, <InboxPage />)} />
      <Route path="undelivered" element={atDesk(desk, <UndeliveredPage />)} />
    </Route>
  ));

export const entriesOfDesks = (desks: readonly StaffDesk[]): NavEntry[] =>
  desks.flatMap(({ path, title, open, undelivered, unread }): NavEntry[] => [
    {
      to: `${path}/queue`,
      icon: 'lock',
      label: title,
      alsoFor: [`${path}/items/`],
      count: countWords(open),
    },
    {
      to: `${path}/messages`,
      icon: 'bell',
      label: `${title}消息`,
      ...(unread > 0 ? { count: unreadWords(unread) } : {}),
    },
    ...(undelivered > 0
      ? [
          {
            to: `${path}/undelivered`,
            icon: 'send' as const,
            label: `${title}没送到的`,
            count: countWords(undelivered),
          },
        ]
      : []),
  ]);

const atDesk = (desk: StaffDesk, page: ReactNode) => <AtDesk desk={desk}>{page}</AtDesk>;

function AtDesk({ desk, children }: { desk: StaffDesk; children: ReactNode }) {
  const { api, path } = desk;
  const value = useMemo(() => ({ api, path, apart: desk }), [api, path, desk]);
  return <DeskContext.Provider value={value}>{children}</DeskContext.Provider>;
}
