import { Button } from 'antd';
import {
  MOST_COUNTED,
  type ProposalView,
  type ProposedChangeView,
} from '@zhucantong/shared/staff/list-proposal';

const WHAT: Record<ProposedChangeView['what'], string> = {
  new: '新岗位',
  holders: '换人',
  end: '停止岗位',
  withdraw: '撤销原定安排',
};

const HEADINGS = ['改什么', '岗位', '现在', '改成', '哪天', '手上要转的件', '谁提的'];

/** Every change beside what stands on the list: who before, who after, from when, and what would move. */
export function ChangeTable({
  proposal,
  title,
  onTakeOut,
}: {
  proposal: ProposalView;
  title: string;
  onTakeOut?: (change: ProposedChangeView) => void;
}) {
  const { changes, hidden, state } = proposal;
  return (
    <>
      <div className="table-scroll">
        {/* Rows stand under each other on a telephone: the roles keep it a table there. */}
        <table className="rows posts stacked" role="table">
          <caption className="sr">{title}</caption>
          <thead role="rowgroup">
            <tr role="row">
              {HEADINGS.map((heading) => (
                <th scope="col" role="columnheader" key={heading}>
                  {heading}
                </th>
              ))}
              {onTakeOut && (
                <th scope="col" role="columnheader">
                  <span className="sr">操作</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {changes.map((change) => (
              <tr key={change.id} role="row">
                <th scope="row" role="rowheader">
                  {WHAT[change.what]}
                </th>
                <td role="cell" data-label="岗位">
                  {change.title}
                  <br />
                  <span className="muted sm">{placeOf(change)}</span>
                  {[...(change.fault ? [`现在改不成：${change.fault}`] : []), ...change.warnings].map(
                    (words) => (
                      <p key={words} className="t-danger sm">
                        {words}
                      </p>
                    ),
                  )}
                </td>
                <td role="cell" data-label="现在">
                  {sayHolders(change.before, '没有这个岗位')}
                </td>
                <td role="cell" data-label="改成">
                  <b>{sayHolders(change.after, change.what === 'withdraw' ? '照原来的' : '没有这个岗位')}</b>
                </td>
                <td role="cell" data-label="哪天">
                  {sayDay(change, state)}
                </td>
                <td role="cell" data-label="手上要转的件">
                  {sayMoves(change.moves)}
                </td>
                <td role="cell" data-label="谁提的">
                  {change.proposedBy}
                  <br />
                  <span className="muted sm nw">{change.proposedOn}</span>
                </td>
                {onTakeOut && (
                  <td role="cell">
                    {change.mayTakeOut && (
                      <Button
                        size="small"
                        aria-label={`撤掉改动：${WHAT[change.what]}，${change.title}`}
                        onClick={() => onTakeOut(change)}
                      >
                        撤掉
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hidden > 0 && <p className="muted sm">另有 {hidden} 处改动，只有指定的人能看到。</p>}
    </>
  );
}

const placeOf = ({ serviceTitle, stepTitle, regionName }: ProposedChangeView): string =>
  `${serviceTitle} · ${stepTitle} · ${regionName}`;

function sayHolders(holders: ProposedChangeView['before'], none: string): string {
  if (!holders) return none;
  const { holderA, holderB } = holders;
  if (!holderA && !holderB) return '没有人';
  return `A ${holderA ?? '没有人'}，B ${holderB ?? '没有人'}`;
}

function sayDay({ what, day, isLate }: ProposedChangeView, state: ProposalView['state']): string {
  if (what === 'withdraw' || !day) return '批准之日';
  if (isLate) return what === 'end' ? '到批准那天止' : '批准那天起（原定的日子已过）';
  return `${day} ${what === 'end' ? '止' : state === 'in-force' ? '起已生效' : '起'}`;
}

function sayMoves(moves: number): string {
  if (moves === 0) return '没有';
  return moves >= MOST_COUNTED ? `${MOST_COUNTED} 件以上` : `${moves} 件`;
}
