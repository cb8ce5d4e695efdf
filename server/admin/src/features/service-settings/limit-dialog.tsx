import { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { LimitRow, ServiceSettingsView } from '@zhucantong/shared/service-catalogue/settings-view';
import { UNIT_WORDS } from '@zhucantong/shared/time-limits/time-limit';
import { useState } from 'react';
import { DateField } from '../../components/date-field';
import { TextField } from '../../components/text-field';
import { SettingDialog } from './setting-dialog';

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
  const chosen = Number(amount);
  return (
    <SettingDialog
      {...{ service, onClose, name: 'limit', title: `改期限：${limit.title}`, saveLabel: '保存承诺' }}
      sub={`${service.title}。办事指南是 ${limit.definition}${limit.statutory ? `，法定是 ${limit.statutory}` : ''}。只能改短；写 ${limit.amount} 就是照办事指南。在办的件不动。`}
      fields={{ amount: 'limit-amount', effectiveFrom: 'limit-from' }}
      problems={problemsOf(amount, from)}
      settingOf={() => ({
        ...{ what: 'limit', of, code, effectiveFrom: PlainDate.parse(from) },
        amount: chosen === limit.amount ? null : chosen,
      })}
    >
      {(problems) => (
        <>
          <TextField
            {...{ id: 'limit-amount', label: `本县承诺（${UNIT_WORDS[limit.unit].replace('个', '')}）` }}
            {...{ value: amount, inputMode: 'numeric', maxLength: 4, problems, onChange: setAmount }}
          />
          <DateField
            {...{ id: 'limit-from', label: '从哪天收的件起', value: from, min: today, problems }}
            onChange={setFrom}
          />
        </>
      )}
    </SettingDialog>
  );
}

function problemsOf(amount: string, from: string) {
  return [
    ...(/^[1-9]\d{0,3}$/.test(amount) ? [] : [{ field: 'limit-amount', message: '请写整数，至少 1。' }]),
    ...(PlainDate.safeParse(from).success ? [] : [{ field: 'limit-from', message: '请选从哪天起。' }]),
  ];
}
