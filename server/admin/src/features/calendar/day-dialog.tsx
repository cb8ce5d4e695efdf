import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { Dialog } from '../../components/dialog';
import { Icon } from '../../components/icon';

export interface DayChoice<Value extends string> {
  value: Value;
  label: string;
  /** What must be written beside it; absent where nothing. */
  asks?: string;
}

/** One day: what it shall be, and its name or reason. Nothing happens before the button is pressed. */
export function DayDialog<Value extends string>(props: {
  title: string;
  /** What the change does, and when. */
  sub: string;
  choices: readonly DayChoice<Value>[];
  start: Value;
  startText: string;
  save: string;
  isSaving: boolean;
  problem: string | null;
  onSave: (value: Value, text: string) => void;
  onClose: () => void;
}) {
  const [value, setValue] = useState(props.start);
  const [text, setText] = useState(props.startText);
  const [isMissing, setMissing] = useState(false);
  const asks = props.choices.find((choice) => choice.value === value)?.asks;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (asks && text.trim() === '') {
      setMissing(true);
      document.getElementById('day-text')?.focus();
    } else props.onSave(value, text.trim());
  };
  return (
    <Dialog title={props.title} sub={props.sub} onClose={props.onClose}>
      <form onSubmit={submit} className="stack">
        <fieldset className="day-choices">
          <legend>这一天</legend>
          {props.choices.map((choice) => (
            <label key={choice.value} className="check">
              <input
                type="radio"
                name="day-choice"
                {...(choice.value === props.start ? { 'data-autofocus': true } : {})}
                checked={choice.value === value}
                onChange={() => setValue(choice.value)}
              />
              {choice.label}
            </label>
          ))}
        </fieldset>
        {asks && (
          <div className="field">
            <label htmlFor="day-text">{asks}</label>
            <Input
              id="day-text"
              value={text}
              maxLength={100}
              aria-invalid={isMissing && text.trim() === ''}
              aria-describedby={isMissing ? 'day-text-problem' : undefined}
              onChange={(event) => setText(event.target.value)}
            />
            {isMissing && text.trim() === '' && (
              <p className="t-danger sm" id="day-text-problem">
                <Icon name="alert" size="s" /> 请写{asks}。
              </p>
            )}
          </div>
        )}
        {props.problem && (
          <p className="t-danger" role="alert">
            <Icon name="alert" /> {props.problem}
          </p>
        )}
        <div className="row">
          <Button type="primary" htmlType="submit" loading={props.isSaving}>
            {props.save}
          </Button>
          <Button onClick={props.onClose}>不改</Button>
        </div>
      </form>
    </Dialog>
  );
}
