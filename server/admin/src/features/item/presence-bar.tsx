import { formatTime } from '../../components/format-date';
import { Icon } from '../../components/icon';
import { NumbersKept } from '../../components/numbers-kept';
import type { Others } from './use-presence';

/** Who else has this open and who writes, so that nobody decides beside a colleague. Says nothing while one is alone. */
export function PresenceBar({ others }: { others: Others }) {
  return (
    <span role="status" className="presence">
      {others === 'unknown' ? (
        <span className="t-danger">
          <Icon name="alert" size="s" /> 看不到别人的动静，先别提交
        </span>
      ) : (
        (others ?? []).map(({ name, phone, writingSince }) =>
          writingSince === null ? (
            <span key={name}>
              <Icon name="eye" size="s" /> {name}也在看，没有动笔
            </span>
          ) : (
            <span key={name} className="t-warn">
              <Icon name="pen" size="s" /> {name} {formatTime(new Date(writingSince))} 起在写，先问一声：
              <NumbersKept>{phone}</NumbersKept>
            </span>
          ),
        )
      )}
    </span>
  );
}
