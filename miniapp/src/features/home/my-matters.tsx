import type { Me } from '@zhucantong/shared/residents/me-view';
import type { ReactNode } from 'react';
import type { ResidentItemCard } from '@zhucantong/shared/work-items/resident-view';
import { fetchInbox } from '@/api/messages';
import { Button } from '@/ui/button';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { Loading } from '@/ui/states';
import { DraftCards } from '../applications/draft-cards';
import { useDrafts } from '../applications/use-drafts';
import { NewMessages } from '../messages/new-messages';
import { POLL_MS, useResource } from '../resource/use-resource';
import { actFor, useActingFor } from '../session/acting-for';
import { useSessionEnd } from '../session/use-session-end';
import { Troubles } from '../shell/troubles';
import { WhoseMatter } from '../shell/whose-matter';
import { ItemRow } from '../work-items/item-row';
import { NoItemsYet } from '../work-items/no-items-yet';
import { isUnderWay, useMyItems } from '../work-items/use-my-items';
import { NextItem } from './next-item';

/** The first item is shown whole; two more as rows. */
const ROWS = 2;

interface MyMattersProps {
  me: Me;
  /** What stands below. It waits with the rest, so that nothing is pushed down while it is read or pressed. */
  children: ReactNode;
}

/** What is under way for the person acted for. */
export function MyMatters({ me, children }: MyMattersProps) {
  const person = useActingFor(me);
  const items = useMyItems(person);
  const drafts = useDrafts(me, person);
  const inbox = useResource('inbox', fetchInbox, POLL_MS);
  useSessionEnd(items.resource);
  if (items.resource.loading || drafts.loading || inbox.loading) return <Loading />;
  const [first, ...rest] = items.mine ?? [];
  const showsFirst = first !== undefined && isUnderWay(first);
  const rows = (showsFirst ? rest : (items.mine ?? [])).slice(0, ROWS);
  return (
    <>
      <WhoseMatter person={person} deed="办" />
      <NewMessages inbox={inbox.data} />
      <Section
        title="正在办理"
        end={
          items.mine &&
          items.mine.length > 0 && (
            <Button
              look="text"
              flush
              iconAfter="next"
              to={{ page: 'items' }}
              way="reset"
              label={`全部 ${items.mine.length} 件`}
            >
              全部 {items.mine.length} 件
            </Button>
          )
        }
      >
        <Troubles of={items.resource} />
        {showsFirst && <NextItem item={first} />}
        {rows.map((item) => (
          <ItemRow key={item.id} item={item} box />
        ))}
        <DraftCards drafts={drafts} />
        <Others me={me} items={items.others} />
        {items.mine?.length === 0 && drafts.drafts.length === 0 && items.others.length === 0 && (
          <NoItemsYet />
        )}
      </Section>
      {children}
    </>
  );
}

/** Those one also acts for and who have something under way: one press away, and nothing more of theirs here. */
function Others({ me, items }: { me: Me; items: readonly ResidentItemCard[] }) {
  const waiting = me.people
    .map((person) => ({
      person,
      open: items.filter((item) => item.for.personId === person.personId && isUnderWay(item)),
    }))
    .filter(({ open }) => open.length > 0);
  return (
    <>
      {waiting.map(({ person, open }) => (
        <Row
          key={person.personId}
          box
          icon="people"
          title={person.isSelf ? '我自己的事' : `${person.kinship} ${person.name}的事`}
          hint={`${open.length} 件在办${open.some((item) => item.youDo) ? '，有要做的' : ''}`}
          onPress={() => actFor(person)}
        />
      ))}
    </>
  );
}
