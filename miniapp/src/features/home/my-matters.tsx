import type { Me } from '@zhucantong/shared/residents/me-view';
import { fetchItems } from '@/api/items';
import { Button } from '@/ui/button';
import { PersonSwitcher } from '@/ui/person-switcher';
import { Section } from '@/ui/section';
import { Empty, Loading } from '@/ui/states';
import { DraftCards } from '../applications/draft-cards';
import { useDrafts } from '../applications/use-drafts';
import { POLL_MS, useResource } from '../resource/use-resource';
import { NewMessages } from '../messages/new-messages';
import { useActingFor } from '../session/acting-for';
import { useSessionEnd } from '../shell/loaded-page';
import { Troubles } from '../shell/troubles';
import { ItemRow } from '../work-items/item-row';
import { NextItem } from './next-item';

/** The first item is shown whole; two more as rows. */
const ROWS = 2;

/** What is under way for the person acted for. */
export function MyMatters({ me }: { me: Me }) {
  const person = useActingFor(me);
  const items = useResource(`items:${person.personId}`, () => fetchItems(person.personId), POLL_MS);
  const drafts = useDrafts(me, person);
  useSessionEnd(items);
  const [first, ...rest] = items.data ?? [];
  const showsFirst = first?.isOpen || first?.youDo;
  const rows = (showsFirst ? rest : (items.data ?? [])).slice(0, ROWS);
  return (
    <>
      <PersonSwitcher
        caption={person.isSelf ? '现在办的是' : '现在是替谁办'}
        name={person.isSelf ? `${person.name} 本人的事` : `${person.kinship} ${person.name}`}
        to={{ page: 'people' }}
      />
      <NewMessages />
      <Section
        title="正在办理"
        end={
          items.data &&
          items.data.length > 0 && (
            <Button
              look="text"
              flush
              iconAfter="next"
              to={{ page: 'items' }}
              way="reset"
              label={`全部 ${items.data.length} 件`}
            >
              全部 {items.data.length} 件
            </Button>
          )
        }
      >
        <Troubles of={items} />
        {items.loading && <Loading />}
        {first && showsFirst && <NextItem item={first} />}
        {rows.map((item) => (
          <ItemRow key={item.id} item={item} box />
        ))}
        <DraftCards drafts={drafts} />
        {items.data?.length === 0 && drafts.drafts.length === 0 && (
          <Empty
            words="还没有申请过什么。办过的事，都会留在这里。"
            action={{ words: '看看能办什么', to: { page: 'services' } }}
          />
        )}
      </Section>
    </>
  );
}
