import { SAYS_SO_EVERY_MS, type PresentColleagues } from '@zhucantong/shared/work-items/presence-view';
import { useEffect, useState } from 'react';
import { leaveItem, sayPresent } from '../../api/presence';
import { hasCode } from '../../api/problem';
import { useDesk } from '../../components/desk';

/** Who else has the item open; null before the first answer, 'unknown' while none comes. */
export type Others = PresentColleagues['others'] | 'unknown' | null;

/** Says every 15 s, and whenever writing begins or ends, that this screen has the item open. */
export function usePresence(itemId: string, isWriting: boolean): Others {
  const { api } = useDesk();
  const [others, setOthers] = useState<Others>(null);
  useEffect(() => {
    let isHere = true;
    const say = async () => {
      try {
        const answer = await sayPresent(api, itemId, isWriting);
        if (isHere) setOthers(answer.others);
      } catch (error) {
        // An item that one may not see any more has nobody at it; the page itself says so.
        if (isHere) setOthers(hasCode(error, 'not-found') ? null : 'unknown');
      }
    };
    void say();
    const timer = setInterval(() => void say(), SAYS_SO_EVERY_MS);
    return () => {
      isHere = false;
      clearInterval(timer);
    };
  }, [api, itemId, isWriting]);
  useEffect(() => {
    const leave = () => void leaveItem(api, itemId).catch(() => undefined);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [api, itemId]);
  return others;
}
