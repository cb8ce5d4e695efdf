import type { Me } from '@zhucantong/shared/residents/me-view';
import { PageHead } from '@/ui/page-head';
import { PersonSwitcher } from '@/ui/person-switcher';
import { RowList } from '@/ui/row';
import { Section } from '@/ui/section';
import { Empty, Loading } from '@/ui/states';
import { DraftCards } from '../applications/draft-cards';
import { useDrafts } from '../applications/use-drafts';
import { useActingFor } from '../session/acting-for';
import { useSessionEnd } from '../shell/loaded-page';
import { Page } from '../shell/page';
import { Troubles } from '../shell/troubles';
import { useMyItems } from './use-my-items';
import { ItemRow } from './item-row';

/** Every item of the person acted for: under way first, then what has ended. */
export function ItemsView({ me }: { me: Me }) {
  const person = useActingFor(me);
  const items = useMyItems(person);
  const drafts = useDrafts(me, person);
  useSessionEnd(items.resource);
  const open = items.mine?.filter((item) => item.isOpen || item.youDo) ?? [];
  const closed = items.mine?.filter((item) => !item.isOpen && !item.youDo) ?? [];
  return (
    <Page title="办件" tab="items">
      <PageHead tight title={person.isSelf ? '我的办件' : `${person.name}的办件`} />
      <PersonSwitcher
        caption={person.isSelf ? '现在看的是' : '现在是替谁办'}
        name={person.isSelf ? `${person.name} 本人的事` : `${person.kinship} ${person.name}`}
        to={{ page: 'people' }}
      />
      <Troubles of={items.resource} />
      {items.resource.loading && <Loading />}
      {drafts.drafts.length > 0 && (
        <Section title="没填完的">
          <DraftCards drafts={drafts} />
        </Section>
      )}
      {open.length > 0 && (
        <Section title="正在办">
          <RowList>
            {open.map((item) => (
              <ItemRow key={item.id} item={item} />
            ))}
          </RowList>
        </Section>
      )}
      {closed.length > 0 && (
        <Section title="办完的">
          <RowList>
            {closed.map((item) => (
              <ItemRow key={item.id} item={item} />
            ))}
          </RowList>
        </Section>
      )}
      {items.mine?.length === 0 && drafts.drafts.length === 0 && (
        <Empty
          words="还没有申请过什么。办过的事，都会留在这里。"
          action={{ words: '看看能办什么', to: { page: 'services' } }}
        />
      )}
    </Page>
  );
}
