import type { Recusals } from '@zhucantong/shared/staff/recusal';
import { Button } from 'antd';
import { useState } from 'react';
import { announce } from '../../components/announcer';
import { Icon } from '../../components/icon';
import { PageHeader } from '../../components/page-header';
import { ErrorState, LoadingState } from '../../components/page-state';
import { RecusalDialog } from './recusal-dialog';
import { RecusalTable } from './recusal-table';
import { useRecusals } from './use-recusals';

/** 回避关系: whose cases must not come to whom; each for themselves, heads for their people, administrators for all. */
export function RecusalsPage() {
  const { data, error, refetch } = useRecusals();
  return (
    <>
      <PageHeader
        title="回避关系"
        sub="记下以后，这个人的新件不再派给有关系的同事，收件、领办、审批也不能由他来。手上已有的件不会自己挪走。"
      />
      {error && !data ? (
        <ErrorState title="没取到回避关系" onRetry={() => void refetch()}>
          {error.message}
        </ErrorState>
      ) : !data ? (
        <LoadingState label="回避关系" />
      ) : (
        <Recorded view={data} />
      )}
    </>
  );
}

function Recorded({ view }: { view: Recusals }) {
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  return (
    <div className="stack">
      <p className="row wrap">
        <Button type="primary" icon={<Icon name="plus" size="s" />} onClick={() => setOpen(true)}>
          记一个回避关系
        </Button>
      </p>
      {said && (
        <p>
          <Icon name="info" /> {said}
        </p>
      )}
      <RecusalTable rows={view.rows} />
      {isOpen && (
        <RecusalDialog
          people={view.people}
          onClose={() => setOpen(false)}
          onRecorded={(words) => {
            setOpen(false);
            setSaid(words);
            announce(words);
          }}
        />
      )}
    </div>
  );
}
