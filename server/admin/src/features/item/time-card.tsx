import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { Icon } from '../../components/icon';

/** What waits for whose answer, and who was warned of this item's clocks when. Nothing where there is neither. */
export function TimeCard({ item }: { item: StaffItem }) {
  const { requests, thresholds } = item.time;
  if (requests.length === 0 && thresholds.length === 0) return null;
  return (
    <section className="card" aria-labelledby="time-title">
      <header>
        <h2 id="time-title">预警和申请</h2>
      </header>
      <div className="body tight">
        {requests.map((request) => (
          <p key={request.entry} className="note info sm">
            <Icon name="pause" />
            <span>
              <b>{request.isMine ? '等您批' : `等 ${request.approver} 批`}</b>：{request.words}。{request.by}{' '}
              {request.when} 申请：{request.reason}
              {request.approverAway && !request.isMine && (
                <>
                  {' '}
                  <b>
                    {request.approver}不在岗，到 {request.approverAway}
                  </b>
                  ：等不及的，请经办人重新申请，换一位负责人批。
                </>
              )}
            </span>
          </p>
        ))}
        {thresholds.length > 0 && (
          <ul>
            {thresholds.map((threshold) => (
              <li key={threshold.n} className="sm">
                <Icon name="bell" size="s" /> <b>{threshold.what}</b>{' '}
                <span className="muted">
                  {threshold.when} {threshold.told}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
