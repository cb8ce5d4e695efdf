import { Button } from 'antd';
import type { Proposals } from '@zhucantong/shared/staff/list-proposal';
import type { GapRow, PostRow, ResponsibilityList } from '@zhucantong/shared/staff/responsibility-list';
import { useEffect, useRef, useState } from 'react';
import { EXPORTED_POSTS } from '../../api/responsibility';
import { focusPageHeading } from '../../components/focus-heading';
import { PageHeader } from '../../components/page-header';
import { ErrorState, LoadingState } from '../../components/page-state';
import { SaveProblem } from '../../components/save-problem';
import { EndPostDialog } from './end-post-dialog';
import { GapList } from './gap-list';
import { HolderDialog } from './holder-dialog';
import { InForceList } from './in-force-list';
import { JudgeCard } from './judge-card';
import { NewPostDialog } from './new-post-dialog';
import { PostTables } from './post-tables';
import { ProposalCard } from './proposal-card';
import { RoutingTrialCard, TRIAL } from './routing-trial-card';
import { collectedOf, judgedBy, useProposalMove, useProposals, useTakeOut } from './use-proposals';
import { useResponsibilityList } from './use-responsibility';

/** 岗位责任清单: who answers for which step where, what nobody answers for, what is proposed, and who would get something today. */
export function ResponsibilityPage() {
  const { data, error, refetch } = useResponsibilityList(true);
  const proposals = useProposals(true);
  const [change, setChange] = useState<ListChange | null>(null);
  const submit = useProposalMove(focusPageHeading);
  const collected = proposals.data && collectedOf(proposals.data);
  const mayAdd = data?.mayEdit === true && collected?.state !== 'submitted';
  return (
    <>
      <PageHeader
        title="岗位责任清单"
        sub="谁、在哪一步、管哪些地方。规则越具体越先用，选中谁、为什么，都写进办件。"
        actions={
          data && (
            <>
              <Button href={EXPORTED_POSTS}>导出</Button>
              {mayAdd && <Button onClick={() => setChange({ what: 'new', gap: null })}>加一个岗位</Button>}
              {collected?.state === 'collecting' && collected.mayEdit && (
                <Button
                  type="primary"
                  loading={submit.isPending}
                  onClick={() =>
                    submit.mutate({ id: collected.id, how: 'submit', seenVersion: collected.version })
                  }
                >
                  提交审批，{collected.changes.length + collected.hidden} 处改动
                </Button>
              )}
            </>
          )
        }
      />
      <SaveProblem problem={submit.error} />
      {error && !data ? (
        <ErrorState title="没取到责任清单" onRetry={() => void refetch()}>
          {error.message}
        </ErrorState>
      ) : !data ? (
        <LoadingState label="责任清单" />
      ) : (
        <List {...{ list: data, proposals: proposals.data, mayAdd, change, onChange: setChange }} />
      )}
    </>
  );
}

type ListChange = { what: 'new'; gap: GapRow | null } | { what: 'holders' | 'end'; post: PostRow };

function List({
  list,
  proposals,
  mayAdd,
  change,
  onChange,
}: {
  list: ResponsibilityList;
  proposals: Proposals | undefined;
  /** What lies before the leaders is taken back before more is proposed; a gap of today may always be filled. */
  mayAdd: boolean;
  change: ListChange | null;
  onChange: (change: ListChange | null) => void;
}) {
  const takeOut = useTakeOut(focusPageHeading);
  const holders = (post: PostRow) => onChange({ what: 'holders', post });
  const onClose = () => onChange(null);
  const isSaved = useRef(false);
  // The row that opened the dialog may be gone with what was saved; list and dialog change one after the other, either first.
  useEffect(() => {
    if (!isSaved.current || change || document.activeElement !== document.body) return;
    isSaved.current = false;
    focusPageHeading();
  }, [list, proposals, change]);
  const onSaved = () => {
    isSaved.current = true;
    onClose();
  };
  const own = { list, onClose, onSaved };
  const actions = {
    onChange: holders,
    onEnd: (post: PostRow) => onChange({ what: 'end', post }),
    onTakeOut: takeOut.mutate,
  };
  return (
    <>
      <a className="skip" href={`#${TRIAL}`}>
        跳到试算：今天谁会接到
      </a>
      {judgedBy(proposals).map((proposal) => (
        <JudgeCard key={proposal.id} proposal={proposal} />
      ))}
      <GapList
        list={list}
        {...(list.mayEdit ? { onAdd: (gap) => onChange({ what: 'new', gap }), onName: holders } : {})}
      />
      {proposals && <InForceList proposals={proposals} />}
      {proposals && <ProposalCard proposals={proposals} />}
      <SaveProblem problem={takeOut.error} />
      <div className="responsibility">
        <PostTables {...{ list, proposals, ...(mayAdd ? { actions } : {}) }} />
        <RoutingTrialCard
          list={list}
          hasProposed={proposals !== undefined && collectedOf(proposals) !== undefined}
        />
      </div>
      {change?.what === 'new' && <NewPostDialog gap={change.gap} {...own} />}
      {change?.what === 'holders' && <HolderDialog post={change.post} {...own} />}
      {change?.what === 'end' && <EndPostDialog post={change.post} {...own} />}
    </>
  );
}
