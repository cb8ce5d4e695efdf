import { DateField } from '../../components/date-field';
import { SelectField } from '../../components/select-field';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { ReactNode } from 'react';
import { Fact } from '../../components/facts';
import { Problem } from '../../components/missing-list';
import type { FieldProblem } from '../../components/missing-list.rules';
import { SupplementPreview } from '../../components/supplement-preview';
import {
  chosenClock,
  chosenKind,
  chosenStop,
  requestFor,
  timeAction,
  timeFieldIds,
  type TimeAction,
} from './time-action';
import { usePreview } from './use-preview';
import type { Typing } from './use-typing';

interface TimeFormProps {
  action: TimeAction;
  item: StaffItem;
  typing: Typing;
  problems: readonly FieldProblem[];
  /** The field for the reason, where the action asks for one. */
  children: ReactNode;
}

/** Asking for a stop or an extension, answering it, and letting a clock run again. */
export function TimeForm(props: TimeFormProps) {
  const { action } = props;
  if (action === 'ask-extension') return <AskExtension {...props} />;
  if (action === 'ask-stop') return <AskStop {...props} />;
  if (action === 'resume') return <Resume {...props} />;
  return <Answer {...props} action={action} />;
}

function AskExtension({ item, typing, problems, children }: TimeFormProps) {
  const clock = chosenClock(item, typing.value);
  return (
    <>
      <Select
        field="clock"
        label="延哪个期限"
        options={item.time.extendable.map((each) => ({ value: each.clock, label: each.title }))}
        value={clock?.clock ?? ''}
        typing={typing}
        problems={problems}
      />
      <div className="field">
        <label htmlFor={timeFieldIds.amount}>
          延多少{clock && `（${clock.unit}，最多 ${clock.atMost}）`}
        </label>
        <input
          id={timeFieldIds.amount}
          className="input new-day"
          type="number"
          min={1}
          max={clock?.atMost}
          value={typing.value.time.amount}
          aria-invalid={problems.some(({ field }) => field === timeFieldIds.amount)}
          aria-describedby={`${timeFieldIds.amount}-problem`}
          onChange={(event) =>
            typing.change(({ time }) => ({ time: { ...time, amount: event.target.value } }))
          }
        />
        <Problem problems={problems} field={timeFieldIds.amount} />
      </div>
      {children}
      <p className="hint">批准以后，申请人会读到这个理由和新的日子。到期前没有批，就算超期。</p>
    </>
  );
}

function AskStop({ item, typing, problems, children }: TimeFormProps) {
  const { from, to } = item.time.stopDays;
  return (
    <>
      <Select
        field="kind"
        label="因为什么停"
        options={item.time.stoppable.map(({ kind, word }) => ({ value: kind, label: word }))}
        value={chosenKind(item, typing.value)?.kind ?? ''}
        typing={typing}
        problems={problems}
      />
      <DateField
        {...{ id: timeFieldIds.until, label: '预计停到', value: typing.value.time.until }}
        {...{ min: from, max: to, problems }}
        onChange={(until) => typing.change(({ time }) => ({ time: { ...time, until } }))}
      />
      {children}
      <p className="hint">批准以后，申请人会读到这个理由和日子。到了那天自动接着计时。</p>
    </>
  );
}

function Resume({ item, typing, problems }: TimeFormProps) {
  return (
    <Select
      field="stop"
      label="哪个停表结束了"
      options={item.time.resumable.map(({ stop, word }) => ({ value: String(stop), label: word }))}
      value={String(chosenStop(item, typing.value)?.stop ?? '')}
      typing={typing}
      problems={problems}
    />
  );
}

/** What was asked for, by whom and why, and what the applicant will read once it is approved. */
function Answer({ action, item, typing, children }: TimeFormProps) {
  const request = requestFor(action, item);
  const isYes = action === 'approve-extension' || action === 'approve-stop';
  const preview = usePreview(item.id, isYes ? timeAction(action, item, typing.value, '') : undefined);
  if (!request) return null;
  return (
    <>
      <dl className="facts">
        <Fact label="申请">{request.words}</Fact>
        <Fact label="谁申请的">{`${request.by}，${request.when}`}</Fact>
        <Fact label="理由">{request.reason}</Fact>
      </dl>
      {children}
      {isYes && <SupplementPreview preview={preview} whyNone="这里是申请人会读到的原话。" />}
    </>
  );
}

/** A choice among a few; where there is only one it is said and not asked. */
function Select(props: {
  field: keyof typeof timeFieldIds;
  label: string;
  options: readonly { value: string; label: string }[];
  value: string;
  typing: Typing;
  problems: readonly FieldProblem[];
}) {
  const { field, label, options, typing, problems } = props;
  const id = timeFieldIds[field];
  if (options.length === 1) {
    return (
      <p className="field">
        {label}：<b>{options[0]!.label}</b>
      </p>
    );
  }
  return (
    <SelectField
      id={id}
      label={label}
      value={props.value}
      options={options.map((option) => [option.value, option.label])}
      problems={problems}
      onChange={(chosen) => typing.change(({ time }) => ({ time: { ...time, [field]: chosen } }))}
    />
  );
}
