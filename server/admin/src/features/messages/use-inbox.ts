import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Inbox, MarkRead } from '@zhucantong/shared/messages/message-view';
import { useEffect, useRef } from 'react';
import { getInbox, markMessagesRead } from '../../api/messages';
import type { Tagged } from '../../api/poll';
import type { ApiProblem } from '../../api/problem';
import { announce } from '../../components/announcer';
import { useDesk } from '../../components/desk';
import { desksKey } from '../item/further-desks';
import { unreadWords } from './inbox-words';

const inboxKey = 'messages';

interface Asking {
  cursor?: string | undefined;
  /** How often it is asked for again, in ms. */
  everyMs: number;
  /** False for who has no messages. */
  isAsked?: boolean;
}

/** One page of the messages of this desk; unchanged answers cost a 304. */
export function useInbox({ cursor, everyMs, isAsked = true }: Asking) {
  const client = useQueryClient();
  const { api } = useDesk();
  const key = [inboxKey, api, cursor ?? ''];
  return useQuery<Tagged<Inbox>, ApiProblem>({
    queryKey: key,
    queryFn: ({ signal }) => getInbox(api, cursor, client.getQueryData<Tagged<Inbox>>(key), signal),
    enabled: isAsked,
    refetchInterval: everyMs,
    staleTime: 0,
  });
}

/** Marks as read; every page that shows it, and every count of it, is asked for again. */
export function useMarkRead() {
  const client = useQueryClient();
  const { api, apart } = useDesk();
  return useMutation<Inbox, ApiProblem, MarkRead>({
    mutationFn: (which) => markMessagesRead(api, which),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: [inboxKey, api] }),
        ...(apart ? [client.invalidateQueries({ queryKey: desksKey })] : []),
      ]),
  });
}

/** Says that something came, wherever one is; nothing takes the focus. @param unread undefined: not known, or nothing is said. */
export function useAnnouncedUnread(unread: number | undefined): void {
  const before = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (unread === undefined) return;
    if (before.current !== undefined && unread > before.current)
      announce(`来了新消息，${unreadWords(unread)}`);
    before.current = unread;
  }, [unread]);
}
