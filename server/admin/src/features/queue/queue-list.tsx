import { Button } from 'antd';
import type { QueueCounts, QueueName, QueueRow } from '@zhucantong/shared/work-items/queue-view';
import { useEffect } from 'react';
import { isProblem } from '../../api/problem';
import { announce } from '../../components/announcer';
import { useDesk } from '../../components/desk';
import { Icon } from '../../components/icon';
import { EmptyState, ErrorState, LoadingState } from '../../components/page-state';
import { BatchBar } from '../batch/batch-bar';
import { useSelection } from '../batch/use-selection';
import { QueueTable } from './queue-table';
import { countWords, tabsOf, totalWords } from './queue-words';
import type { Queue } from './use-queue';

/** The body of a tab: rows, or what is true instead of rows. */
export function QueueList(props: {
  name: QueueName;
  queue: Queue;
  counts: QueueCounts | undefined;
  isFirstPage: boolean;
  /** Only a part of the queue was asked for. */
  isNarrowed: boolean;
  onWiden: () => void;
  onOpen: (id: string) => void;
  onTake: (row: QueueRow) => void;
  onTab: (tab: QueueName) => void;
  onNext: (cursor: string) => void;
  onBack: () => void;
}) {
  const { name, queue, counts, isFirstPage } = props;
  const { page, rows } = queue;
  const selection = useSelection(rows);
  const desk = useDesk();
  const label = tabsOf(desk).find((tab) => tab.queue === name)?.label ?? '';

  useEffect(() => {
    if (queue.newCount > 0) announce(`新件 ${queue.newCount} 件`);
  }, [queue.newCount]);

  if (!page && queue.isPending) return <LoadingState label="办件" onRetry={queue.refresh} />;
  return (
    <div className="queue-body">
      {queue.error && (
        <ErrorState
          title={page ? '列表没更新上' : '没取到办件列表'}
          {...(isProblem(queue.error) && queue.error.requestId ? { code: queue.error.requestId } : {})}
          onRetry={queue.refresh}
        >
          {queue.error.message}
          {page && ' 下面是上一次取到的。'}
        </ErrorState>
      )}
      {queue.newCount > 0 && (
        <div className="note info sm new-line">
          <Icon name="info" />
          <span>
            新件 {queue.newCount} 件，
            <button type="button" className="link" onClick={queue.showNew}>
              放进列表
            </button>
            。列表不会自己跳。
          </span>
        </div>
      )}
      {page && rows.length === 0 && queue.newCount === 0 && props.isNarrowed && (
        <section className="card">
          <EmptyState
            title="没有这样的件"
            isDone={false}
            action={
              <Button type="primary" onClick={props.onWiden}>
                不筛选了
              </Button>
            }
          >
            换一个服务或者日子看看。
          </EmptyState>
        </section>
      )}
      {page && rows.length === 0 && queue.newCount === 0 && !props.isNarrowed && (
        <NoRows name={name} counts={counts} onTab={props.onTab} />
      )}
      {page && rows.length > 0 && (
        <>
          <QueueTable
            caption={`${label}的办件，按到期先后排列，这一页 ${rows.length} 件，一共 ${totalWords(counts?.[name])} 件`}
            rows={rows}
            onOpen={props.onOpen}
            onTake={props.onTake}
            {...(desk.apart ? {} : { selection })}
          />
          <div className="row between queue-foot">
            <span />
            <span className="row sm muted">
              {isFirstPage && !page.next
                ? `${rows.length} 件`
                : `这一页 ${rows.length} 件，一共 ${totalWords(counts?.[name])} 件`}
              {!isFirstPage && (
                <Button
                  size="small"
                  aria-label="上一页"
                  icon={<Icon name="left" size="s" />}
                  onClick={props.onBack}
                />
              )}
              {page.next !== null && (
                <Button
                  size="small"
                  aria-label="下一页"
                  icon={<Icon name="right" size="s" />}
                  onClick={() => page.next !== null && props.onNext(page.next)}
                />
              )}
            </span>
          </div>
        </>
      )}
      {!desk.apart && <BatchBar selection={selection} />}
    </div>
  );
}

const emptyTitles: Readonly<Record<QueueName, string>> = {
  mine: '您名下没有办件了',
  approvals: '没有等您批的件',
  unit: '本单位没有在办的件',
  line: '本单位和下级都没有在办的件',
  unassigned: '没有等分派的件',
  today: '没有今天到期的件',
  overdue: '没有超期的件',
  waiting: '没有等申请人或者等名额的件',
};

function NoRows({
  name,
  counts,
  onTab,
}: {
  name: QueueName;
  counts: QueueCounts | undefined;
  onTab: (tab: QueueName) => void;
}) {
  const { apart } = useDesk();
  const all = apart ? '这里' : '本单位和下级';
  const unassigned = counts?.unassigned ?? 0;
  const goal = name !== 'unassigned' && unassigned > 0 ? 'unassigned' : name === 'mine' ? 'line' : 'mine';
  return (
    <section className="card">
      <EmptyState
        title={apart && name === 'line' ? `现在没有${apart.title}` : emptyTitles[name]}
        action={
          <Button type="primary" onClick={() => onTab(goal)}>
            {goal === 'unassigned'
              ? `看${apart ? '没人接' : '待分派'}的 ${countWords(unassigned)} 件`
              : goal === 'line'
                ? `看${apart ? '全部' : '本单位和下级的'}`
                : '看我的'}
          </Button>
        }
      >
        {unassigned > 0 && `${all}还有 ${countWords(unassigned)} 件没人接。`}
        {counts && unassigned === 0 && `${all}在办 ${countWords(counts.line)} 件，都有人接。`}
      </EmptyState>
    </section>
  );
}
