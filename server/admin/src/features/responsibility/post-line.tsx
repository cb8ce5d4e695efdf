import { Button } from 'antd';
import type { HolderView, PostRow } from '@zhucantong/shared/staff/responsibility-list';
import { Tag } from '../../components/tag';
import { newHolder, sayPending, type Pending } from './pending.rules';

export interface RowActions {
  onChange(post: PostRow): void;
  onEnd(post: PostRow): void;
  onTakeOut(changeId: string): void;
}

/** One version of a post, with what is proposed for it. */
export function PostLine({
  post,
  pending,
  actions,
}: {
  post: PostRow;
  pending: Pending | undefined;
  actions?: RowActions;
}) {
  const isUnheld = !post.holderA && !post.holderB;
  const holder = (which: 'holderA' | 'holderB') => {
    const next = pending && newHolder(pending, which);
    return (
      <td>
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
    <tr className={pending ? 'changed' : isUnheld ? 'unheld' : undefined}>
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
      {actions && (
        <td className="nw">
          <Buttons post={post} pending={pending} actions={actions} />
        </td>
      )}
    </tr>
  );
}

/** What is proposed already is taken out before something else is proposed for the row. */
function Buttons({
  post,
  pending,
  actions,
}: {
  post: PostRow;
  pending: Pending | undefined;
  actions: RowActions;
}) {
  const words = `${post.stepTitle}，${post.regionName}，${post.title}`;
  const end = post.state === 'planned' ? '撤销' : '停止';
  if (pending && pending.proposal.state !== 'in-force') {
    const { id, mayTakeOut } = pending.change;
    return mayTakeOut ? (
      <Button size="small" aria-label={`撤掉改动：${words}`} onClick={() => actions.onTakeOut(id)}>
        撤掉改动
      </Button>
    ) : null;
  }
  return (
    <>
      <Button size="small" aria-label={`换人：${words}`} onClick={() => actions.onChange(post)}>
        换人
      </Button>{' '}
      <Button size="small" aria-label={`${end}：${words}`} onClick={() => actions.onEnd(post)}>
        {end}
      </Button>
    </>
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
