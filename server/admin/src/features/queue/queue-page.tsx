import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import {
  QueueName,
  type QueueCounts,
  type QueuePage as Page,
  type QueueRow,
} from '@zhucantong/shared/work-items/queue-view';
import type { ViewRow } from '@zhucantong/shared/work-items/view-list';
import { Fragment, useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { act } from '../../api/items';
import type { ApiProblem } from '../../api/problem';
import { announce } from '../../components/announcer';
import { useDesk } from '../../components/desk';
import { focusNextHeading } from '../../components/focus-heading';
import { Icon } from '../../components/icon';
import { Kbd, PlainKbd } from '../../components/kbd';
import { PageHeader } from '../../components/page-header';
import { useShortcuts } from '../../components/shortcuts/shortcut-provider';
import { TabList } from '../../components/tab-list';
import type { QueueFilter } from '../../api/queues';
import { useFirstView } from '../views/use-first-view';
import { ViewDesk } from '../views/view-desk';
import { paramsOfView } from '../views/view-words';
import { filterOf, isNarrowed, QueueFilters } from './queue-filters';
import { QueueList } from './queue-list';
import { setTrail } from './queue-trail';
import { countWords, tabsOf, totalWords, urgentParts } from './queue-words';
import { useQueue, useQueueCounts } from './use-queue';

/** 办件: mine, what waits for my approval, my unit's, all along the line, unassigned, due today, overdue and waiting items by due date. */
export function QueuePage({ onNew }: { onNew?: () => void } = {}) {
  const [params, setParams] = useSearchParams();
  const named = QueueName.safeParse(params.get('tab'));
  const name = named.success ? named.data : 'mine';
  const cursor = params.get('after') ?? undefined;
  const filter = filterOf(params);
  const view = params.get('view');
  const queue = useQueue(name, { ...filter, cursor });
  const take = useTake();
  const navigate = useNavigate();
  const desk = useDesk();
  const tabs = tabsOf(desk);
  const { page, rows } = queue;
  const counts = useQueueCounts(true);

  // What is looked for stays while the tab changes; the page begins anew.
  const openTab = (tab: QueueName) => setParams({ ...(tab === 'mine' ? {} : { tab }), ...filter });
  const tabbed = { ...(name === 'mine' ? {} : { tab: name }), ...(view ? { view } : {}) };
  const narrow = (changed: QueueFilter) => setParams({ ...tabbed, ...changed }, { replace: true });
  const openView = (opened: ViewRow | null) => setParams(opened ? paramsOfView(opened) : {});
  const isChoosing = useFirstView(params.size === 0, (first) =>
    setParams(paramsOfView(first), { replace: true }),
  );
  const open = (id: string) => {
    focusNextHeading();
    void navigate(`${desk.path}/items/${id}`);
  };
  const openUrgent = () => {
    const urgent = name === 'mine' && !cursor && !isNarrowed(filter) ? rows[0] : undefined;
    if (urgent) open(urgent.id);
    else setParams({});
  };
  const [tab1, tab2, tab3, tab4, tab5, tab6, tab7, tab8] = tabs.map((tab) => () => openTab(tab.queue));
  useShortcuts({
    urgent: openUrgent,
    ...(onNew && { newIntake: onNew }),
    ...(tab1 && { tab1 }),
    ...(tab2 && { tab2 }),
    ...(tab3 && { tab3 }),
    ...(tab4 && { tab4 }),
    ...(tab5 && { tab5 }),
    ...(tab6 && { tab6 }),
    ...(tab7 && { tab7 }),
    ...(tab8 && { tab8 }),
  });

  useEffect(() => {
    if (!page) return;
    const ids = rows.map((row) => row.id);
    setTrail({ queue: name, ids, total: totalWords(counts?.[name]) }, { isStored: !desk.apart });
  }, [page, counts, name, rows, desk]);

  return (
    <>
      <PageHeader
        title={desk.apart?.title ?? '办件'}
        sub={
          <>
            {desk.apart && <p>{desk.apart.words}</p>}
            {page ? <Today page={page} counts={counts} /> : '按到期先后排列'}
          </>
        }
        actions={
          <>
            {onNew && (
              <Button aria-keyshortcuts="n" onClick={onNew}>
                窗口登记 <Kbd of="newIntake" />
              </Button>
            )}
            <Button type="primary" aria-keyshortcuts="e" onClick={openUrgent}>
              办最急的一件 <Kbd of="urgent" />
            </Button>
          </>
        }
      />
      <TabList
        label="办件范围"
        active={name}
        onChange={openTab}
        end={<Updated updatedAt={queue.updatedAt} onRefresh={queue.refresh} />}
        tabs={tabs.map((tab) => ({
          id: tab.queue,
          label: (
            <TabLabel
              label={tab.label}
              count={counts?.[tab.queue]}
              isHot={tab.queue === 'overdue' || tab.queue === 'approvals'}
            />
          ),
        }))}
      >
        <div className="queue-tools">
          <QueueFilters filter={filter} onChange={narrow} />
          {!desk.apart && <ViewDesk part={{ queue: name, filter }} current={view} onOpen={openView} />}
        </div>
        <QueueList
          key={[name, filter.service, filter.due].join()}
          name={name}
          queue={isChoosing ? { ...queue, page: undefined, isPending: true } : queue}
          counts={counts}
          isFirstPage={!cursor}
          isNarrowed={isNarrowed(filter)}
          onWiden={() => narrow({})}
          onOpen={open}
          onTake={(row) => take.mutate(row)}
          onTab={openTab}
          onNext={(after) => setParams({ ...tabbed, ...filter, after })}
          onBack={() => void navigate(-1)}
        />
      </TabList>
      <p className="keybar queue-foot">
        <span>
          <Kbd of="rowNext" />
          <Kbd of="rowPrevious" />
          上下
        </span>
        <span>
          <PlainKbd>Enter</PlainKbd>打开
        </span>
        {!desk.apart && (
          <span>
            <Kbd of="select" />
            选上
          </span>
        )}
        <span>
          <Kbd of="take" />
          我来办
        </span>
        <span>
          <Kbd of="tab1" />–<Kbd of={desk.apart ? 'tab7' : 'tab8'} />
          换标签
        </span>
        <span>
          <Kbd of="sheet" />
          全部快捷键
        </span>
      </p>
    </>
  );
}

function Today({ page, counts }: { page: Page; counts: QueueCounts | undefined }) {
  if (!counts) return <p>今天 {page.today}</p>;
  const urgent = urgentParts(counts);
  return (
    <p>
      今天 {page.today} · 您名下 {countWords(counts.mine)} 件{urgent.length > 0 && '，其中 '}
      {urgent.map((part, index) => (
        <Fragment key={part.tone}>
          {index > 0 && '、'}
          <b className={part.tone}>{part.words}</b>
        </Fragment>
      ))}
    </p>
  );
}

function TabLabel({ label, count, isHot }: { label: string; count: number | undefined; isHot: boolean }) {
  return (
    <>
      {label}{' '}
      {count !== undefined && <span className={isHot && count > 0 ? 'c hot' : 'c'}>{countWords(count)}</span>}
    </>
  );
}

function Updated({ updatedAt, onRefresh }: { updatedAt: number; onRefresh: () => void }) {
  return (
    <span className="row">
      <span className="sm muted">{updatedAt > 0 ? '每 10 秒更新' : ''}</span>
      <Button
        type="text"
        size="small"
        aria-label="刷新列表"
        icon={<Icon name="redo" />}
        onClick={onRefresh}
      />
    </span>
  );
}

/** "我来办": takes an item that nobody has yet. */
function useTake() {
  const client = useQueryClient();
  const { api } = useDesk();
  return useMutation<unknown, ApiProblem, QueueRow>({
    mutationFn: (row) =>
      act(api, row.id, {
        actionId: crypto.randomUUID(),
        seenVersion: row.version,
        channel: 'admin',
        action: { type: 'take' },
      }),
    onSuccess: (_item, row) => announce(`${row.number}到您名下了`),
    onError: (problem) => announce(problem.message, 'alert'),
    onSettled: () => client.invalidateQueries({ queryKey: ['queue'] }),
  });
}
