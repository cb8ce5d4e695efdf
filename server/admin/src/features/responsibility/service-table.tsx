import type { PostRow } from '@zhucantong/shared/staff/responsibility-list';
import { useRef, useState, type KeyboardEvent } from 'react';
import { stopAfter, stopIn, type GridStop } from './grid-stop.rules';
import type { Pending } from './pending.rules';
import { PostLine } from './post-line';
import { rowActionsOf, type RowActions } from './row-actions';

interface TableRow {
  post: PostRow;
  pending: Pending | undefined;
}

/** Posts of one service. Where they may be changed the table is one stop for the Tab key, and the arrows go from button to button. */
export function ServiceTable(props: {
  title: string;
  /** Places where nobody answers. */
  gaps: number;
  rows: readonly TableRow[];
  actions?: RowActions;
}) {
  const { title, gaps, actions } = props;
  const rows = props.rows.map((row) => ({
    ...row,
    buttons: actions ? rowActionsOf(row.post, row.pending, actions) : [],
  }));
  const places = rows.map(({ post, buttons }) => ({ id: post.id, count: buttons.length }));
  const [wanted, setWanted] = useState<GridStop | null>(null);
  const stop = stopIn(places, wanted);
  const table = useRef<HTMLTableElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = stop && stopAfter(places, stop, event);
    if (!next) return;
    event.preventDefault();
    setWanted(next);
    const row = [...(table.current?.rows ?? [])].find(({ dataset }) => dataset['post'] === next.row);
    row?.querySelectorAll<HTMLElement>('button')[next.place]?.focus();
  };
  return (
    <div className="table-scroll">
      <table className="rows posts aligned" ref={table} {...(stop ? { role: 'grid', onKeyDown } : {})}>
        <caption>
          {title}
          {gaps > 0 && <span className="t-danger sm"> 缺 {gaps} 处</span>}
        </caption>
        <thead>
          <tr>
            <th scope="col">步骤</th>
            <th scope="col">地区</th>
            <th scope="col">岗位</th>
            <th scope="col">A 岗</th>
            <th scope="col">B 岗</th>
            <th scope="col">生效</th>
            {actions && (
              <th scope="col">
                <span className="sr">操作</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ post, pending, buttons }) => (
            <PostLine
              key={post.id}
              {...{ post, pending }}
              {...(actions ? { buttons } : {})}
              stop={stop?.row === post.id ? stop.place : null}
              onStop={(place) => setWanted({ row: post.id, place })}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
