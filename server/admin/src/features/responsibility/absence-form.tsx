import { sayProblem } from '../../api/problem';
import { Button } from 'antd';
import { addDays, instantAt, PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { AbsenceDraft, Absences } from '@zhucantong/shared/staff/responsibility-list';
import type { LeavePlan } from '@zhucantong/shared/staff/leave-plan';
import { useRef, useState, type FormEvent } from 'react';
import { announce } from '../../components/announcer';
import { DateField } from '../../components/date-field';
import { Icon } from '../../components/icon';
import { SelectField } from '../../components/select-field';
import { HandToStandIn } from './hand-to-stand-in';
import { LeavePlanNote, SEEN } from './leave-plan-note';
import { usePlanAbsence, useRecordAbsence } from './use-absences';

type Reason = AbsenceDraft['reason'];
export const REASONS: Readonly<Record<Reason, string>> = {
  leave: '请假',
  meeting: '开会',
  trip: '出差',
  sick: '病假',
};
const CHOICES = Object.entries(REASONS) as [Reason, string][];

/** Whole days, first and last. What they would leave behind is read before they are recorded. */
export function AbsenceForm({ people }: Pick<Absences, 'people'>) {
  const [staffId, setStaffId] = useState(people.length === 1 ? people[0]!.staffId : '');
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const [reason, setReason] = useState<Reason>('leave');
  const [isSent, setSent] = useState(false);
  const [plan, setPlan] = useState<LeavePlan | null>(null);
  const [isSeen, setSeen] = useState(false);
  const [left, setLeft] = useState<LeavePlan['items']>([]);
  const absenceId = useRef(crypto.randomUUID());
  /** What was read was of other days, or of somebody else. */
  const forget = () => {
    setPlan(null);
    setSeen(false);
  };
  const record = useRecordAbsence(() => {
    absenceId.current = crypto.randomUUID();
    setLeft(plan?.items ?? []);
    setFirst('');
    setLast('');
    setSent(false);
    forget();
  });
  const recordNow = (draft: AbsenceDraft, postsLeftSeen: boolean) =>
    record.mutate({ ...draft, absenceId: absenceId.current, postsLeftSeen });
  const look = usePlanAbsence((found, draft) => {
    if (found.items.length === 0 && found.postsLeft.length === 0) return recordNow(draft, false);
    setPlan(found);
    announce('还没有记下，请先看这几天的件和岗位由谁接');
  });
  const changing =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setLeft([]);
      forget();
    };
  const mustSee = plan !== null && plan.postsLeft.length > 0;
  const found = [
    ...problemsOf(staffId, first, last),
    ...(mustSee && !isSeen ? [{ field: SEEN, message: '请先看过由谁接，再打勾。' }] : []),
  ];
  const problems = isSent ? found : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    const [problem] = found;
    if (problem) {
      document.getElementById(problem.field)?.focus();
      return;
    }
    const to = startOf(addDays(PlainDate.parse(last), 1));
    const draft = { staffId, reason, from: startOf(first), to };
    if (plan) recordNow(draft, isSeen);
    else look.mutate(draft, { onSuccess: () => setSent(false) });
  };
  const error = record.error ?? look.error;
  return (
    <section className="card" aria-labelledby="absence-title">
      <header>
        <h2 id="absence-title">记一次不在岗</h2>
      </header>
      <form className="body stack" onSubmit={submit}>
        <SelectField
          {...{ id: 'absence-who', label: '谁', value: staffId, problems }}
          onChange={changing(setStaffId)}
          options={people.map((each) => [each.staffId, `${each.name} · ${each.unitName}`] as const)}
        />
        <DateField
          {...{ id: 'absence-first', label: '从哪天', value: first, problems, onChange: changing(setFirst) }}
        />
        <DateField
          {...{
            id: 'absence-last',
            label: '到哪天（含）',
            value: last,
            problems,
            onChange: changing(setLast),
          }}
        />
        <SelectField
          {...{ id: 'absence-reason', label: '为什么', value: reason, options: CHOICES, problems }}
          onChange={(next) => setReason(next as Reason)}
        />
        {plan && <LeavePlanNote {...{ plan, isSeen, problems }} onSeen={setSeen} />}
        {error && (
          <p className="t-danger" role="alert">
            <Icon name="alert" /> 没有记上：{sayProblem(error)}
          </p>
        )}
        <Button type="primary" htmlType="submit" loading={record.isPending || look.isPending}>
          {plan ? '看过了，记下' : '记下'}
        </Button>
        <HandToStandIn items={left} />
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
