import { TAKE_OVER, type QueueRow } from '@zhucantong/shared/work-items/queue-view';
import { useCallback, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useDesk } from '../../components/desk';
import { DueCell } from '../../components/due-cell';
import { useShortcuts } from '../../components/shortcuts/shortcut-provider';
import { ActingTag, AwayTag } from '../../components/tag';
import type { Selection } from '../batch/use-selection';
import { RowMarks } from './row-marks';

/** Two lines per cell; J and K move along the rows, Enter opens the one that has the focus. */
export function QueueTable(props: {
  caption: string;
  rows: readonly QueueRow[];
  onOpen: (id: string) => void;
  onTake: (row: QueueRow) => void;
  /** Absent where rows are only looked at. */
  selection?: Selection;
}) {
  const { rows, selection } = props;
  const { path } = useDesk();
  const [currentId, setCurrentId] = useState<string | null>(null);
  const links = useRef(new Map<string, HTMLAnchorElement>());
  const at = rows.findIndex((row) => row.id === currentId);
  const current = rows[at];

  const move = useCallback(
    (step: 1 | -1) => {
      const next = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
      if (next) links.current.get(next.id)?.focus();
    },
    [at, rows],
  );

  useShortcuts({
    rowNext: () => move(1),
    rowPrevious: () => move(-1),
    rowOpen: () => current && props.onOpen(current.id),
    select: () => current && selection?.toggle(current.id),
    selectTo: () => current && selection?.extendTo(current.id),
    take: () => current && (!current.assignee || current.next === TAKE_OVER) && props.onTake(current),
  });

  return (
    <table className="qt">
      <caption className="sr">{props.caption}</caption>
      <colgroup>
        {selection && <col className="w-tick" />}
        <col className="w-number" />
        <col className="w-applicant" />
        <col />
        <col className="w-step" />
        <col className="w-assignee" />
        <col className="w-due" />
        <col className="w-next" />
      </colgroup>
      <thead>
        <tr>
          {selection && (
            <th scope="col">
              <input
                type="checkbox"
                aria-label="选上这一页"
                checked={rows.every((row) => selection.has(row.id))}
                onChange={selection.togglePage}
              />
            </th>
          )}
          <th scope="col">办件号</th>
          <th scope="col">申请人</th>
          <th scope="col">服务</th>
          <th scope="col">步骤</th>
          <th scope="col">承办人</th>
          <th scope="col" aria-sort="ascending">
            办理期限
          </th>
          <th scope="col">下一步</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.id}
            className={[
              row.due.kind === 'over' && 'over',
              row.id === currentId && 'cur',
              selection?.has(row.id) && 'sel',
            ]
              .filter(Boolean)
              .join(' ')}
            onFocus={() => setCurrentId(row.id)}
          >
            {selection && (
              <td>
                <input
                  type="checkbox"
                  aria-label={`选上 ${row.number}`}
                  checked={selection.has(row.id)}
                  onChange={() => selection.toggle(row.id)}
                />
              </td>
            )}
            <td>
              <Link
                className="no"
                to={`${path}/items/${row.id}`}
                ref={(link) => {
                  if (link) links.current.set(row.id, link);
                  else links.current.delete(row.id);
                }}
              >
                {row.number}
              </Link>
            </td>
            <td>
              <TwoLines first={row.applicant} second={row.place} />
            </td>
            <td>
              <TwoLines first={row.title} second={row.filedByAgent ? `${row.service} · 代办` : row.service} />
            </td>
            <td>
              {row.step}
              <RowMarks row={row} />
            </td>
            <td>
              {row.assignee?.name ?? <span className="muted">还没人接</span>}
              {row.assignee?.actingFor && (
                <>
                  {' '}
                  <ActingTag forName={row.assignee.actingFor} />
                  <span className="two ell" aria-hidden="true">
                    替 {row.assignee.actingFor}
                  </span>
                </>
              )}
              {row.assignee?.awayUntil && (
                <>
                  {' '}
                  <AwayTag until={row.assignee.awayUntil} />
                </>
              )}
            </td>
            <td>
              <DueCell due={row.due} />
            </td>
            <td>
              <Link className="go" to={`${path}/items/${row.id}`} aria-label={`${row.next}：${row.number}`}>
                {row.next}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TwoLines({ first, second }: { first: string; second: string }) {
  return (
    <>
      <span className="ell line" title={first}>
        {first}
      </span>
      <span className="two ell" title={second}>
        {second}
      </span>
    </>
  );
}
