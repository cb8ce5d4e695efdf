import type { Me } from '@zhucantong/shared/residents/me-view';
import type { ResidentItemCard } from '@zhucantong/shared/work-items/resident-view';
import { PageHead } from '@/ui/page-head';
import { RowList } from '@/ui/row';
import { Section } from '@/ui/section';
import { Loading } from '@/ui/states';
import { DraftCards } from '../applications/draft-cards';
import { useDrafts } from '../applications/use-drafts';
import { useActingFor } from '../session/acting-for';
import { useSessionEnd } from '../session/use-session-end';
import { Page } from '../shell/page';
import { Troubles } from '../shell/troubles';
import { WhoseMatter } from '../shell/whose-matter';
import { ItemRow } from './item-row';
import { NoItemsYet } from './no-items-yet';
import { isUnderWay, useMyItems } from './use-my-items';

/** Every item of the person acted for: under way first, then what has ended. */
export function ItemsView({ me }: { me: Me }) {
  const person = useActingFor(me);
  const items = useMyItems(person);
  const drafts = useDrafts(me, person);
  useSessionEnd(items.resource);
  const open = items.mine?.filter(isUnderWay) ?? [];
  const closed = items.mine?.filter((item) => !isUnderWay(item)) ?? [];
  return (
    <Page title="办件" tab="items">
      <PageHead tight title={person.isSelf ? '我的办件' : `${person.name}的办件`} />
      <WhoseMatter person={person} deed="看" />
      <Troubles of={items.resource} />
      {items.resource.loading && <Loading />}
      {drafts.drafts.length > 0 && (
        <Section title="没填完的">
          <DraftCards drafts={drafts} />
        </Section>
      )}
      <Items title="正在办" items={open} />
      <Items title="办完的" items={closed} />
      {items.mine?.length === 0 && drafts.drafts.length === 0 && <NoItemsYet />}
    </Page>
  );
}

function Items({ title, items }: { title: string; items: readonly ResidentItemCard[] }) {
  if (items.length === 0) return null;
  return (
    <Section title={title}>
      <RowList>
        {items.map((item) => (
          <ItemRow key={item.id} item={item} />
        ))}
      </RowList>
    </Section>
  );
}
