import { Button } from 'antd';
import type { JointPartView } from '@zhucantong/shared/work-items/joint-view';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { Icon, type IconName } from '../../components/icon';
import { Tag, type Tone } from '../../components/tag';
import { PaperPicture } from './paper-picture';

const STATES: Record<JointPartView['state'], { icon: IconName; tone: Tone }> = {
  asked: { icon: 'clock', tone: 'info' },
  answered: { icon: 'ok', tone: 'ok' },
  returned: { icon: 'back', tone: 'warn' },
  expired: { icon: 'alert', tone: 'warn' },
  recalled: { icon: 'x', tone: 'plain' },
};

/** What other offices were asked, how it stands with each, and what they said. */
export function JointCard({ item, onRecall }: { item: StaffItem; onRecall: (code: string) => void }) {
  if (!item.joint) return null;
  const { parts } = item.joint;
  const waiting = parts.filter(({ state }) => state === 'asked' || state === 'expired').length;
  return (
    <section className="card" aria-labelledby="joint-title">
      <header>
        <h2 id="joint-title">会办</h2>
        <span className="sm">
          请了 {parts.length} 家，{waiting === 0 ? '没有在等的' : `${waiting} 家还没答复`}
        </span>
      </header>
      <ul className="body tight stack">
        {parts.map((part) => (
          <Part key={part.code} part={part} onRecall={onRecall} />
        ))}
      </ul>
    </section>
  );
}

function Part({ part, onRecall }: { part: JointPartView; onRecall: (code: string) => void }) {
  const { icon, tone } = STATES[part.state];
  return (
    <li>
      <p>
        <b>{part.whom}</b>{' '}
        <Tag tone={tone} icon={icon}>
          {part.stateWord}
        </Tag>{' '}
        <span className="sm muted">
          {part.when}，{part.mandatory ? '必须答复' : '供参考'}
        </span>{' '}
        {part.mayRecall && (
          <Button size="small" aria-label={`收回请${part.whom}的会办`} onClick={() => onRecall(part.code)}>
            收回
          </Button>
        )}
      </p>
      <p className="sm">问：{part.question}</p>
      {part.words && (
        <p className="sm">
          {part.state === 'answered' ? '答' : '理由'}：{part.words}
        </p>
      )}
      {part.files.length > 0 && (
        <ul className="papers" aria-label={`${part.whom}附的照片`}>
          {part.files.map(({ id, label }) => (
            <li className="paper" key={id}>
              <PaperPicture fileId={id} size="full" alt={`${part.whom}附的，${label}`} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** Why the decision is not among the choices now. */
export function HeldUpNote({ item: { joint } }: { item: StaffItem }) {
  if (!joint?.heldUp) return null;
  return (
    <p className="note info sm">
      <Icon name="clock" />
      <span>{joint.heldUp}</span>
    </p>
  );
}
