import { Button } from 'antd';
import type { LeavePlan } from '@zhucantong/shared/staff/leave-plan';
import { useBatch } from '../batch/use-batch';

type Item = LeavePlan['items'][number];
type StandIn = NonNullable<Item['standIn']>;

/** After an absence was recorded: what falls due in it goes to who stands in at once, where the viewer may hand it over. */
export function HandToStandIn({ items }: { items: readonly Item[] }) {
  const groups = new Map<string, { to: StandIn; items: Item[] }>();
  for (const item of items) {
    if (!item.mayAssign || !item.standIn) continue;
    const group = groups.get(item.standIn.staffId) ?? { to: item.standIn, items: [] };
    group.items.push(item);
    groups.set(item.standIn.staffId, group);
  }
  return [...groups.values()].map((group) => <Handing key={group.to.staffId} {...group} />);
}

function Handing({ to, items }: { to: StandIn; items: readonly Item[] }) {
  const batch = useBatch(items);
  const answer = batch.data;
  return (
    <div className="note info" role="status">
      <div className="grow">
        {answer ? (
          `交给${to.name} ${answer.done} 件${answer.failed > 0 ? `，没交成 ${answer.failed} 件，请到列表里看` : ''}。`
        ) : (
          <>
            {to.name}已收到消息，到时候可以接过来。也可以现在就交：{' '}
            <Button
              loading={batch.isPending}
              onClick={() =>
                batch.mutate({ type: 'assign', staffId: to.staffId, words: '不在岗，由 B 岗接着办。' })
              }
            >
              现在交给{to.name}，{items.length} 件
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
