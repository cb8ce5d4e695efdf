import { Button } from 'antd';
import { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { LimitRow, ServiceSettingsView } from '@zhucantong/shared/service-catalogue/settings-view';
import { UNIT_WORDS } from '@zhucantong/shared/time-limits/time-limit';
import { useState, type FormEvent } from 'react';
import { DateField } from '../../components/date-field';
import { Dialog } from '../../components/dialog';
import { SaveProblem } from '../../components/save-problem';
import { TextField } from '../../components/text-field';
import { useSetService } from './use-service-settings';

/** A shorter promise from a day on, or the guide's own again. */
export function LimitDialog(props: {
  service: ServiceSettingsView;
  limit: LimitRow;
  today: PlainDate;
  onClose: () => void;
}) {
  const { service, limit, today, onClose } = props;
  const { of, code } = limit;
  const [amount, setAmount] = useState(String(limit.county?.amount ?? limit.amount));
  const [from, setFrom] = useState<string>(today);
  const [reason, setReason] = useState('');
  const [isSent, setSent] = useState(false);
  const saved = useSetService(service.code, onClose);
  const problems = isSent ? problemsOf(amount, from, reason) : [];
  const send = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    const [problem] = problemsOf(amount, from, reason);
    if (problem) return document.getElementById(problem.field)?.focus();
    const chosen = Number(amount);
    saved.mutate({
      seenVersion: service.version,
      reason,
      setting: {
        ...{ what: 'limit', of, code, effectiveFrom: PlainDate.parse(from) },
        amount: chosen === limit.amount ? null : chosen,
      },
    });
  };
  return (
    <Dialog
      title={`改期限：${limit.title}`}
      sub={`${service.title}。办事指南是 ${limit.definition}${limit.statutory ? `，法定是 ${limit.statutory}` : ''}。只能改短；写 ${limit.amount} 就是照办事指南。在办的件不动。`}
      onClose={onClose}
    >
      <form onSubmit={send} className="stack" noValidate>
        <TextField
          {...{ id: 'limit-amount', label: `本县承诺（${UNIT_WORDS[limit.unit].replace('个', '')}）` }}
          {...{ value: amount, inputMode: 'numeric', maxLength: 4, problems, onChange: setAmount }}
        />
        <DateField
          {...{ id: 'limit-from', label: '从哪天收的件起', value: from, min: today, problems }}
          onChange={setFrom}
        />
        <TextField
          {...{
            id: 'limit-reason',
            label: '为什么改',
            value: reason,
            maxLength: 100,
            problems,
            onChange: setReason,
          }}
        />
        <SaveProblem problem={saved.error} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={saved.isPending}>
            保存承诺
          </Button>
          <Button onClick={onClose}>不改</Button>
        </div>
      </form>
    </Dialog>
  );
}

function problemsOf(amount: string, from: string, reason: string) {
  return [
    ...(/^[1-9]\d{0,3}$/.test(amount) ? [] : [{ field: 'limit-amount', message: '请写整数，至少 1。' }]),
    ...(PlainDate.safeParse(from).success ? [] : [{ field: 'limit-from', message: '请选从哪天起。' }]),
    ...(reason.trim() === '' ? [{ field: 'limit-reason', message: '请写为什么改。' }] : []),
  ];
}
