import { KINSHIPS, type RecusalRow, type Recusals } from '@zhucantong/shared/staff/recusal';
import { Button } from 'antd';
import { useState } from 'react';
import { EmptyState } from '../../components/page-state';
import { EndRecusalDialog } from './end-recusal-dialog';
import { personOf } from './person-of';

/** What holds, then what has ended. */
export function RecusalTable({ rows }: Pick<Recusals, 'rows'>) {
  const [ending, setEnding] = useState<RecusalRow | null>(null);
  if (rows.length === 0)
    return (
      <section className="card">
        <EmptyState title="还没有记过">同事和来办事的人有亲属关系的，请先记在这里。</EmptyState>
      </section>
    );
  return (
    <section className="card" aria-label="记过的回避关系">
      <div className="body table-scroll">
        <table className="rows">
          <caption className="sr">记过的回避关系</caption>
          <thead>
            <tr>
              {['同事', '单位', '来办事的人', '关系', '从哪天', '谁记的'].map((column) => (
                <th key={column} scope="col" className="nw">
                  {column}
                </th>
              ))}
              <th scope="col" className="nw">
                结束
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className="nw">
                  {row.name}
                </th>
                <td className="nw">{row.unitName}</td>
                <td className="nw">{personOf(row)}</td>
                <td className="nw">{KINSHIPS[row.kinship]}</td>
                <td className="nw">{row.since}</td>
                <td className="nw">{row.by}</td>
                <td className="nw">
                  {row.ended && `${row.ended} 结束`}
                  {row.mayEnd && (
                    <Button
                      size="small"
                      className="text-action"
                      aria-label={`结束：${row.name}和${personOf(row)}，${KINSHIPS[row.kinship]}`}
                      onClick={() => setEnding(row)}
                    >
                      结束
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {ending && <EndRecusalDialog row={ending} onClose={() => setEnding(null)} />}
    </section>
  );
}
