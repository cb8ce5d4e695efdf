import { Button } from 'antd';
import { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { QuotaView, ServiceSettingsView } from '@zhucantong/shared/service-catalogue/settings-view';
import { useState, type FormEvent } from 'react';
import { DateField } from '../../components/date-field';
import { Dialog } from '../../components/dialog';
import { SaveProblem } from '../../components/save-problem';
import { TextField } from '../../components/text-field';
import { quotaPreview } from './quota-preview';
import { useSetService } from './use-service-settings';

/** More or fewer places a year from a day on, or no cap; with what it does to those who have one or wait. */
export function QuotaDialog(props: {
  service: ServiceSettingsView;
  quota: QuotaView;
  today: PlainDate;
  onClose: () => void;
}) {
  const { service, quota, today, onClose } = props;
  const { unit } = quota;
  const [amount, setAmount] = useState(quota.amount === null ? '' : String(quota.amount));
  const [from, setFrom] = useState<string>(today);
  const [reason, setReason] = useState('');
  const [isSent, setSent] = useState(false);
  const saved = useSetService(service.code, onClose);
  const problems = isSent ? problemsOf(amount, from, reason) : [];
  const isNumber = /^\d{1,5}$/.test(amount.trim());
  const chosen = amount.trim() === '' ? null : Number(amount);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    const [problem] = problemsOf(amount, from, reason);
    if (problem) return document.getElementById(problem.field)?.focus();
    saved.mutate({
      seenVersion: service.version,
      reason,
      setting: { what: 'quota', amount: chosen, effectiveFrom: PlainDate.parse(from) },
    });
  };
  return (
    <Dialog
      title={`改名额：${service.title}`}
      sub="每年多少，从选的那天起算，一直到下次再改。加了马上往下轮；减了不收回已经给的。空着就是不限。"
      onClose={onClose}
    >
      <form onSubmit={send} className="stack" noValidate>
        <TextField
          {...{ id: 'quota-amount', label: `每年名额（${unit}）`, value: amount, inputMode: 'numeric' }}
          {...{ maxLength: 5, problems, onChange: setAmount }}
        />
        <DateField
          {...{ id: 'quota-from', label: '从哪天起', value: from, min: today, problems }}
          onChange={setFrom}
        />
        {(isNumber || chosen === null) && (
          <p className="note info sm" role="status">
            {from > today && '按现在的情况看，到那天：'}
            {quotaPreview(quota, chosen)}
          </p>
        )}
        <TextField
          {...{ id: 'quota-reason', label: '为什么改', value: reason, maxLength: 100, problems }}
          onChange={setReason}
        />
        <SaveProblem problem={saved.error} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={saved.isPending}>
            保存名额
          </Button>
          <Button onClick={onClose}>不改</Button>
        </div>
      </form>
    </Dialog>
  );
}

function problemsOf(amount: string, from: string, reason: string) {
  return [
    ...(/^\d{0,5}$/.test(amount.trim())
      ? []
      : [{ field: 'quota-amount', message: '请写整数，空着就是不限。' }]),
    ...(PlainDate.safeParse(from).success ? [] : [{ field: 'quota-from', message: '请选从哪天起。' }]),
    ...(reason.trim() === '' ? [{ field: 'quota-reason', message: '请写为什么改。' }] : []),
  ];
}
