import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { QueueRow } from '@zhucantong/shared/work-items/queue-view';
import { Link } from 'react-router';
import { DueCell } from '../../components/due-cell';
import { useBatch } from '../batch/use-batch';
import { STOOD_IN, useStoodIn } from './use-absences';

/** 请假期间由 B 代办的: what others still have in one's stead, to be taken back once one is there again (FACTS §10.3). */
export function StoodInCard() {
  const rows = useStoodIn().data?.rows ?? [];
  return rows.length > 0 ? <StoodInRows key={rows.map(({ id }) => id).join()} rows={rows} /> : null;
}

function StoodInRows({ rows }: { rows: readonly QueueRow[] }) {
  const client = useQueryClient();
  const batch = useBatch(rows);
  const takeBack = () =>
    batch.mutate(
      { type: 'take' },
      { onSuccess: () => void client.invalidateQueries({ queryKey: STOOD_IN }) },
    );
  return (
    <section className="card" aria-labelledby="stood-in-title">
      <header>
        <h2 id="stood-in-title">请假期间由 B 代办的 {rows.length} 件</h2>
      </header>
      <div className="body stack">
        <ul className="plain-list">
          {rows.map((row) => (
            <li key={row.id}>
              <Link to={`/items/${row.id}`}>{row.number}</Link> {row.title} · {row.step}，{row.assignee?.name}
              在办 <DueCell due={row.due} />
            </li>
          ))}
        </ul>
        {batch.data && batch.data.failed > 0 && (
          <p className="t-danger" role="alert">
            有 {batch.data.failed} 件没有收回，请点开看。
          </p>
        )}
        <Button loading={batch.isPending} onClick={takeBack}>
          收回这 {rows.length} 件
        </Button>
      </div>
    </section>
  );
}
