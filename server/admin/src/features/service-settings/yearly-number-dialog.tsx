import { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { ServiceSettingsView } from '@zhucantong/shared/service-catalogue/settings-view';
import { useState } from 'react';
import { DateField } from '../../components/date-field';
import { TextField } from '../../components/text-field';
import { SettingDialog } from './setting-dialog';

/** A number a year from a day on, or none: how many places there are, or how many are meant to be reached. */
export function YearlyNumberDialog(props: {
  service: ServiceSettingsView;
  what: 'quota' | 'target';
  title: string;
  sub: string;
  saveLabel: string;
  /** Of the number: '每年名额（户）'. */
  label: string;
  /** What an empty number means: '空着就是不限'. */
  whenEmpty: string;
  amount: number | null;
  today: PlainDate;
  /** What the number would do; nothing where it does nothing. */
  preview?: (amount: number | null) => string;
  onClose: () => void;
}) {
  const { service, what, title, sub, saveLabel, label, whenEmpty, today, preview, onClose } = props;
  const [amount, setAmount] = useState(props.amount === null ? '' : String(props.amount));
  const [from, setFrom] = useState<string>(today);
  const chosen = amount.trim() === '' ? null : Number(amount);
  const isNumber = /^\d{0,5}$/.test(amount.trim());
  const problems = [
    ...(isNumber ? [] : [{ field: `${what}-amount`, message: `请写整数，${whenEmpty}。` }]),
    ...(what === 'target' && chosen === 0
      ? [{ field: `${what}-amount`, message: `至少 1，${whenEmpty}。` }]
      : []),
    ...(PlainDate.safeParse(from).success ? [] : [{ field: `${what}-from`, message: '请选从哪天起。' }]),
  ];
  return (
    <SettingDialog
      {...{ service, onClose, name: what, title, sub, saveLabel, problems }}
      fields={{ amount: `${what}-amount`, effectiveFrom: `${what}-from` }}
      settingOf={() => ({ what, amount: chosen, effectiveFrom: PlainDate.parse(from) })}
    >
      {(shown) => (
        <>
          <TextField
            {...{ id: `${what}-amount`, label, value: amount, inputMode: 'numeric' }}
            {...{ maxLength: 5, problems: shown, onChange: setAmount }}
          />
          <DateField
            {...{ id: `${what}-from`, label: '从哪天起', value: from, min: today, problems: shown }}
            onChange={setFrom}
          />
          {preview && isNumber && (
            <p className="note info sm" role="status">
              {from > today && '按现在的情况看，到那天：'}
              {preview(chosen)}
            </p>
          )}
        </>
      )}
    </SettingDialog>
  );
}
