import { SAYS_SO_EVERY_MS, type PresentColleagues } from '@zhucantong/shared/work-items/presence-view';
import { useEffect, useState } from 'react';
import { leaveItem, sayPresent } from '../../api/presence';
import { hasCode } from '../../api/problem';
import { useDesk } from '../../components/desk';

/** Who else has the item open; null before the first answer, 'unknown' while none comes. */
export type Others = PresentColleagues['others'] | 'unknown' | null;

/**
 * Says every 15 s, and whenever writing begins or ends, that this screen has the item open.
 *
 * @param onGone when it is not there for this reader any more; the same function as long as it is the same page.
 */
export function usePresence(itemId: string, isWriting: boolean, onGone: () => void): Others {
  const { api } = useDesk();
  const [others, setOthers] = useState<Others>(null);
  useEffect(() => {
    let isHere = true;
    const say = async () => {
      try {
        const answer = await sayPresent(api, itemId, isWriting);
        if (isHere) setOthers(answer.others);
      } catch (error) {
        if (!isHere) return;
        const isGone = hasCode(error, 'not-found');
        // An item that one may not see any more has nobody at it; the page itself says so.
        setOthers(isGone ? null : 'unknown');
        if (isGone) onGone();
      }
    };
    void say();
    const timer = setInterval(() => void say(), SAYS_SO_EVERY_MS);
    return () => {
      isHere = false;
      clearInterval(timer);
    };
  }, [api, itemId, isWriting, onGone]);
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
