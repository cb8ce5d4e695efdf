import { useState } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { PageHead } from '@/ui/page-head';
import { guideOf } from '../applications/kept-guide';
import { ONCE, useResource } from '../resource/use-resource';
import { LoadedPage } from '../shell/loaded-page';
import { Page } from '../shell/page';
import { askedOf } from './asked-of';
import { SupplementView } from './supplement-view';
import { useItem } from './use-item';

/** The supplement of one item, with the definition the item lives by. */
export function SupplementPage({ id }: { id: string }) {
  const item = useItem(id);
  const version = item.data?.serviceVersion;
  const guide = useResource(version && `guide:${version}`, () => guideOf(version ?? ''), ONCE);
  const [isSent, setSent] = useState(false);
  if (isSent) return <Sent />;
  return (
    <LoadedPage title="补材料" resource={item}>
      {(known) => {
        const asked = askedOf(known);
        if (!asked) return <NothingAsked id={id} />;
        return (
          <LoadedPage title="补材料" resource={guide}>
            {(definition) => (
              <SupplementView
                key={asked.round}
                item={known}
                asked={asked}
                guide={definition}
                onSent={(after) => {
                  setSent(true);
                  item.put(after);
                }}
              />
            )}
          </LoadedPage>
        );
      }}
    </LoadedPage>
  );
}

/** The moment between sending and the item page coming back. */
function Sent() {
  return (
    <Page title="补材料" focusKey="sent">
      <PageHead title="补的材料收到了" />
    </Page>
  );
}

function NothingAsked({ id }: { id: string }) {
  return (
    <Page title="补材料" focusKey="nothing">
      <PageHead title="现在没有要补的" lead="补过了，或者已经到期了。看看现在办到哪一步。" />
      <Card>
        <Button look="second" to={{ page: 'item', id }} way="replace">
          看办到哪一步
        </Button>
      </Card>
    </Page>
  );
}
