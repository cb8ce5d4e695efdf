import { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { QuotaView, ServiceSettingsView } from '@zhucantong/shared/service-catalogue/settings-view';
import { useState } from 'react';
import { DateField } from '../../components/date-field';
import { TextField } from '../../components/text-field';
import { quotaPreview } from './quota-preview';
import { SettingDialog } from './setting-dialog';

/** More or fewer places a year from a day on, or no cap; with what it does to those who have one or wait. */
export function QuotaDialog(props: {
  service: ServiceSettingsView;
  quota: QuotaView;
  today: PlainDate;
  onClose: () => void;
}) {
  const { service, quota, today, onClose } = props;
  const [amount, setAmount] = useState(quota.amount === null ? '' : String(quota.amount));
  const [from, setFrom] = useState<string>(today);
  const isNumber = /^\d{1,5}$/.test(amount.trim());
  const chosen = amount.trim() === '' ? null : Number(amount);
  return (
    <SettingDialog
      {...{ service, onClose, name: 'quota', title: `改名额：${service.title}`, saveLabel: '保存名额' }}
      sub="每年多少，从选的那天起算，一直到下次再改。加了马上往下轮；减了不收回已经给的。空着就是不限。"
      problems={problemsOf(amount, from)}
      settingOf={() => ({ what: 'quota', amount: chosen, effectiveFrom: PlainDate.parse(from) })}
    >
      {(problems) => (
        <>
          <TextField
            {...{
              id: 'quota-amount',
              label: `每年名额（${quota.unit}）`,
              value: amount,
              inputMode: 'numeric',
            }}
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
        </>
      )}
    </SettingDialog>
  );
}

function problemsOf(amount: string, from: string) {
  return [
    ...(/^\d{0,5}$/.test(amount.trim())
      ? []
      : [{ field: 'quota-amount', message: '请写整数，空着就是不限。' }]),
    ...(PlainDate.safeParse(from).success ? [] : [{ field: 'quota-from', message: '请选从哪天起。' }]),
  ];
}
