import type { QueueRow } from '@zhucantong/shared/work-items/queue-view';
import { Tag } from '../../components/tag';

const asked = { stop: '停表', extension: '延期' } as const;

/** What somebody waits for in this row, beside its day: an answer of the one who was asked, the applicant who urges. */
export function RowMarks({ row: { approval, urgedOn } }: { row: QueueRow }) {
  if (!approval && !urgedOn) return null;
  return (
    <span className="row wrap marks">
      {approval && (
        <Tag
          tone={approval.isMine ? 'warn' : 'plain'}
          {...(approval.isMine ? { icon: 'bell' as const } : {})}
        >
          {approval.isMine ? `请您批${asked[approval.what]}` : `等${approval.by}批${asked[approval.what]}`}
        </Tag>
      )}
      {urgedOn && (
        <Tag tone="warn" icon="flag">
          催办 {urgedOn}
        </Tag>
      )}
    </span>
  );
}
