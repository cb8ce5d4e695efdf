import { useQuery } from '@tanstack/react-query';
import type { RequestedAction } from '@zhucantong/shared/work-items/actions';
import type { MessagePreview } from '@zhucantong/shared/work-items/staff-view';
import { useEffect, useState } from 'react';
import { previewAction } from '../../api/items';
import { useDesk } from '../../components/desk';

const settleMs = 500;

/** What the applicant would read, asked half a second after the last key; the last answer stays meanwhile. */
export function usePreview(itemId: string, action: RequestedAction | undefined): MessagePreview | null {
  const { api } = useDesk();
  const wanted = action ? JSON.stringify(action) : '';
  const [settled, setSettled] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), settleMs);
    return () => clearTimeout(timer);
  }, [wanted]);

  const preview = useQuery({
    queryKey: ['preview', api, itemId, settled],
    queryFn: ({ signal }) => previewAction(api, itemId, JSON.parse(settled) as RequestedAction, signal),
    enabled: settled !== '',
    placeholderData: (before) => before,
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
  });
  return settled === '' ? null : (preview.data ?? null);
}
