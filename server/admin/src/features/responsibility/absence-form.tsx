import { sayProblem } from '../../api/problem';
import { Button } from 'antd';
import { addDays, instantAt, PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { AbsenceInput, Absences } from '@zhucantong/shared/staff/responsibility-list';
import { useState, type FormEvent } from 'react';
import { DateField } from '../../components/date-field';
import { Icon } from '../../components/icon';
import { SelectField } from '../../components/select-field';
import { useRecordAbsence } from './use-absences';

type Reason = AbsenceInput['reason'];
export const REASONS: Readonly<Record<Reason, string>> = {
  leave: '请假',
  meeting: '开会',
  trip: '出差',
  sick: '病假',
};
const CHOICES = Object.entries(REASONS) as [Reason, string][];

/** Whole days, first and last. */
export function AbsenceForm({ people }: Pick<Absences, 'people'>) {
  const [staffId, setStaffId] = useState(people.length === 1 ? people[0]!.staffId : '');
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const [reason, setReason] = useState<Reason>('leave');
  const [isSent, setSent] = useState(false);
  const record = useRecordAbsence(() => {
    setFirst('');
    setLast('');
    setSent(false);
  });
  const problems = isSent ? problemsOf(staffId, first, last) : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    const [problem] = problemsOf(staffId, first, last);
    if (problem) document.getElementById(problem.field)?.focus();
    else
      record.mutate({
        staffId,
        reason,
        from: startOf(first),
        to: startOf(addDays(PlainDate.parse(last), 1)),
      });
  };
  return (
    <section className="card" aria-labelledby="absence-title">
      <header>
        <h2 id="absence-title">记一次不在岗</h2>
      </header>
      <form className="body stack" onSubmit={submit}>
        <SelectField
          {...{ id: 'absence-who', label: '谁', value: staffId, problems, onChange: setStaffId }}
          options={people.map((each) => [each.staffId, `${each.name} · ${each.unitName}`] as const)}
        />
        <DateField
          {...{ id: 'absence-first', label: '从哪天', value: first, problems, onChange: setFirst }}
        />
        <DateField
          {...{ id: 'absence-last', label: '到哪天（含）', value: last, problems, onChange: setLast }}
        />
        <SelectField
          {...{ id: 'absence-reason', label: '为什么', value: reason, options: CHOICES, problems }}
          onChange={(next) => setReason(next as Reason)}
        />
        {record.error && (
          <p className="t-danger" role="alert">
            <Icon name="alert" /> 没有记上：{sayProblem(record.error)}
          </p>
        )}
        <Button type="primary" htmlType="submit" loading={record.isPending}>
          记下
        </Button>
      </form>
    </section>
  );
}

function problemsOf(staffId: string, first: string, last: string) {
  return [
    ...(staffId ? [] : [{ field: 'absence-who', message: '请选谁不在岗。' }]),
    ...(first ? [] : [{ field: 'absence-first', message: '请选从哪天起。' }]),
    ...(last && last >= first ? [] : [{ field: 'absence-last', message: '请选到哪天，不能早于第一天。' }]),
  ];
}

const startOf = (day: string) => instantAt(PlainDate.parse(day), 0).toISOString();
