import type { CalendarYear, SetOfficeHours } from '@zhucantong/shared/calendar/calendar-view';
import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { Dialog } from '../../components/dialog';
import { Icon } from '../../components/icon';
import { readHours, tomorrowOf, USUAL_TIMES, type TypedHours } from './hours.rules';

const TIMES = ['上午开始', '上午结束', '下午开始', '下午结束'] as const;

interface Saving {
  isSaving: boolean;
  problem: string | null;
  onSave: (hours: SetOfficeHours) => void;
  onClose: () => void;
}
type Line = CalendarYear['officeHours']['changes'][number];

/** Other office hours from a day to come, or one such change taken back, each with its reason. */
export function HoursDialog(props: Saving & ({ today: PlainDate } | { takesBack: Line })) {
  const takesBack = 'takesBack' in props ? props.takesBack : null;
  const [typed, setTyped] = useState<TypedHours>({
    from: 'today' in props ? tomorrowOf(props.today) : props.takesBack.from,
    times: USUAL_TIMES,
    reason: '',
  });
  const [wrong, setWrong] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readHours(typed);
    if (typeof read === 'string') return setWrong(read);
    setWrong(null);
    props.onSave(takesBack ? { ...read, spans: null } : read);
  };
  const said = wrong ?? props.problem;
  return (
    <Dialog
      title={takesBack ? `收回${takesBack.fromWords}起的改动` : '从某一天起改上班时间'}
      sub={
        takesBack
          ? '那天还没到，收回以后上班时间照原来的。'
          : '只改本县。最早从明天起：已经收的件，期限不动。没有下午的，下午两格空着。'
      }
      onClose={props.onClose}
    >
      <form onSubmit={submit} className="stack" noValidate>
        {!takesBack && (
          <>
            <TypedField
              id="hours-from"
              label="从哪一天起"
              type="date"
              value={typed.from}
              onChange={(from) => setTyped({ ...typed, from })}
            />
            <div className="row wrap">
              {TIMES.map((label, place) => (
                <TypedField
                  key={label}
                  id={`hours-${place}`}
                  label={label}
                  type="time"
                  value={typed.times[place]!}
                  onChange={(time) =>
                    setTyped({ ...typed, times: typed.times.map((each, at) => (at === place ? time : each)) })
                  }
                />
              ))}
            </div>
          </>
        )}
        <TypedField
          id="hours-reason"
          label={takesBack ? '为什么收回' : '原因（比如夏季作息）'}
          type="text"
          value={typed.reason}
          onChange={(reason) => setTyped({ ...typed, reason })}
        />
        {said && (
          <p className="t-danger" role="alert">
            <Icon name="alert" /> {said}
          </p>
        )}
        <div className="row">
          <Button type="primary" htmlType="submit" loading={props.isSaving}>
            {takesBack ? '收回' : '定下来，从那天起用'}
          </Button>
          <Button onClick={props.onClose}>不改</Button>
        </div>
      </form>
    </Dialog>
  );
}

function TypedField(props: {
  id: string;
  label: string;
  type: 'date' | 'time' | 'text';
  value: string;
  onChange: (value: string) => void;
}) {
  const { id, label, onChange, ...input } = props;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input id={id} {...input} maxLength={100} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}
