import { Button } from 'antd';
import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { ServiceSettingsView, TargetView } from '@zhucantong/shared/service-catalogue/settings-view';
import { YearlyNumberDialog } from './yearly-number-dialog';
import { PlannedTags } from './planned-tags';

/** How many the county means to reach this year, and how far it has come; it decides nothing. */
export function TargetSection({ target, onChange }: { target: TargetView; onChange?: () => void }) {
  const { year, amount, granted, planned } = target;
  return (
    <>
      <h3 className="h2">年度目标</h3>
      <p>
        {amount === null
          ? '没有设目标数。'
          : `每年 ${amount} 件。${progressInWords(year, amount, granted ?? 0)}`}
        <PlannedTags planned={planned} />
      </p>
      {onChange && (
        <div className="row wrap">
          <Button onClick={onChange}>改目标</Button>
        </div>
      )}
    </>
  );
}

/** '2026年已批准 312 件，还差 88 件，完成 78%。' */
export function progressInWords(year: number, amount: number, granted: number): string {
  const left = amount - granted;
  const how = left > 0 ? `还差 ${left} 件` : left < 0 ? `超过 ${-left} 件` : '正好';
  return `${year}年已批准 ${granted} 件，${how}，完成 ${Math.floor((granted / amount) * 100)}%。`;
}

export function TargetDialog(props: {
  service: ServiceSettingsView;
  target: TargetView;
  today: PlainDate;
  onClose: () => void;
}) {
  const { service, target, today, onClose } = props;
  return (
    <YearlyNumberDialog
      {...{ service, today, onClose, what: 'target', amount: target.amount, whenEmpty: '空着就是不设' }}
      {...{ title: `改年度目标：${service.title}`, saveLabel: '保存目标', label: '每年目标（件）' }}
      sub="每年要批准多少件，从选的那天起算，一直到下次再改。只用来看进度，批不批一件不看它。空着就是不设。"
    />
  );
}
