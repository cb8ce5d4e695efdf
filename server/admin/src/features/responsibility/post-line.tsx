import { Button } from 'antd';
import type { HolderView, PostRow } from '@zhucantong/shared/staff/responsibility-list';
import { useId } from 'react';
import { Tag } from '../../components/tag';
import { newHolder, sayPending, type Pending } from './pending.rules';
import type { RowAction } from './row-actions';

/** One version of a post, with what is proposed for it. */
export function PostLine({
  post,
  pending,
  buttons,
  stop,
  onStop,
}: {
  post: PostRow;
  pending: Pending | undefined;
  /** Absent where the viewer only reads. */
  buttons?: readonly RowAction[];
  /** Which of them the Tab key stops at; null where it stops in another row. */
  stop: number | null;
  onStop: (place: number) => void;
}) {
  const id = useId();
  const isUnheld = !post.holderA && !post.holderB;
  const holder = (which: 'holderA' | 'holderB') => {
    const next = pending && newHolder(pending, which);
    return (
      <td id={`${id}-${which}`}>
        <Holder holder={post[which]} isAlarming={isUnheld} />
        {next && (
          <>
            <br />
            <span className="t-warn">
              <span aria-hidden="true">→ </span>改为 {next}
            </span>
          </>
        )}
      </td>
    );
  };
  return (
    <tr data-post={post.id} className={pending ? 'changed' : isUnheld ? 'unheld' : undefined}>
      <th scope="row">{post.stepTitle}</th>
      <td>{post.regionName}</td>
      <td>
        {post.title}
        <br />
        <span className="muted sm">{post.unitName}</span>
        {[...post.conflicts, ...(pending?.change.fault ? [pending.change.fault] : [])].map((conflict) => (
          <p key={conflict} className="t-danger sm">
            {conflict}
          </p>
        ))}
      </td>
      {holder('holderA')}
      {holder('holderB')}
      <td>
        <span className="nw">
          {post.state === 'planned' ? <Tag tone="warn">{post.from} 起</Tag> : post.from}
        </span>
        {post.to && (
          <>
            <br />
            <span className="muted sm nw">到 {post.to}</span>
          </>
        )}
        {pending && (
          <>
            <br />
            <Tag tone="warn" icon="pen">
              {sayPending(pending)}
            </Tag>
          </>
        )}
      </td>
      {buttons && (
        <td className="nw">
          {buttons.map(({ words, label, run }, place) => (
            <Button
              key={words}
              size="small"
              className="row-button"
              aria-label={label}
              aria-describedby={`${id}-holderA ${id}-holderB`}
              tabIndex={place === stop ? 0 : -1}
              onFocus={() => onStop(place)}
              onClick={run}
            >
              {words}
            </Button>
          ))}
        </td>
      )}
    </tr>
  );
}

function Holder({ holder, isAlarming }: { holder: HolderView | null; isAlarming: boolean }) {
  if (!holder) return <span className={isAlarming ? 't-danger' : 'muted'}>没有人</span>;
  return (
    <>
      <span className="nw">{holder.name}</span>
      {holder.awayUntil && (
        <>
          <br />
          <Tag tone="info">
            <span>
              不在岗，<span className="nw">到 {holder.awayUntil}</span>
            </span>
          </Tag>
        </>
      )}
    </>
  );
}
