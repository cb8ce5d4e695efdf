import { Button } from 'antd';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { Icon } from '../../components/icon';
import { Kbd } from '../../components/kbd';
import { Timeline } from '../../components/timeline';

const closed: readonly StaffItem['status'][] = [
  'completed',
  'ended',
  'refused',
  'withdrawn',
  'lapsed',
  'void',
];

export function HistoryCard({ item, onNote }: { item: StaffItem; onNote?: () => void }) {
  const now = { what: item.statusWord, who: item.routingReason };
  return (
    <section className="card" aria-labelledby="history-title">
      <header>
        <h2 id="history-title">经过</h2>
        {onNote && (
          <span className="end">
            <Button
              type="text"
              size="small"
              className="text-action"
              icon={<Icon name="pen" size="s" />}
              aria-keyshortcuts="m"
              onClick={onNote}
            >
              备注 <Kbd of="note" />
            </Button>
          </span>
        )}
      </header>
      <div className="body">
        <Timeline
          now={closed.includes(item.status) ? null : now}
          entries={[...item.history].sort((a, b) => b.n - a.n)}
        />
      </div>
    </section>
  );
}
