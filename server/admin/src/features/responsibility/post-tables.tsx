import { Button } from 'antd';
import type { Proposals } from '@zhucantong/shared/staff/list-proposal';
import type { PostRow, ResponsibilityList } from '@zhucantong/shared/staff/responsibility-list';
import { useState } from 'react';
import { EmptyState } from '../../components/page-state';
import { filterPosts, NO_FILTER } from './filter-posts.rules';
import { ListFilters, type ListView } from './list-filters';
import { PersonTables } from './person-tables';
import { pendingOf } from './pending.rules';
import type { RowActions } from './row-actions';
import { ServiceTable } from './service-table';

/** Posts in force and to come, by service or by person, as they are chosen; those that are over are left out. */
export function PostTables({
  list,
  proposals,
  actions,
}: {
  list: ResponsibilityList;
  proposals: Proposals | undefined;
  /** Absent where the viewer only reads. */
  actions?: RowActions;
}) {
  const [filter, setFilter] = useState(NO_FILTER);
  const [view, setView] = useState<ListView>('by-service');
  const shown = filterPosts(list.posts, filter);
  return (
    <section className="card" aria-label="岗位">
      <div className="body stack">
        <ListFilters {...{ list, filter, view, count: shown.length, onFilter: setFilter, onView: setView }} />
        {shown.length === 0 ? (
          <EmptyState
            title="没有符合的岗位"
            isDone={false}
            action={<Button onClick={() => setFilter(NO_FILTER)}>看全部岗位</Button>}
          >
            换一个服务、步骤、地区或人再看。
          </EmptyState>
        ) : view === 'by-person' ? (
          <PersonTables posts={shown} list={list} person={filter.person} />
        ) : (
          <ServiceTables
            posts={shown}
            proposals={proposals}
            gaps={list.gaps}
            {...(actions ? { actions } : {})}
          />
        )}
        <p className="muted sm">
          A、B 不能同时请假；B 代办时权力和责任与 A 相同。自己初审过的件，自己不能审批。
        </p>
      </div>
    </section>
  );
}

function ServiceTables({
  posts,
  proposals,
  gaps,
  actions,
}: {
  posts: readonly PostRow[];
  proposals: Proposals | undefined;
  gaps: ResponsibilityList['gaps'];
  actions?: RowActions;
}) {
  const services = [...new Map(posts.map((post) => [post.service, post.serviceTitle]))];
  return services.map(([service, title]) => (
    <ServiceTable
      key={service}
      title={title}
      gaps={gaps.filter((gap) => gap.service === service).length}
      rows={posts
        .filter((post) => post.service === service)
        .map((post) => ({ post, pending: pendingOf(post, proposals) }))}
      {...(actions ? { actions } : {})}
    />
  ));
}
