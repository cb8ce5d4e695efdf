import type { LeavePlan } from '@zhucantong/shared/staff/leave-plan';
import { Icon } from '../../components/icon';
import { Problem } from '../../components/missing-list';
import type { FieldProblem } from '../../components/missing-list.rules';

export const SEEN = 'posts-left-seen';

/** What an absence leaves behind, read before it is recorded: items due in it, posts with neither A nor B. */
export function LeavePlanNote({
  plan: { items, postsLeft },
  isSeen,
  problems,
  onSeen,
}: {
  plan: LeavePlan;
  isSeen: boolean;
  problems: readonly FieldProblem[];
  onSeen: (isSeen: boolean) => void;
}) {
  return (
    <div className="stack" role="group" aria-label="记下以前，请看一看">
      {items.length > 0 && (
        <div className="note info">
          <Icon name="info" />
          <div className="grow">
            <p>这几天有 {items.length} 件到期。不在岗的时候，下面的人可以接过来办。</p>
            <ul className="plain-list">
              {items.map(({ id, number, title, due, standIn }) => (
                <li key={id}>
                  {number} {title}，{due} 到期，{standIn ? `${standIn.name}可以接` : '没有人能接，请股长改派'}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {postsLeft.length > 0 && (
        <div className="note danger">
          <Icon name="alert" />
          <div className="grow">
            <p>这几个岗位 A、B 岗都不在。A、B 岗不能一起走开，请看好由谁接：</p>
            <ul className="plain-list">
              {postsLeft.map(({ id, title, stepsIn }) => (
                <li key={id}>
                  {title}：{stepsIn ? `由${stepsIn}接` : '没有人接，来件停在“待分派”'}
                </li>
              ))}
            </ul>
            <label className="tick">
              <input
                id={SEEN}
                type="checkbox"
                checked={isSeen}
                aria-describedby={`${SEEN}-problem`}
                onChange={(event) => onSeen(event.target.checked)}
              />{' '}
              看过了，就这样安排
            </label>
            <Problem problems={problems} field={SEEN} />
          </div>
        </div>
      )}
    </div>
  );
}
