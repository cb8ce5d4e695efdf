import { Button } from 'antd';
import type { ViewList, ViewRow } from '@zhucantong/shared/work-items/view-list';
import { Link } from 'react-router';
import { Kbd } from '../../components/kbd';
import { countWords } from '../queue/queue-words';
import { paramsOfView, viewsAtHand } from './view-words';

/** Views at hand, each with its count, and the way to all of them. */
export function ViewBar({
  list,
  counts,
  current,
  onAll,
}: {
  list: ViewList;
  counts: Readonly<Record<string, number>>;
  current: string | null;
  onAll: () => void;
}) {
  const atHand = viewsAtHand(list);
  const others = list.shared.filter(({ place }) => place === 'listed').length;
  return (
    <nav aria-label="视图">
      {atHand.length > 0 && (
        <ul>
          {atHand.map((view) => (
            <li key={view.id}>
              <ViewLink view={view} count={counts[view.id]} isCurrent={view.id === current} />
            </li>
          ))}
        </ul>
      )}
      <Button size="small" aria-keyshortcuts="v" onClick={onAll}>
        {others > 0 ? `全部视图（本单位的另有 ${others} 个）` : '全部视图'} <Kbd of="views" />
      </Button>
    </nav>
  );
}

function ViewLink({
  view,
  count,
  isCurrent,
}: {
  view: ViewRow;
  count: number | undefined;
  isCurrent: boolean;
}) {
  return (
    <Link
      className="view"
      to={`/queue?${new URLSearchParams(paramsOfView(view))}`}
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
    >
      {view.name}
      {view.owner && <span className="sr">，{view.owner}的</span>}{' '}
      {count !== undefined && <span className="c">{countWords(count)}</span>}
    </Link>
  );
}
