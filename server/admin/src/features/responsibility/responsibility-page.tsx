import type { GapRow, PostRow, ResponsibilityList } from '@zhucantong/shared/staff/responsibility-list';
import { useState } from 'react';
import { Icon } from '../../components/icon';
import { PageHeader } from '../../components/page-header';
import { ErrorState, LoadingState } from '../../components/page-state';
import { HolderDialog } from './holder-dialog';
import { PostTables } from './post-tables';
import { RoutingTrialCard } from './routing-trial-card';
import { useResponsibilityList } from './use-responsibility';

/** 岗位责任清单: who answers for which step where, what nobody answers for, and who would get something today. */
export function ResponsibilityPage() {
  const { data, error, refetch } = useResponsibilityList(true);
  return (
    <>
      <PageHeader
        title="岗位责任清单"
        sub="谁、在哪一步、管哪些地方。规则越具体越先用，选中谁、为什么，都写进办件。"
      />
      {error && !data ? (
        <ErrorState title="没取到责任清单" onRetry={() => void refetch()}>
          {error.message}
        </ErrorState>
      ) : !data ? (
        <LoadingState label="责任清单" />
      ) : (
        <List list={data} />
      )}
    </>
  );
}

function List({ list }: { list: ResponsibilityList }) {
  const [changed, setChanged] = useState<PostRow | null>(null);
  return (
    <>
      <Gaps gaps={list.gaps} />
      <div className="responsibility">
        <PostTables list={list} {...(list.mayEdit ? { onChange: setChanged } : {})} />
        <RoutingTrialCard list={list} />
      </div>
      {changed && <HolderDialog post={changed} list={list} onClose={() => setChanged(null)} />}
    </>
  );
}

/** What nobody answers for: it would wait in the open until somebody is named. */
function Gaps({ gaps }: { gaps: readonly GapRow[] }) {
  if (gaps.length === 0) return null;
  return (
    <section className="note danger" aria-labelledby="gaps-title">
      <Icon name="alert" />
      <div className="grow">
        <h2 id="gaps-title" className="h2">
          {gaps.length} 处没有人接，来件会停在“待分派”
        </h2>
        <ul className="plain-list">
          {gaps.map((gap) => (
            <li key={`${gap.service}/${gap.step}/${gap.area}`}>
              {gap.serviceTitle} · {gap.stepTitle} · {gap.areaName}：
              {gap.postId ? '有岗位，没有人' : '没有岗位管'}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
