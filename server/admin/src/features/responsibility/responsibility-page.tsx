import { Button } from 'antd';
import type { GapRow, PostRow, ResponsibilityList } from '@zhucantong/shared/staff/responsibility-list';
import { useEffect, useRef, useState } from 'react';
import { focusPageHeading } from '../../components/focus-heading';
import { PageHeader } from '../../components/page-header';
import { ErrorState, LoadingState } from '../../components/page-state';
import { EndPostDialog } from './end-post-dialog';
import { GapList } from './gap-list';
import { HolderDialog } from './holder-dialog';
import { NewPostDialog } from './new-post-dialog';
import { PostTables } from './post-tables';
import { RoutingTrialCard } from './routing-trial-card';
import { useResponsibilityList } from './use-responsibility';

/** 岗位责任清单: who answers for which step where, what nobody answers for, and who would get something today. */
export function ResponsibilityPage() {
  const { data, error, refetch } = useResponsibilityList(true);
  const [change, setChange] = useState<ListChange | null>(null);
  return (
    <>
      <PageHeader
        title="岗位责任清单"
        sub="谁、在哪一步、管哪些地方。规则越具体越先用，选中谁、为什么，都写进办件。"
        actions={
          data?.mayEdit && (
            <Button type="primary" onClick={() => setChange({ what: 'new', gap: null })}>
              加一个岗位
            </Button>
          )
        }
      />
      {error && !data ? (
        <ErrorState title="没取到责任清单" onRetry={() => void refetch()}>
          {error.message}
        </ErrorState>
      ) : !data ? (
        <LoadingState label="责任清单" />
      ) : (
        <List list={data} change={change} onChange={setChange} />
      )}
    </>
  );
}

type ListChange = { what: 'new'; gap: GapRow | null } | { what: 'holders' | 'end'; post: PostRow };

function List({
  list,
  change,
  onChange,
}: {
  list: ResponsibilityList;
  change: ListChange | null;
  onChange: (change: ListChange | null) => void;
}) {
  const holders = (post: PostRow) => onChange({ what: 'holders', post });
  const onClose = () => onChange(null);
  const isSaved = useRef(false);
  // The row that opened the dialog may be gone with what was saved; list and dialog change one after the other, either first.
  useEffect(() => {
    if (!isSaved.current || change || document.activeElement !== document.body) return;
    isSaved.current = false;
    focusPageHeading();
  }, [list, change]);
  const onSaved = () => {
    isSaved.current = true;
    onClose();
  };
  const own = { list, onClose, onSaved };
  return (
    <>
      <GapList
        list={list}
        {...(list.mayEdit ? { onAdd: (gap) => onChange({ what: 'new', gap }), onName: holders } : {})}
      />
      <div className="responsibility">
        <PostTables
          list={list}
          {...(list.mayEdit
            ? { onChange: holders, onEnd: (post: PostRow) => onChange({ what: 'end', post }) }
            : {})}
        />
        <RoutingTrialCard list={list} />
      </div>
      {change?.what === 'new' && <NewPostDialog gap={change.gap} {...own} />}
      {change?.what === 'holders' && <HolderDialog post={change.post} {...own} />}
      {change?.what === 'end' && <EndPostDialog post={change.post} {...own} />}
    </>
  );
}
