import { Problem } from '../../components/missing-list';
import type { FieldProblem } from '../../components/missing-list.rules';
import { channelFieldId } from './requested-action';
import type { Typing } from './use-typing';

const channels = [
  { code: 'window', words: '窗口' },
  { code: 'phone', words: '电话' },
  { code: 'paper', words: '纸质' },
] as const;

/** By which way it reached the office, from somebody who does not do it themselves in the mini-program. */
export function ChannelField({
  legend,
  typing,
  problems,
}: {
  legend: string;
  typing: Typing;
  problems: readonly FieldProblem[];
}) {
  const { asked } = typing.value;
  return (
    <fieldset className="field" aria-describedby={`${channelFieldId}-problem`}>
      <legend className="flabel">{legend}</legend>
      <span className="row wrap">
        {channels.map(({ code, words }, place) => (
          <label className="check" key={code}>
            <input
              {...(place === 0 ? { id: channelFieldId } : {})}
              type="radio"
              name={channelFieldId}
              checked={asked.channel === code}
              onChange={() => typing.change({ asked: { ...asked, channel: code } })}
            />
            {words}
          </label>
        ))}
      </span>
      <Problem problems={problems} field={channelFieldId} />
    </fieldset>
  );
}
