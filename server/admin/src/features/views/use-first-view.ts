import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { ViewRow } from '@zhucantong/shared/work-items/view-list';
import { useEffect } from 'react';
import { announce } from '../../components/announcer';
import { useDesk } from '../../components/desk';
import { useViews } from './use-views';
import { findView } from './view-words';

/** Once after signing in, which begins with a page of its own: whoever goes back to the usual queue means it. */
const settled = new WeakSet<QueryClient>();

/**
 * Opens the view that somebody set as the first after signing in, if the address asks for nothing else.
 * @returns whether that is not known yet, so that the usual queue does not flash by.
 */
export function useFirstView(isPlain: boolean, onFirst: (view: ViewRow) => void): boolean {
  const client = useQueryClient();
  const isHere = !useDesk().apart;
  const { data, isPending } = useViews(isHere);
  const isOpen = isHere && !settled.has(client);
  const first = isPlain ? findView(data, data?.first ?? null) : undefined;
  const isFirstGone = isPlain && data?.isFirstGone === true;

  useEffect(() => {
    if (!isOpen || (isPending && isPlain)) return;
    settled.add(client);
    if (first) {
      onFirst(first);
      announce(`先看视图“${first.name}”`);
    } else if (isFirstGone) announce('您设的“登录后先看”的视图没有了，现在先看“我的”');
  }, [client, isOpen, isPending, isPlain, first, isFirstGone, onFirst]);
  return isOpen && isPlain && isPending;
}
