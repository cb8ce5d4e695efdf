import { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import { CountyFen } from '@zhucantong/shared/service-catalogue/county-amounts';
import { fenOfYuan } from '@zhucantong/shared/service-catalogue/payment-amount';
import type { AmountRow, ServiceSettingsView } from '@zhucantong/shared/service-catalogue/settings-view';
import { useState } from 'react';
import { DateField } from '../../components/date-field';
import { TextField } from '../../components/text-field';
import { SettingDialog } from './setting-dialog';

/** What the county pays from a day on, typed in yuan and kept in fen; empty gives back what the guide says. */
export function AmountDialog(props: {
  service: ServiceSettingsView;
  amount: AmountRow;
  today: PlainDate;
  onClose: () => void;
}) {
  const { service, amount, today, onClose } = props;
  const { line, option, county } = amount;
  const [yuan, setYuan] = useState(county ? yuanTyped(county.fen) : '');
  const [from, setFrom] = useState<string>(today);
  return (
    <SettingDialog
      {...{ service, onClose, name: 'amount', title: `改发放标准：${amount.title}`, saveLabel: '保存标准' }}
      sub={`${service.title}。办事指南是 ${amount.definition}；空着就是照办事指南。从选的那天起收的件按新的发，在办的件不动。`}
      fields={{ fen: 'amount-fen', effectiveFrom: 'amount-from' }}
      problems={problemsOf(yuan, from)}
      settingOf={() => ({
        ...{ what: 'amount', line, ...(option === undefined ? {} : { option }) },
        ...{ fen: fenOfYuan(yuan), effectiveFrom: PlainDate.parse(from) },
      })}
    >
      {(problems) => (
        <>
          <TextField
            {...{ id: 'amount-fen', label: '本县标准（元）', value: yuan, inputMode: 'decimal' }}
            {...{ maxLength: 10, problems, onChange: setYuan }}
          />
          <DateField
            {...{ id: 'amount-from', label: '从哪天收的件起', value: from, min: today, problems }}
            onChange={setFrom}
          />
        </>
      )}
    </SettingDialog>
  );
}

/** 14050 as it is typed: '140.50'. */
const yuanTyped = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2));

function problemsOf(yuan: string, from: string) {
  const fen = CountyFen.safeParse(fenOfYuan(yuan));
  const isWrong = yuan.trim() !== '' && !fen.success;
  return [
    ...(isWrong
      ? [{ field: 'amount-fen', message: '请写 0.01 到 1000000 的数，最多两位小数；空着就是照办事指南。' }]
      : []),
    ...(PlainDate.safeParse(from).success ? [] : [{ field: 'amount-from', message: '请选从哪天起。' }]),
  ];
}
