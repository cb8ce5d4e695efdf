import type { ContactPreference } from '@zhucantong/shared/residents/resident';
import { Problem } from '../../components/missing-list';
import type { FieldProblem } from '../../components/missing-list.rules';
import { personFieldId } from './intake-request';

const CHANNELS: readonly (readonly [ContactPreference['channels'][number], string])[] = [
  ['phone', '打电话'],
  ['sms', '发短信'],
  ['wechat', '微信'],
  ['village-worker', '请村（社区）专委上门说'],
  ['paper', '寄信或者自己来拿'],
];

/** '打电话、发短信，要念给本人听'. */
export function contactInWords({ channels, neverCall, needsSpokenText }: ContactPreference): string {
  const ways = CHANNELS.filter(
    ([channel]) => channels.includes(channel) && !(neverCall && channel === 'phone'),
  ).map(([, words]) => words);
  return [ways.join('、'), neverCall ? '不要打电话' : '', needsSpokenText ? '要念给本人听' : '']
    .filter(Boolean)
    .join('，');
}

/** How a person wants to be told; it belongs to the person and counts for everything after (DESIGN idea 9). */
export function ContactFields({
  value,
  problems,
  onChange,
}: {
  value: ContactPreference;
  problems: readonly FieldProblem[];
  onChange(value: ContactPreference): void;
}) {
  const id = personFieldId('contact');
  const toggle = (channel: (typeof CHANNELS)[number][0], isOn: boolean) =>
    onChange({
      ...value,
      channels: isOn ? [...value.channels, channel] : value.channels.filter((each) => each !== channel),
    });
  return (
    <fieldset className="field" id={id} tabIndex={-1} aria-describedby={`${id}-problem`}>
      <legend className="flabel">有结果怎么告诉本人</legend>
      <span className="checks">
        {CHANNELS.map(([channel, words]) => (
          <label className="check" key={channel}>
            <input
              type="checkbox"
              checked={value.channels.includes(channel)}
              onChange={(event) => toggle(channel, event.target.checked)}
            />
            {words}
          </label>
        ))}
        <label className="check">
          <input
            type="checkbox"
            checked={value.neverCall}
            onChange={(event) => onChange({ ...value, neverCall: event.target.checked })}
          />
          听不清电话，不要打电话
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={value.needsSpokenText}
            onChange={(event) => onChange({ ...value, needsSpokenText: event.target.checked })}
          />
          看不清字，要念给本人听
        </label>
      </span>
      <Problem problems={problems} field={id} />
    </fieldset>
  );
}
