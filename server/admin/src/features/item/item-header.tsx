import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { announce } from '../../components/announcer';
import { DueCell } from '../../components/due-cell';
import type { IconName } from '../../components/icon';
import { Kbd } from '../../components/kbd';
import { PageHeader } from '../../components/page-header';
import { ActingTag, AwayTag, Tag, type Tone } from '../../components/tag';
import { PrintReceipt } from './print-receipt';
import { PresenceBar } from './presence-bar';
import type { Others } from './use-presence';

const tags: Readonly<Record<StaffItem['status'], { tone: Tone; icon: IconName }>> = {
  open: { tone: 'primary', icon: 'user' },
  'awaiting-supplement': { tone: 'info', icon: 'pause' },
  'awaiting-confirmation': { tone: 'plain', icon: 'clock' },
  'on-waiting-list': { tone: 'info', icon: 'clock' },
  completed: { tone: 'ok', icon: 'check' },
  ended: { tone: 'plain', icon: 'no' },
  refused: { tone: 'danger', icon: 'no' },
  withdrawn: { tone: 'plain', icon: 'x' },
  lapsed: { tone: 'plain', icon: 'x' },
  transferred: { tone: 'plain', icon: 'check' },
  void: { tone: 'plain', icon: 'x' },
};

/** Who and what, where it stands, whose it is; right: the place in the queue and the due date. */
export function ItemHeader(props: {
  item: StaffItem;
  place: { at: number; total: string } | null;
  others: Others;
}) {
  const { item, place } = props;
  const { tone, icon } = tags[item.status];
  const copyNumber = async () => {
    await navigator.clipboard.writeText(item.number);
    announce('办件号已复制');
  };
  return (
    <PageHeader
      title={`${item.applicant.name} · ${item.title}`}
      tag={
        <Tag tone={tone} icon={icon}>
          {item.statusWord}
        </Tag>
      }
      sub={
        <>
          <span>
            {item.number}{' '}
            <button
              type="button"
              className="reveal"
              aria-label="复制办件号"
              onClick={() => void copyNumber()}
            >
              复制
            </button>
          </span>
          <span>
            {item.applicant.place}
            {item.agent && `，${item.agent.name}代办`}
          </span>
          <span>
            {item.assignee
              ? `${item.assignee.name}（${item.assignee.unitName}）承办`
              : `${item.unitName}，还没人接`}{' '}
            {item.assignee?.acting === 'B' && <ActingTag />}
            {item.assignee?.awayUntil && (
              <>
                <AwayTag until={item.assignee.awayUntil} /> 到{item.assignee.awayUntil}
              </>
            )}
          </span>
          {!item.asked && <PrintReceipt itemId={item.id} />}
          <PresenceBar others={props.others} />
        </>
      }
      actions={
        <>
          {place && (
            <span className="row sm muted">
              第 {place.at} / {place.total} 件{' '}
              <span className="keys">
                <Kbd of="itemPrevious" />
                <Kbd of="itemNext" />
              </span>
            </span>
          )}
          <DueCell due={item.due} big />
        </>
      }
    />
  );
}
